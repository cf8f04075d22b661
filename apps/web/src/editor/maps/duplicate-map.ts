import type { EditorDocument } from '../document/editor-document.ts';
import { newMapId } from '../document/maps.ts';

/** A copy beside it, under another name. Cells are never changed in place, so both may hold the same ones. */
export function duplicateMap(document: EditorDocument, id: string, name: string): EditorDocument {
  const index = document.maps.findIndex((map) => map.id === id);
  const map = document.maps[index];
  if (map === undefined) return document;
  const copy = { ...map, id: newMapId(document, name), name };
  return { ...document, maps: document.maps.toSpliced(index + 1, 0, copy) };
}
