import { newestFirst } from '../newest-first.ts';
import type { Page } from '../page.ts';
import { pictureIdsIn } from '../picture-ids.ts';
import type {
  AdventureFilter,
  AdventureHead,
  AdventureRecord,
  CharacterRecord,
  FeedbackRecord,
  InviteRecord,
  TicketRecord,
} from '../record-store.ts';
import { isHeld } from './append.ts';
import { createMemoryCalls, eraseCallsOf } from './calls.ts';
import { createMemoryCampaigns, eraseCampaignBarsOf, forgetCampaignAddress, roleIn } from './campaigns.ts';
import type { MemoryDisk } from './disk.ts';
import { paged } from './paged.ts';
import { createMemoryUploads } from './uploads.ts';

/** Every method of the record store as a plain synchronous function over the disk. */
export const createMemoryRecords = (disk: MemoryDisk) => ({
  insertAdventure: (record: AdventureRecord) => insert(disk.adventures, record.id, record),
  findAdventure: (id: string) => disk.adventures.get(id) ?? null,
  listAdventures: (filter: AdventureFilter, page: Page) =>
    paged([...disk.adventures.values()].filter((record) => matches(disk, record, filter)).map(headOf), page),
  updateAdventure: (record: AdventureRecord, expected: string | null) => replace(disk.adventures, record, expected),
  deleteAdventure: (id: string) => disk.adventures.delete(id),

  insertCharacter: (record: CharacterRecord) => insert(disk.characters, record.id, record),
  insertCharacters: (records: readonly CharacterRecord[]) => {
    const known = records.find(({ id }) => disk.characters.has(id));
    if (known !== undefined) throw new Error(`a record with this key is stored already: ${known.id}`);
    for (const record of records) insert(disk.characters, record.id, record);
  },
  findCharacter: (id: string) => disk.characters.get(id) ?? null,
  listCharacters: (ownerId: string, page: Page) =>
    paged(
      [...disk.characters.values()].filter((record) => record.ownerId === ownerId),
      page,
    ),
  updateCharacter: (record: CharacterRecord, expected: string) => {
    if (isHeld(disk, record.id)) return 'held';
    return replace(disk.characters, record, expected) ? 'updated' : 'changed';
  },
  deleteCharacter: (id: string) => {
    if (isHeld(disk, id)) return 'held';
    return disk.characters.delete(id) ? 'deleted' : 'missing';
  },

  insertFeedback: (record: FeedbackRecord) => {
    const { sessionId, userId } = record;
    if (!disk.sessions.has(sessionId)) return false;
    if (disk.feedback.some((one) => one.sessionId === sessionId && one.userId === userId)) return false;
    disk.feedback.push(record);
    return true;
  },
  listFeedback: (sessionId: string) =>
    disk.feedback.filter((record) => record.sessionId === sessionId).sort(newestFirst),

  insertTicket: (record: TicketRecord) => {
    if (disk.sessions.has(record.sessionId)) insert(disk.tickets, record.tokenHash, record);
  },
  takeTicket: (tokenHash: string, kind: TicketRecord['kind'], now: number) => {
    const ticket = disk.tickets.get(tokenHash);
    if (ticket === undefined || ticket.kind !== kind) return null;
    disk.tickets.delete(tokenHash);
    return ticket.expiresAt > now ? ticket : null;
  },

  ...createPictureUses(disk),
  ...createInvites(disk),
  ...createMemoryCalls(disk),
  ...createMemoryCampaigns(disk),
  ...createMemoryUploads(disk),
  ...createErasures(disk),
});

const headOf = ({ document: _text, ...head }: AdventureRecord): AdventureHead => head;

const createPictureUses = (disk: MemoryDisk) => ({
  listAdventuresWithPicture: (pictureId: string, ownerId: string) =>
    [...disk.adventures.values()]
      .filter((record) => record.ownerId === ownerId && pictureIdsIn(record.document).includes(pictureId))
      .sort(newestFirst)
      .map(headOf),
});

