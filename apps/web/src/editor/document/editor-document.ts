import type { AdventureDocument } from '@moothall/client';

/** What the editor works on: the adventure without what the server adds. Never changed in place. */
export type EditorDocument = AdventureDocument;

export interface ChangeOptions {
  /** Changes in a row with the same key are one step of undo: the letters typed into one field. */
  readonly mergeKey?: string;
}

/** `label` names the step beside "undo"; an edit that answers the document it was given is none. */
export type ChangeDocument = (
  label: string,
  edit: (document: EditorDocument) => EditorDocument,
  options?: ChangeOptions,
) => void;

/** What every part of the editor gets; the page decides what is selected. */
export interface EditorPartProps {
  readonly document: EditorDocument;
  readonly change: ChangeDocument;
  readonly selectedId: string | null;
  readonly onSelect: (id: string | null) => void;
}
