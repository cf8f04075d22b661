import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import {
  type AdventureDocument,
  contentForFile,
  ok,
  pictureReferences,
  type Result,
  refusal,
  refuse,
} from '@moothall/domain';
import type { AdventureFile } from '@moothall/protocol';
import type { Identity } from '../identity.ts';
import { type PictureSize, storedSize } from '../pictures/picture-size.ts';
import { readAdventure } from './adventures.ts';
import { findPicture, storedPicture } from './plant-picture.ts';
import type { RecordServices } from './record-services.ts';

type PicturesInFile = {
  readonly pictures: AdventureFile['pictures'];
  readonly digests: ReadonlyMap<string, string>;
};

/** What an import takes, so that no file is made that could not come back. Smaller pictures before none at all. */
const sizesTried: readonly PictureSize[] = ['full', 'large', 'medium'];

/** For those who may read all of it (ADV-10). Pictures that are the owner's and still there come with it. */
export async function exportAdventure(
  services: RecordServices,
  identity: Identity,
  id: string,
  maxBytes: number,
): Promise<Result<AdventureFile>> {
  const found = await readAdventure(services, identity, id);
  if (!found.ok) return found;
  const { id: _id, ownerId, version: _version, ...document } = found.value;
  for (const size of sizesTried) {
    const taken = await picturesOf(services, { ownerId, document, size, maxBytes });
    if (taken === null) continue;
    const adventure = contentForFile(document, (pictureId) => taken.digests.get(pictureId));
    const file: AdventureFile = { format: 'moothall-adventure', version: 1, adventure, pictures: taken.pictures };
    if (Buffer.byteLength(JSON.stringify(file)) <= maxBytes) return ok(file);
  }
  return refuse(refusal('PAYLOAD_TOO_LARGE', 'this adventure is too large for one file', { maxBytes }));
}

type Wanted = {
  readonly ownerId: string;
  readonly document: AdventureDocument;
  readonly size: PictureSize;
  readonly maxBytes: number;
};

/** In the order of their digests, so that the same adventure is always the same file. Null when they are too much. */
async function picturesOf(services: RecordServices, wanted: Wanted): Promise<PicturesInFile | null> {
  const digests = new Map<string, string>();
  const found: { readonly digest: string; readonly data: string }[] = [];
  let characters = 0;
  const ids = new Set(pictureReferences(wanted.document).map(({ pictureId }) => pictureId));
  for (const id of ids) {
    const bytes = await bytesOf(services, wanted, id);
    if (bytes === null) continue;
    const digest = createHash('sha256').update(bytes).digest('hex');
    digests.set(id, digest);
    const data = bytes.toString('base64');
    found.push({ digest, data });
    characters += data.length;
    if (characters > wanted.maxBytes) return null;
  }
  const inOrder = found.toSorted((one, other) => (one.digest < other.digest ? -1 : 1));
  const entries = inOrder.map(({ digest, data }) => [digest, { contentType: 'image/webp', data }] as const);
  return { pictures: Object.fromEntries(entries), digests };
}

/** Somebody else's picture is not the owner's to give away, whatever an adventure says. */
async function bytesOf(services: RecordServices, wanted: Wanted, id: string): Promise<Buffer | null> {
  const found = await findPicture(services, id);
  if (found === null || found.ownerId !== wanted.ownerId) return null;
  const upload = await storedPicture(services, found);
  if (upload === null) return null;
  const stored = await services.pictures.store.get({ uploadId: id, size: storedSize(wanted.size, upload) });
  return stored === null ? null : buffer(stored.stream);
}