const createInvites = (disk: MemoryDisk) => ({
  insertInvite: (record: InviteRecord) => {
    if (disk.sessions.has(record.sessionId)) insert(disk.invites, record.tokenHash, record);
  },
  findInvite: (tokenHash: string) => disk.invites.get(tokenHash) ?? null,
  listInvites: (sessionId: string) =>
    [...disk.invites.values()].filter((invite) => invite.sessionId === sessionId).sort(newestFirst),
  listSessionsInviting: (email: string, now: number, limit: number) => {
    const usable = [...disk.invites.values()].filter(
      (invite) =>
        invite.email?.toLowerCase() === email.toLowerCase() &&
        invite.role === 'player' &&
        invite.revokedAt === null &&
        invite.expiresAt > now &&
        invite.uses < invite.maxUses,
    );
    return [...new Set(usable.map(({ sessionId }) => sessionId))].slice(0, limit);
  },
  revokeInvite: (sessionId: string, inviteId: string, at: number) => {
    const invite = [...disk.invites.values()].find((one) => one.id === inviteId && one.sessionId === sessionId);
    if (invite === undefined) return false;
    disk.invites.set(invite.tokenHash, { ...invite, revokedAt: invite.revokedAt ?? at });
    return true;
  },
});

const createErasures = (disk: MemoryDisk) => ({
  listFeedbackOf: (userId: string) => disk.feedback.filter((record) => record.userId === userId).sort(newestFirst),

  beginErasure: (userId: string) => void disk.erasures.add(userId),
  listErasures: () => [...disk.erasures],
  finishErasure: (userId: string) => void disk.erasures.delete(userId),
  forgetAddress: (email: string) => {
    forgetCampaignAddress(disk, email);
    for (const [hash, invite] of disk.invites)
      if (invite.email?.toLowerCase() === email.toLowerCase()) disk.invites.set(hash, { ...invite, email: null });
  },
  eraseRecordsOf: (userId: string) => {
    eraseCallsOf(disk, userId);
    eraseCampaignBarsOf(disk, userId);
    for (const records of [disk.characters, disk.adventures, disk.uploads])
      for (const [id, { ownerId }] of records) if (ownerId === userId) records.delete(id);
    for (const [hash, ticket] of disk.tickets) if (ticket.userId === userId) disk.tickets.delete(hash);
    disk.feedback.splice(0, disk.feedback.length, ...disk.feedback.filter((entry) => entry.userId !== userId));
  },
});

const insert = <T>(records: Map<string, T>, key: string, record: T): void => {
  if (records.has(key)) throw new Error(`a record with this key is stored already: ${key}`);
  records.set(key, record);
};

const replace = <T extends { readonly id: string; readonly version: string }>(
  records: Map<string, T>,
  record: T,
  expectedVersion: string | null,
): boolean => {
  const stored = records.get(record.id);
  if (stored === undefined || (expectedVersion !== null && stored.version !== expectedVersion)) return false;
  records.set(record.id, record);
  return true;
};

const isShared = (disk: MemoryDisk, { visibility, campaignId, ownerId }: AdventureRecord, userId: string): boolean =>
  visibility === 'campaign' &&
  campaignId !== null &&
  roleIn(disk, campaignId, userId) !== null &&
  roleIn(disk, campaignId, ownerId) === 'gm';

const matches = (disk: MemoryDisk, record: AdventureRecord, filter: AdventureFilter): boolean =>
  (filter.sharedWith === undefined || isShared(disk, record, filter.sharedWith)) &&
  (filter.ownerId === undefined || record.ownerId === filter.ownerId) &&
  (filter.visibility === undefined || record.visibility === filter.visibility) &&
  (filter.campaignId === undefined || record.campaignId === filter.campaignId) &&
  (filter.q === undefined || `${record.title}\n${record.description}`.toLowerCase().includes(filter.q.toLowerCase()));
