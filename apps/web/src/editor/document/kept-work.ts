import type { EditorDocument } from './editor-document.ts';

/** Work that was not accepted yet, put aside in the browser so that it survives a reload. */
export interface KeptWork {
  /** Which tab it is from: two tabs must not throw away each other's. */
  readonly tabId: string;
  readonly adventureId: string;
  readonly userId: string;
  /** The fields that were not stored, and what version they were changed from. */
  readonly fields: Partial<EditorDocument>;
  readonly version: string;
  readonly atMs: number;
}

export interface KeptWorkStore {
  /** This tab’s own, else the newest of another tab: one that crashed, or one that is still open and at work. */
  readonly read: () => Promise<KeptWork | null>;
  readonly write: (work: Pick<KeptWork, 'fields' | 'version' | 'atMs'>) => Promise<void>;
  readonly forget: (tabId?: string) => Promise<void>;
  readonly tabId: string;
}
