import { ok, type Result, refuse } from '@moothall/domain';
import { type PictureSize, storedSize } from '../pictures/picture-size.ts';
import type { StoredPicture } from '../pictures/picture-store.ts';
import type { UploadRecord } from '../storage/upload-store.ts';
import { mayReceive, type Onlooker } from './picture-audience.ts';
import { plantPicture } from './plant-picture.ts';
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
  const upload = await findPicture(services, id, onlooker);
  if (!upload.ok) return upload;
  const stored = storedSize(size, upload.value);
  return ok({ etag: `${id}-${stored}`, open: () => services.pictures.store.get({ uploadId: id, size: stored }) });
}

/** Judged before it is made: who may not see a picture that comes along cannot have it drawn either. */
async function findPicture(services: RecordServices, id: string, onlooker: Onlooker): Promise<Result<UploadRecord>> {
  const upload = await services.storage.records.findUpload(id);
  const shipped = services.shipped.find(id);
  const owned = upload ?? (shipped === null ? null : { id, ownerId: services.shipped.ownerId });
  if (owned === null || !(await mayReceive(services, owned, onlooker))) return refuse(unknownPicture);
  if (upload !== null) return ok(upload);
  return shipped === null ? refuse(unknownPicture) : plantPicture(services, shipped);
}
