import {
  type Adventure,
  type AdventureChange,
  type AdventureDocument,
  adventureFaults,
  ok,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '@moothall/domain';
import { type AdventureCard, faultyRequest } from '@moothall/protocol';
import type { Identity } from '../identity.ts';
import type { Page } from '../storage/page.ts';
import type { AdventureHead, AdventureRecord } from '../storage/record-store.ts';
import { onlyGiven } from './only-given.ts';
import type { RecordServices } from './record-services.ts';

const unknownAdventure = refusal('ADVENTURE_NOT_FOUND', 'no such adventure');

/** Deleting a campaign changes who sees its adventures without rewriting their texts: the columns are right. */
export function documentOf({ document, visibility, campaignId }: AdventureRecord): AdventureDocument {
  return { ...(JSON.parse(document) as AdventureDocument), visibility, campaignId };
}

export function adventureOf(record: AdventureRecord): Adventure {
  const { id, ownerId, version } = record;
  return { ...documentOf(record), id, ownerId, version };
}

/** What a list shows, so that no text has to be read for it. */
type Outline = Pick<AdventureCard, 'recommendedPlayers' | 'estimatedDurationMinutes'>;

export function adventureCard(head: AdventureHead): AdventureCard {
  const { id, ownerId, title, description, visibility, campaignId, version } = head;
  const { recommendedPlayers, estimatedDurationMinutes } = JSON.parse(head.outline) as Outline;
  const shown = { id, ownerId, title, description, visibility, campaignId };
  return { ...shown, recommendedPlayers, estimatedDurationMinutes, version };
}

/** As it is stored. */
export function adventureRecord(
  document: AdventureDocument,
  kept: Omit<AdventureRecord, 'title' | 'description' | 'visibility' | 'campaignId' | 'outline' | 'document'>,
): AdventureRecord {
  const { title, description, visibility, campaignId, recommendedPlayers, estimatedDurationMinutes } = document;
  const outline: Outline = { recommendedPlayers, estimatedDurationMinutes };
  const texts = { outline: JSON.stringify(outline), document: JSON.stringify(document) };
  return { ...kept, title, description, visibility, campaignId, ...texts };
}

/** Shared with a campaign means with its GMs, for as long as the owner is one of them (contract 1.6). */
async function isSharedWith(
  { storage }: RecordServices,
  { visibility, campaignId, ownerId }: AdventureHead,
  userId: string,
): Promise<boolean> {
  if (visibility !== 'campaign' || campaignId === null) return false;
  const role = (id: string) => storage.records.findCampaignRole(campaignId, id);
  return (await role(userId)) === 'gm' && (await role(ownerId)) === 'gm';
}

/** May this person run it? Own ones, the community's, those shared with them; others do not exist (contract 2.1). */
export async function findRunnable(
  services: RecordServices,
  identity: Pick<Identity, 'userId'>,
  id: string,
): Promise<Result<AdventureRecord>> {
  const record = await services.storage.records.findAdventure(id);
  if (record === null) return refuse(unknownAdventure);
  const visible =
    record.ownerId === identity.userId ||
    record.visibility === 'community' ||
    (await isSharedWith(services, record, identity.userId));
  return visible ? ok(record) : refuse(unknownAdventure);
}

/** The whole text, secrets included; the community's not for who sits in a live session of it (contract 1.6). */
export async function readAdventure(
  services: RecordServices,
  identity: Identity,
  id: string,
): Promise<Result<Adventure>> {
  const record = await services.storage.records.findAdventure(id);
  const readable = record !== null && (await mayReadInFull(services, identity, record));
  return readable ? ok(adventureOf(record)) : refuse(unknownAdventure);
}

export async function mayReadInFull(
  services: RecordServices,
  { userId }: Pick<Identity, 'userId'>,
  record: AdventureHead,
): Promise<boolean> {
  if (record.ownerId === userId || (await isSharedWith(services, record, userId))) return true;
  if (record.visibility !== 'community') return false;
  const playing = await services.storage.log.listSessions({
    adventureId: record.id,
    involvedId: userId,
    statuses: ['waiting', 'active', 'paused'],
    limit: 100,
  });
  return playing.every(({ gmId }) => gmId === userId);
}

const scopes = ({ userId }: Identity) =>
  ({
    mine: { ownerId: userId },
    campaign: { sharedWith: userId },
    community: { visibility: 'community' },
  }) as const;

export async function listAdventures(
  services: RecordServices,
  identity: Identity,
  filter: { readonly scope: 'mine' | 'campaign' | 'community'; readonly q?: string | undefined },
  page: Page,
): Promise<readonly AdventureHead[]> {
  const q = filter.q === undefined ? {} : { q: filter.q };
  return services.storage.records.listAdventures({ ...scopes(identity)[filter.scope], ...q }, page);
}

/** Only to a campaign that one leads can something be shared. */
async function sharingFault(
  { storage }: RecordServices,
  ownerId: string,
  { visibility, campaignId }: Pick<AdventureDocument, 'visibility' | 'campaignId'>,
): Promise<Refusal | null> {
  if (visibility !== 'campaign') return null;
  const leads = campaignId !== null && (await storage.records.findCampaignRole(campaignId, ownerId)) === 'gm';
  const message = 'must be a campaign in which you are a game master';
  return leads ? null : refusal('VALIDATION_FAILED', `campaignId ${message}`, { campaignId: [message] });
}

/** Without asking whom it is shared with: for what the server itself brings along. */
export async function storeAdventure(
  services: RecordServices,
  ownerId: string,
  document: AdventureDocument,
): Promise<Adventure> {
  const now = services.clock.now();
  const record = adventureRecord(document, {
    id: services.chance.uuid(),
    ownerId,
    version: services.chance.uuid(),
    createdAt: now,
    updatedAt: now,
  });
  await services.storage.records.insertAdventure(record);
  return adventureOf(record);
}

export async function createAdventure(
  services: RecordServices,
  ownerId: string,
  document: AdventureDocument,
): Promise<Result<Adventure>> {
  const fault = await sharingFault(services, ownerId, document);
  return fault === null ? ok(await storeAdventure(services, ownerId, document)) : refuse(fault);
}

async function findOwn(
  services: RecordServices,
  identity: Pick<Identity, 'userId'>,
  id: string,
): Promise<Result<AdventureRecord>> {
  const record = await findRunnable(services, identity, id);
  if (!record.ok || record.value.ownerId === identity.userId) return record;
  return refuse(refusal('NOT_ALLOWED', 'only its owner may change an adventure', { reason: 'not-owner' }));
}

/** Changes are checked as part of the whole: half an adventure cannot be valid. */
export async function changeAdventure(
  services: RecordServices,
  identity: Pick<Identity, 'userId'>,
  id: string,
  { ifVersion, ...changes }: AdventureChange,
): Promise<Result<Adventure>> {
  const found = await findOwn(services, identity, id);
  if (!found.ok) return found;
  const conflict = refusal('CONFLICT', 'the adventure was changed in the meantime', {
    current: adventureOf(found.value),
  });
  if (ifVersion !== undefined && ifVersion !== found.value.version) return refuse(conflict);
  const stored = documentOf(found.value);
  // Field by field both were checked; what refers to what is seen only in the whole.
  const merged: AdventureDocument = { ...stored, ...onlyGiven(changes) };
  const faults = adventureFaults(merged);
  if (faults.length > 0) return refuse(faultyRequest(faults));
  const { visibility, campaignId } = merged;
  // Who no longer leads the campaign may still work on the text.
  const isShared = stored.visibility === visibility && stored.campaignId === campaignId;
  const fault = isShared ? null : await sharingFault(services, identity.userId, merged);
  if (fault !== null) return refuse(fault);
  const { id: sameId, ownerId, createdAt, version } = found.value;
  const fresh = adventureRecord(merged, {
    id: sameId,
    ownerId,
    createdAt,
    version: services.chance.uuid(),
    updatedAt: services.clock.now(),
  });
  const written = await services.storage.records.updateAdventure(fresh, version);
  return written ? ok(adventureOf(fresh)) : refuse(conflict);
}

/** Its sessions go with it, live ones too: their sockets close with 4410 (contract 1.1). */
export async function deleteAdventure(
  services: RecordServices,
  identity: Identity,
  id: string,
): Promise<Result<{ deleted: true }>> {
  const found = await findOwn(services, identity, id);
  if (!found.ok) return found;
  await services.storage.records.deleteAdventure(id);
  for (;;) {
    const sessions = await services.storage.log.listSessions({ adventureId: id, limit: 100 });
    for (const session of sessions) {
      await services.storage.log.deleteSession(session.id);
      services.rooms.drop(session.id, 'sessionDeleted');
    }
    if (sessions.length < 100) return ok({ deleted: true });
  }
}
