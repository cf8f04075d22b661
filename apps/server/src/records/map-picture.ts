import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type MapPictureSight, mapPictureInSight, ok, type Result, refusal, refuse } from '@moothall/domain';
import type { Identity } from '../identity.ts';
import { longestSides, type PictureSize, storedSize } from '../pictures/picture-size.ts';
import type { UploadRecord } from '../storage/upload-store.ts';
import { isOfTheTable } from './picture-audience.ts';
import { findPicture, storedPicture } from './plant-picture.ts';
import type { RecordServices } from './record-services.ts';
import type { ServedPicture } from './serve-picture.ts';
import { findReadableRoom } from './session-access.ts';
import { unknownPicture } from './uploads.ts';

export type MapPictureAsked = {
  readonly sessionId: string;
  readonly mapId: string;
  readonly size: PictureSize;
};

type Sight = MapPictureSight & { readonly upload: UploadRecord };

/** Cells may be hidden while a picture is being made; somebody who hides them all the time is asked to wait. */
const triesMax = 5;

/**
 * The picture of a map as the caller knows the map (PIC-12). Looked at again after it was made, so that what was hidden
 * in between, or who was sent away, does not get it.
 */
export async function serveMapPicture(
  services: RecordServices,
  caller: Identity,
  asked: MapPictureAsked,
): Promise<Result<ServedPicture>> {
  for (let tries = 0; tries < triesMax; tries += 1) {
    const sight = await sightOf(services, caller, asked);
    if (sight === null) return refuse(unknownPicture);
    const served = await serve(services, sight, asked.size).catch(unlessMissing);
    if (served === null) return refuse(unknownPicture);
    const now = await sightOf(services, caller, asked);
    if (now !== null && keyOf(now) === keyOf(sight)) return ok(served);
  }
  return refuse(refusal('UNAVAILABLE', 'the map is changing, try again'));
}

async function sightOf(
  services: RecordServices,
  caller: Identity,
  { sessionId, mapId }: MapPictureAsked,
): Promise<Sight | null> {
  const readable = await findReadableRoom(services, caller, sessionId);
  if (!readable.ok) return null;
  const { room, viewer } = readable.value;
  const { state } = room.core;
  const sight = mapPictureInSight(state, viewer, mapId);
  const found = sight === null ? null : await findPicture(services, sight.pictureId);
  if (sight === null || found === null) return null;
  const table = { gmId: state.origin.gm.id, adventureId: state.adventure.id };
  if (!(await isOfTheTable(services, found, table))) return null;
  const upload = await storedPicture(services, found);
  return upload === null ? null : { ...sight, upload };
}

function keyOf({ pictureId, field, known }: Sight): string {
  const cells = known === 'all' ? 'all' : createHash('sha256').update(known.join(' ')).digest('hex');
  return [pictureId, field.grid, field.width, field.height, cells].join(' ');
}

async function serve(services: RecordServices, sight: Sight, size: PictureSize): Promise<ServedPicture> {
  const { upload, known, field } = sight;
  const { pictures } = services;
  if (known === 'all') {
    const stored = storedSize(size, upload);
    const key = { uploadId: upload.id, size: stored };
    return { etag: `${upload.sha256.slice(0, 32)}-${stored}`, open: () => pictures.store.get(key) };
  }
  if (known.length === 0) return blank;
  const longestSide = longestSides[size];
  const { sha256, open } = await pictures.rendered.get(`${keyOf(sight)} ${size}`, async (to) => {
    await using work = await pictures.workFolder();
    const from = join(work.path, 'whole.webp');
    const whole = await pictures.store.get({ uploadId: upload.id, size: 'full' });
    if (whole === null) throw new PictureMissing('the bytes of a picture are not there');
    await pipeline(whole.stream, createWriteStream(from, { flags: 'wx', mode: 0o600 }));
    const masked = await pictures.process.run({ kind: 'mask', from, to, field, known, longestSide });
    if (!masked.ok) throw new Error(`a map could not be rendered: ${masked.fault}`);
    return masked.value;
  });
  // A digest of what is sent, so that it changes with nothing but what the viewer sees.
  return { etag: sha256.slice(0, 32), open };
}

/** Deleted while it was asked for, or the store lost it. */
class PictureMissing extends Error {
  override readonly name = 'PictureMissing';
}

function unlessMissing(error: unknown): null {
  if (error instanceof PictureMissing) return null;
  throw error;
}

/** One pixel that is not there: who knows no cell learns nothing of the picture, not even its shape. */
const blankBytes = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64');
const blank: ServedPicture = {
  etag: 'blank',
  open: async () => ({ bytes: blankBytes.length, stream: Readable.from([blankBytes]) }),
};
