import type { AdventureMap } from '@moothall/client';
import { authorIdFrom } from './author-id.ts';
import type { EditorDocument } from './editor-document.ts';
import { changeEntry, idsOf, moveEntry, removeEntry, withFields } from './entries.ts';

export type MapFields = { readonly [F in Exclude<keyof AdventureMap, 'id'>]?: AdventureMap[F] | undefined };

/** The id a map with this name would get. */
export function newMapId(document: EditorDocument, name: string): string {
  return authorIdFrom(name, idsOf(document.maps), 'map');
}

export function addMap(
  document: EditorDocument,
  map: Pick<AdventureMap, 'name' | 'grid' | 'width' | 'height'>,
): EditorDocument {
  const { name, grid, width, height } = map;
  const fresh: AdventureMap = { id: newMapId(document, name), name, grid, width, height, fog: true, cells: {} };
  return { ...document, maps: [...document.maps, fresh] };
}

export function changeMap(document: EditorDocument, id: string, fields: MapFields): EditorDocument {
  const maps = changeEntry(document.maps, id, (map) => withFields(map, fields));
  return maps === document.maps ? document : { ...document, maps };
}

export function moveMap(document: EditorDocument, id: string, by: number): EditorDocument {
  const maps = moveEntry(document.maps, id, by);
  return maps === document.maps ? document : { ...document, maps };
}

export function removeMap(document: EditorDocument, id: string): EditorDocument {
  const maps = removeEntry(document.maps, id);
  return maps === document.maps ? document : { ...document, maps };
}
