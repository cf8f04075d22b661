import { join } from 'node:path';
import type { UploadRecord } from '../storage/upload-store.ts';
import type { RecordServices } from './record-services.ts';
import type { ShippedPicture } from './shipped-pictures.ts';
import { addUpload } from './uploads.ts';

/** All that deciding about a picture takes; one that comes along has it before it is drawn. */
export type OwnedPicture = Pick<UploadRecord, 'id' | 'ownerId'>;

/** Null: there is no such picture. Whoever asks has to decide who may see it before asking for its bytes. */
export async function findPicture(services: RecordServices, id: string): Promise<OwnedPicture | null> {
  const upload = await services.storage.records.findUpload(id);
  if (upload !== null) return upload;
  return services.shipped.find(id) === null ? null : { id, ownerId: services.shipped.ownerId };
}

/** Its row and with it its bytes; one that comes along is drawn now if nobody looked at it before. */
export async function storedPicture(services: RecordServices, { id }: OwnedPicture): Promise<UploadRecord | null> {
  const upload = await services.storage.records.findUpload(id);
  const shipped = services.shipped.find(id);
  return upload === null && shipped !== null ? plantPicture(services, shipped) : upload;
}

/** Any number of times, at once too, on any node: in the end there is one picture with this id. */
function plantPicture(services: RecordServices, picture: ShippedPicture): Promise<UploadRecord> {
  const { planting } = services.shipped;
  const begun = planting.get(picture.id);
  if (begun !== undefined) return begun;
  const planted = plant(services, picture).finally(() => planting.delete(picture.id));
  planting.set(picture.id, planted);
  return planted;
}

async function plant(services: RecordServices, { id, file }: ShippedPicture): Promise<UploadRecord> {
  const { shipped, pictures } = services;
  await using work = await pictures.workFolder();
  const drawn = join(work.path, 'drawn.png');
  await pictures.draw({ from: file, to: drawn });
  const owned = { id, ownerId: shipped.ownerId, maxBytes: Number.MAX_SAFE_INTEGER };
  const added = await addUpload(services, { ...owned, file: drawn, how: 'encode' });
  if (!added.ok) throw new Error(`our own drawing ${file} is refused: ${added.refusal.message}`);
  return added.value;
}
