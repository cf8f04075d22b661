import { fileURLToPath } from 'node:url';
import {
  type AdventureDocument,
  contentVersion,
  type NewCharacter,
  newAdventure,
  newCharacter,
  type UserId,
} from '@moothall/domain';
import { createDrawPicture } from './pictures/draw-picture.ts';
import { changeAdventure, documentOf, storeAdventure } from './records/adventures.ts';
import type { RecordServices } from './records/record-services.ts';
import type { ShippedPicture, ShippedPictures } from './records/shipped-pictures.ts';
import { sampleLibrary } from './samples/sample-library.ts';
import { samplePictureIds } from './samples/sample-pictures.ts';

/** Whom the sample adventures belong to; no account has this id, so nobody can change them. */
export const sampleOwnerId = 'moothall-samples' as UserId;

/** What earlier programs planted, by `contentVersion`: exactly these are replaced, anything else was somebody's wish. */
export const formerVersions: ReadonlySet<string> = new Set(['248airuf9yo', '1wv500isz1z']);

/**
 * The first minute must not be empty (product, journey 1). On later starts a sample that an earlier program planted
 * becomes the newer one, under the same id; tables that play it keep what they pinned.
 */
export async function plantSamples(services: RecordServices, former = formerVersions): Promise<void> {
  const stored = await services.storage.records.listAdventures({ ownerId: sampleOwnerId }, { limit: 100 });
  for (const sample of sampleLibrary.adventures) {
    const document: AdventureDocument = newAdventure.parse({ ...sample, visibility: 'community' });
    const planted = stored.find(({ title }) => title === document.title);
    if (planted === undefined) await storeAdventure(services, sampleOwnerId, document);
    else if (former.has(await versionOf(services, planted.id))) {
      // Two nodes may start at once: the version lets one of them do it.
      const change = { ...document, ifVersion: planted.version };
      await changeAdventure(services, { userId: sampleOwnerId }, planted.id, change);
    }
  }
}

async function versionOf({ storage }: RecordServices, id: string): Promise<string> {
  const record = await storage.records.findAdventure(id);
  return record === null ? '' : contentVersion(documentOf(record));
}

/** Ready-made people to start from; whoever takes one gets a character of their own. */
export function sampleCharacters(): readonly NewCharacter[] {
  return sampleLibrary.characters.map((character) => newCharacter.parse(character));
}

/** Beside `src` and beside the built server alike. */
const drawingsFolder = new URL('../pictures/', import.meta.url);

export function samplePictures(): ShippedPictures {
  const faces = new Set(sampleLibrary.characters.map(({ avatarUrl }) => avatarUrl.split('/').at(-1)));
  const pictures = new Map<string, ShippedPicture>(
    Object.entries(samplePictureIds).map(([name, id]) => {
      const file = fileURLToPath(new URL(`${name}.svg`, drawingsFolder));
      return [id, { id, file, isFace: faces.has(id) }];
    }),
  );
  return {
    ownerId: sampleOwnerId,
    find: (id) => pictures.get(id) ?? null,
    draw: createDrawPicture(),
    planting: new Map(),
  };
}
