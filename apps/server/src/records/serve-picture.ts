import { ok, type Result, refuse } from '@moothall/domain';
import { type PictureSize, storedSize } from '../pictures/picture-size.ts';
import type { StoredPicture } from '../pictures/picture-store.ts';
import { mayReceive, type Onlooker } from './picture-audience.ts';
import { findPicture, storedPicture } from './plant-picture.ts';
import type { RecordServices } from './record-services.ts';
import { unknownPicture } from './uploads.ts';

/** A WebP for somebody who may have it. */
export type ServedPicture = {
  /** Opaque and strong, without quotes; changes whenever the bytes do. */
  readonly etag: string;
  /** Null when the bytes are not there (any more). */
  readonly open: () => Promise<StoredPicture | null>;
};

/** One that is unknown and one that is not for the caller are refused alike. */
export async function servePicture(
  services: RecordServices,
  { id, size }: { readonly id: string; readonly size: PictureSize },
  onlooker: Onlooker,
): Promise<Result<ServedPicture>> {
  const found = await findPicture(services, id);
  if (found === null || !(await mayReceive(services, found, onlooker))) return refuse(unknownPicture);
  const upload = await storedPicture(services, found);
  if (upload === null) return refuse(unknownPicture);
  const stored = storedSize(size, upload);
  return ok({ etag: `${id}-${stored}`, open: () => services.pictures.store.get({ uploadId: id, size: stored }) });
}
