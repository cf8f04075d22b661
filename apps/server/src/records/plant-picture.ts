import { join } from 'node:path';
import type { Result } from '@moothall/domain';
import type { UploadRecord } from '../storage/upload-store.ts';
import type { RecordServices } from './record-services.ts';
import type { ShippedPicture } from './shipped-pictures.ts';
import { addUpload } from './uploads.ts';

/** Any number of times, at once too, on any node: in the end there is one picture with this id. */
export function plantPicture(services: RecordServices, picture: ShippedPicture): Promise<Result<UploadRecord>> {
  const { planting } = services.shipped;
  const begun = planting.get(picture.id);
  if (begun !== undefined) return begun;
  const planted = plant(services, picture).finally(() => planting.delete(picture.id));
  planting.set(picture.id, planted);
  return planted;
}

async function plant(services: RecordServices, { id, file }: ShippedPicture): Promise<Result<UploadRecord>> {
  const { shipped, pictures } = services;
  await using work = await pictures.workFolder();
  const drawn = join(work.path, 'drawn.png');
  await shipped.draw({ from: file, to: drawn });
  const owned = { id, ownerId: shipped.ownerId, maxBytes: Number.MAX_SAFE_INTEGER };
  // Awaited here: the drawing is gone with this block.
  return await addUpload(services, { ...owned, file: drawn, how: 'encode' });
}
