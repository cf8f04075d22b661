import { fileURLToPath } from 'node:url';
import {
  type AdventureDocument,
  contentVersion,
  defaultGmTitle,
  type NewCharacter,
  newAdventure,
  newCharacter,
  type UserId,
} from '@moothall/domain';
import { changeAdventure, documentOf, storeAdventure } from './records/adventures.ts';
import type { RecordServices } from './records/record-services.ts';
import type { ShippedPicture, ShippedPictures } from './records/shipped-pictures.ts';
import { sampleLibrary } from './samples/sample-library.ts';
import { samplePictureIds } from './samples/sample-pictures.ts';

/** Whom the sample adventures belong to; no account has this id, so nobody can change them. */
export const sampleOwnerId = 'moothall-samples' as UserId;

/** What earlier programs planted, by `contentVersion`: exactly these are replaced, anything else was somebody's wish. */
export const formerVersions: ReadonlySet<string> = new Set(['248airuf9yo', '1wv500isz1z']);

/** Drawn by lot once: which campaign it is has to be known wherever it is looked for. */
const sampleCampaignId = 'a09a0899-5b02-4a9a-a91c-7617e5204d54';

const sampleCampaign = {
  id: sampleCampaignId,
  name: 'The Wendle and the Pass',
  description:
    'Two adventures to begin with, a day’s ride apart: “The Toll at Kestrel Pass” fills three quarters of an hour, “The Bell Beneath Ossing Weir” an evening. Invite your players, open a session with one of them, and let everybody take a ready-made character. Keep this campaign, rename it, or throw it away.',
  gmTitle: defaultGmTitle,
} as const;

/** Before the adventures, which are never taken away: where they are it was planted once, and may have been deleted. */
async function plantCampaign({ storage, clock, chance }: RecordServices): Promise<void> {
  const now = clock.now();
  const keeper = { userId: sampleOwnerId, role: 'gm', joinedAt: now } as const;
  await storage.records.insertCampaign({
    ...sampleCampaign,
    version: chance.uuid(),
    createdAt: now,
    members: [keeper],
  });
}

/** The first account leads the sample campaign (product, journey 1). Done already, or deleted: nothing happens. */
export async function handOverSamples({ storage, clock, chance }: RecordServices, userId: string): Promise<void> {
  const campaign = await storage.records.findCampaign(sampleCampaignId);
  if (campaign === null || !campaign.members.some((member) => member.userId === sampleOwnerId)) return;
  const now = clock.now();
  // One of several servers does it; for the others the campaign has moved.
  await storage.records.changeCampaignMembers({
    campaignId: sampleCampaignId,
    expectedVersion: campaign.version,
    version: chance.uuid(),
    at: now,
    put: [{ userId, role: 'gm', joinedAt: now }],
    remove: sampleOwnerId,
  });
}

/**
 * The first minute must not be empty (product, journey 1). On later starts a sample that an earlier program planted
 * becomes the newer one, under the same id; tables that play it keep what they pinned.
 */
export async function plantSamples(services: RecordServices, former = formerVersions): Promise<void> {
  const stored = await services.storage.records.listAdventures({ ownerId: sampleOwnerId }, { limit: 100 });
  if (stored.length === 0) await plantCampaign(services);
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
    campaignId: sampleCampaignId,
    find: (id) => pictures.get(id) ?? null,
    planting: new Map(),
  };
}
