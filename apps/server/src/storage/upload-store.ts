import type { Page } from './page.ts';

/** A picture somebody uploaded; its bytes are in the picture store under its id. */
export type UploadRecord = {
  readonly id: string;
  readonly ownerId: string;
  /** Of the full size, hex. */
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  /** Of the full size. */
  readonly bytes: number;
  readonly createdAt: number;
};

export type UploadInserted =
  | { readonly kind: 'stored' }
  /** This person has this very picture already. */
  | { readonly kind: 'known'; readonly upload: UploadRecord }
  /** Together with what this person has, it would be more than they may have. */
  | { readonly kind: 'full'; readonly usedBytes: number };

/** Pictures people uploaded. */
export type UploadStore = {
  /** Judged in the order of the answers: known, full, stored. Of the same picture sent twice at once one is stored. */
  insertUpload(record: UploadRecord, maxBytes: number): Promise<UploadInserted>;
  findUpload(id: string): Promise<UploadRecord | null>;
  findUploadOf(ownerId: string, sha256: string): Promise<UploadRecord | null>;
  /** Newest first. */
  listUploads(ownerId: string, page: Page): Promise<readonly UploadRecord[]>;
  deleteUpload(id: string): Promise<boolean>;
};
