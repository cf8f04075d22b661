import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Adventure, documentFromFile, ok, pictureReferences, type Result, refuse } from '@moothall/domain';
import { type AdventureFile, faultyRequest } from '@moothall/protocol';
import { storeAdventure } from './adventures.ts';
import type { RecordServices } from './record-services.ts';
import { addUpload, deleteUpload } from './uploads.ts';

type Importing = { readonly ownerId: string; readonly maxBytesOfPictures: number };

/** All of it or nothing: what was kept of a file that is refused is taken away again (ADV-13). */
export async function importAdventure(
  services: RecordServices,
  importing: Importing,
  file: AdventureFile,
): Promise<Result<Adventure>> {
  const decoded = decodePictures(file);
  if (!decoded.ok) return decoded;
  const added: string[] = [];
  try {
    const ids = await keepPictures(services, importing, decoded.value, added);
    if (!ids.ok) await takeBack(services, importing, added);
    if (!ids.ok) return ids;
    const document = documentFromFile(file.adventure, (digest) => ids.value.get(digest));
    return ok(await storeAdventure(services, importing.ownerId, document));
  } catch (error) {
    await takeBack(services, importing, added).catch(() => {});
    throw error;
  }
}

/** Every picture is what it is called, every name has its picture, and none came for nothing. */
function decodePictures({ adventure, pictures }: AdventureFile): Result<ReadonlyMap<string, Buffer>> {
  const references = pictureReferences(adventure);
  const named = new Set(references.map(({ pictureId }) => pictureId));
  const decoded = new Map(Object.entries(pictures).map(([digest, { data }]) => [digest, Buffer.from(data, 'base64')]));
  const missing = references
    .filter(({ pictureId }) => !decoded.has(pictureId))
    .map(({ path }) => ({ path: ['adventure', ...path], message: 'no such picture in this file' }));
  const wrong = [...decoded].flatMap(([digest, bytes]) => {
    if (!named.has(digest)) return [{ path: ['pictures', digest], message: 'is used nowhere' }];
    const isItself = createHash('sha256').update(bytes).digest('hex') === digest;
    return isItself ? [] : [{ path: ['pictures', digest], message: 'is not the picture it is called after' }];
  });
  const faults = [...missing, ...wrong];
  return faults.length > 0 ? refuse(faultyRequest(faults)) : ok(decoded);
}

async function keepPictures(
  services: RecordServices,
  { ownerId, maxBytesOfPictures }: Importing,
  pictures: ReadonlyMap<string, Buffer>,
  added: string[],
): Promise<Result<ReadonlyMap<string, string>>> {
  const ids = new Map<string, string>();
  await using work = await services.pictures.workFolder();
  for (const [digest, bytes] of pictures) {
    const known = await services.storage.records.findUploadOf(ownerId, digest);
    if (known !== null) {
      ids.set(digest, known.id);
      continue;
    }
    const file = join(work.path, digest);
    await writeFile(file, bytes);
    const kept = await addUpload(services, { ownerId, file, how: 'keep', maxBytes: maxBytesOfPictures });
    if (!kept.ok) {
      const { code, message } = kept.refusal;
      const isFaulty = code === 'VALIDATION_FAILED' || code === 'UNSUPPORTED_MEDIA_TYPE';
      return isFaulty ? refuse(faultyRequest([{ path: ['pictures', digest], message }])) : kept;
    }
    added.push(kept.value.id);
    ids.set(digest, kept.value.id);
  }
  return ok(ids);
}

async function takeBack(services: RecordServices, { ownerId }: Importing, added: readonly string[]): Promise<void> {
  for (const id of added) await deleteUpload(services, ownerId, id);
}
