import type { Readable } from 'node:stream';
import type { PictureSize } from './picture-size.ts';

export type PictureKey = { readonly uploadId: string; readonly size: PictureSize };

export type StoredPicture = {
  readonly bytes: number;
  /** Has to be read or destroyed: it holds a file or a connection. */
  readonly stream: Readable;
};

/**
 * Where the bytes of pictures are. A key is written once and never changed. Every implementation passes
 * `picture-store.contract.ts`; all methods reject with `PicturesUnavailable` when the place cannot be reached.
 */
export type PictureStore = {
  /** Resolves when it is durable; a reader sees all of it or nothing. Writing a key again replaces it. */
  put(key: PictureKey, bytes: Uint8Array): Promise<void>;
  /** Null when there is none. */
  get(key: PictureKey): Promise<StoredPicture | null>;
  /** Whether or not it was there. */
  delete(key: PictureKey): Promise<void>;
};

/** The place of the pictures cannot be reached or refuses to work. Becomes UNAVAILABLE. */
export class PicturesUnavailable extends Error {
  override readonly name = 'PicturesUnavailable';
}

/** For whoever still waits for a picture when the server stops. */
export function stopping(): PicturesUnavailable {
  return new PicturesUnavailable('the server is stopping');
}

const uploadIdForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The name of a key below its root: ids are random, so the first letters spread the pictures evenly over folders. */
export function nameOfKey({ uploadId, size }: PictureKey): string {
  // The doors let nothing else through; a path made of anything else would be a bug of ours.
  if (!uploadIdForm.test(uploadId)) throw new Error('not the id of an upload');
  return `${uploadId.slice(0, 2)}/${uploadId}/${size}.webp`;
}
