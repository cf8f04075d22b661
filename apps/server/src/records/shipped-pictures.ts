import type { UploadRecord } from '../storage/upload-store.ts';

/** A drawing that comes with the program. Its id is fixed, so that texts that come along can name it. */
export type ShippedPicture = {
  readonly id: string;
  /** Path of its SVG. */
  readonly file: string;
  /** Portraits are for whoever chooses among them, before they are anybody's. */
  readonly isFace: boolean;
};

/** A drawing becomes a stored picture when it is first looked at: a start is not slower for pictures nobody opens. */
export type ShippedPictures = {
  /** Whom adventures and pictures that come along belong to; no account has this id. */
  readonly ownerId: string;
  /** The campaign they are shown in, whoever leads it. */
  readonly campaignId: string;
  readonly find: (id: string) => ShippedPicture | null;
  /** Being made just now; who asks meanwhile waits for the same. */
  readonly planting: Map<string, Promise<UploadRecord>>;
};
