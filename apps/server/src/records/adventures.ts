import {
  type Adventure,
  type AdventureChange,
  type AdventureDocument,
  newAdventure,
  ok,
  type Result,
  refusal,
  refuse,
} from '@moothall/domain';
import { type AdventureCard, validate } from '@moothall/protocol';
import type { Identity } from '../identity.ts';
import type { AdventureRecord, Page } from '../storage/record-store.ts';
import type { RecordServices } from './record-services.ts';

const unknownAdventure = refusal('ADVENTURE_NOT_FOUND', 'no such adventure');

export function adventureOf(record: AdventureRecord): Adventure {
  const document = JSON.parse(record.document) as AdventureDocument;
  return { ...document, id: record.id, ownerId: record.ownerId, version: record.version };
}

export function adventureCard(record: AdventureRecord): AdventureCard {
  const {
    id,
    ownerId,
    title,
    description,
    visibility,
    campaignId,
    recommendedPlayers,
    estimatedDurationMinutes,
    version,
  } = adventureOf(record);
  return {
    id,
    ownerId,
    title,
    description,
    visibility,
    campaignId,
    recommendedPlayers,
    estimatedDurationMinutes,
    version,
  };
}

function recordOf(
  document: AdventureDocument,
  kept: Omit<AdventureRecord, 'title' | 'description' | 'visibility' | 'campaignId' | 'document'>,
): AdventureRecord {
  const { title, description, visibility, campaignId } = document;
  return { ...kept, title, description, visibility, campaignId, document: JSON.stringify(document) };
}

/** May this person run it? Own ones and the community's; what one cannot see does not exist (contract 2.1). */
export async function findRunnable(
  services: RecordServices,
  identity: Pick<Identity, 'userId'>,
  id: string,
): Promise<Result<AdventureRecord>> {
  const record = await services.storage.records.findAdventure(id);
  if (record === null) return refuse(unknownAdventure);
  const visible = record.ownerId === identity.userId || record.visibility === 'community';
  return visible ? ok(record) : refuse(unknownAdventure);
}

/** The whole text, secrets included: not for somebody who sits in a live session of it (contract 1.6). */
export async function readAdventure(
  services: RecordServices,
  identity: Identity,
  id: string,
): Promise<Result<Adventure>> {
  const record = await findRunnable(services, identity, id);
  if (!record.ok || record.value.ownerId === identity.userId) {
    return record.ok ? ok(adventureOf(record.value)) : record;
  }
  const playing = await services.storage.log.listSessions({
    adventureId: id,
    involvedId: identity.userId,
    statuses: ['waiting', 'active', 'paused'],
    limit: 100,
  });
  const seated = playing.some(({ gmId }) => gmId !== identity.userId);
  return seated ? refuse(unknownAdventure) : ok(adventureOf(record.value));
}

export async function listAdventures(
  services: RecordServices,
  identity: Identity,
  filter: { readonly scope: 'mine' | 'campaign' | 'community'; readonly q?: string | undefined },
  page: Page,
): Promise<readonly AdventureRecord[]> {
  // Campaigns have no members yet, so nobody has adventures through one.
  if (filter.scope === 'campaign') return [];
  const q = filter.q === undefined ? {} : { q: filter.q };
  const scope = filter.scope === 'mine' ? { ownerId: identity.userId } : { visibility: 'community' as const };
  return services.storage.records.listAdventures({ ...scope, ...q }, page);
}

export async function createAdventure(
  services: RecordServices,
  ownerId: string,
  document: AdventureDocument,
): Promise<Adventure> {
  const now = services.clock.now();
  const record = recordOf(document, {
    id: services.chance.uuid(),
    ownerId,
    version: services.chance.uuid(),
    createdAt: now,
    updatedAt: now,
  });
  await services.storage.records.insertAdventure(record);
  return adventureOf(record);
}

async function findOwn(services: RecordServices, identity: Identity, id: string): Promise<Result<AdventureRecord>> {
  const record = await findRunnable(services, identity, id);
  if (!record.ok || record.value.ownerId === identity.userId) return record;
  return refuse(refusal('NOT_ALLOWED', 'only its owner may change an adventure', { reason: 'not-owner' }));
}

/** Changes are checked as part of the whole: half an adventure cannot be valid. */
export async function changeAdventure(
  services: RecordServices,
  identity: Identity,
  id: string,
  { ifVersion, ...changes }: AdventureChange,
): Promise<Result<Adventure>> {
  const found = await findOwn(services, identity, id);
  if (!found.ok) return found;
  const conflict = refusal('CONFLICT', 'the adventure was changed in the meantime', {
    current: adventureOf(found.value),
  });
  if (ifVersion !== undefined && ifVersion !== found.value.version) return refuse(conflict);
  const merged = validate(newAdventure, { ...(JSON.parse(found.value.document) as object), ...changes });
  if (!merged.ok) return merged;
  const { id: sameId, ownerId, createdAt, version } = found.value;
  const fresh = recordOf(merged.value, {
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
