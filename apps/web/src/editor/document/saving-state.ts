import type { CallError } from '@moothall/client';
import type { EditorDocument } from './editor-document.ts';
import type { ElsewhereChange } from './merge-documents.ts';

export interface Conflict {
  readonly changes: readonly ElsewhereChange[];
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

export type SavingState =
  | { readonly status: 'saved' }
  /** Changed, and soon to be sent. */
  | { readonly status: 'waiting' }
  | { readonly status: 'saving' }
  /** No answer; tried again until there is one. */
  | { readonly status: 'offline'; readonly tries: number }
  /** It has faults, so the server would refuse it; sent as soon as they are mended. */
  | { readonly status: 'faulty' }
  /** Refused; sent again after the next change, or when asked to. */
  | { readonly status: 'refused'; readonly error: CallError }
  | { readonly status: 'conflict'; readonly conflict: Conflict };

/** What is stored on the server as far as we know. */
export interface Stored {
  readonly document: EditorDocument;
  readonly version: string;
}
