import type { EditorDocument } from '../document/editor-document.ts';

/** In the order in which an adventure usually comes about. */
export const sections = ['details', 'scenes', 'graph', 'maps', 'backdrops'] as const;
export type Section = (typeof sections)[number];

/** A place in the editor: the part, what is open there, and the field by its path in the document. */
export interface EditorPlace {
  readonly section: Section;
  readonly id: string | null;
  readonly at: string;
}

/** Where a path of the document is edited. */
export function placeOf(document: EditorDocument, path: readonly (string | number)[]): EditorPlace {
  const [list, index] = path;
  const at = path.join('.');
  if (list === 'nodes') return { section: 'scenes', id: document.nodes[Number(index)]?.id ?? null, at };
  if (list === 'maps') return { section: 'maps', id: document.maps[Number(index)]?.id ?? null, at };
  if (list === 'backdrops') return { section: 'backdrops', id: document.backdrops[Number(index)]?.id ?? null, at };
  return { section: 'details', id: null, at };
}
