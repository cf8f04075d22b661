import type { Backdrop } from '@moothall/client';
import { authorIdFrom } from './author-id.ts';
import type { EditorDocument } from './editor-document.ts';
import { changeEntry, idsOf, moveEntry, removeEntry, withFields } from './entries.ts';

export type BackdropFields = { readonly [F in Exclude<keyof Backdrop, 'id'>]?: Backdrop[F] | undefined };

function withBackdrops(document: EditorDocument, backdrops: Backdrop[]): EditorDocument {
  return backdrops === document.backdrops ? document : { ...document, backdrops };
}

/** A backdrop is its picture: there is none without. */
export function addBackdrop(document: EditorDocument, backdrop: Omit<Backdrop, 'id'>): EditorDocument {
  const id = authorIdFrom(backdrop.name, idsOf(document.backdrops), 'backdrop');
  return withBackdrops(document, [...document.backdrops, { id, ...backdrop }]);
}

export function changeBackdrop(document: EditorDocument, id: string, fields: BackdropFields): EditorDocument {
  return withBackdrops(
    document,
    changeEntry(document.backdrops, id, (backdrop) => withFields(backdrop, fields)),
  );
}

export function moveBackdrop(document: EditorDocument, id: string, by: number): EditorDocument {
  return withBackdrops(document, moveEntry(document.backdrops, id, by));
}

export function removeBackdrop(document: EditorDocument, id: string): EditorDocument {
  return withBackdrops(document, removeEntry(document.backdrops, id));
}
