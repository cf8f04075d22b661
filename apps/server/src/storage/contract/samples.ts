import { randomUUID } from 'node:crypto';
import type { CampaignInviteRecord, StoredCampaign } from '../campaign-store.ts';
import type { Append, SeatRow, SessionIndex, StoredCommit } from '../log-store.ts';
import type {
  AdventureHead,
  AdventureRecord,
  CharacterRecord,
  FeedbackRecord,
  InviteRecord,
  TicketRecord,
} from '../record-store.ts';
import type { Storage } from '../storage.ts';
import type { UploadRecord } from '../upload-store.ts';

export const sampleCommit = (sessionId: string, seq: number, given: Partial<StoredCommit> = {}): StoredCommit => ({
  sessionId,
  seq,
  at: 1_700_000_000_000 + seq,
  by: 'somebody',
  commandId: randomUUID(),
  fingerprint: 'f'.repeat(64),
  reply: '{"ok":true}',
  events: '[{"type":"chat:posted"}]',
  frames: '[{"viewers":["all"]}]',
  ...given,
});

export const sampleIndex = (given: Partial<SessionIndex> = {}): SessionIndex => ({
  status: 'waiting',
  access: 'open',
  locked: false,
  code: randomUUID(),
  adventureId: randomUUID(),
  campaignId: null,
  gmId: randomUUID(),
  maxPlayers: 6,
  participantCount: 0,
  createdAt: 1_700_000_000_000,
  endedAt: null,
  card: '{"title":"The Sunless Keep"}',
  seats: [],
  bannedUserIds: [],
  deadlines: [],
  ...given,
});

export const sampleSeat = (given: Partial<SeatRow> = {}): SeatRow => ({
  userId: randomUUID(),
  participantId: randomUUID(),
  role: 'player',
  characterId: null,
  status: 'seated',
  holdsCharacter: false,
  ...given,
});

export const sampleCharacter = (given: Partial<CharacterRecord> = {}): CharacterRecord => ({
  id: randomUUID(),
  ownerId: randomUUID(),
  name: 'Mara',
  class: 'Ranger',
  level: 3,
  hitPointsCurrent: 20,
  hitPointsMax: 24,
  armorClass: 15,
  avatarUrl: null,
  experience: 900,
  sheet: '{}',
  version: randomUUID(),
  createdAt: 1_700_000_000_000,
  ...given,
});

export const sampleAdventure = (given: Partial<AdventureRecord> = {}): AdventureRecord => ({
  id: randomUUID(),
  ownerId: randomUUID(),
  title: 'The Sunless Keep',
  description: 'A short one.',
  visibility: 'private',
  campaignId: null,
  outline: '{"estimatedDurationMinutes":60}',
  document: '{"nodes":[]}',
  version: randomUUID(),
  createdAt: 1_700_000_000_000,
  updatedAt: 1_700_000_000_000,
  ...given,
});

/** As lists give it. */
export const headOf = ({ document: _text, ...head }: AdventureRecord): AdventureHead => head;

export const sampleUpload = (given: Partial<UploadRecord> = {}): UploadRecord => ({
  id: randomUUID(),
  ownerId: randomUUID(),
  sha256: randomUUID(),
  width: 640,
  height: 480,
  bytes: 1_234,
  createdAt: 1_700_000_000_000,
  ...given,
});

export const sampleInvite = (sessionId: string, given: Partial<InviteRecord> = {}): InviteRecord => ({
  id: randomUUID(),
  sessionId,
  tokenHash: randomUUID(),
  role: 'player',
  expiresAt: 1_800_000_000_000,
  maxUses: 1,
  uses: 0,
  revokedAt: null,
  email: null,
  createdAt: 1_700_000_000_000,
  ...given,
});

/** One GM, in it since the beginning, unless other members are given. */
export const sampleCampaign = (given: Partial<StoredCampaign> = {}): StoredCampaign => ({
  id: randomUUID(),
  name: 'The Long Winter',
  description: 'Snow.',
  gmTitle: 'Game Master',
  version: randomUUID(),
  createdAt: 1_700_000_000_000,
  members: [{ userId: randomUUID(), role: 'gm', joinedAt: 1_700_000_000_000 }],
  ...given,
});

export const sampleCampaignInvite = (
  campaignId: string,
  given: Partial<CampaignInviteRecord> = {},
): CampaignInviteRecord => ({
  id: randomUUID(),
  campaignId,
  tokenHash: randomUUID(),
  role: 'player',
  expiresAt: 1_800_000_000_000,
  maxUses: 1,
  uses: 0,
  revokedAt: null,
  email: null,
  createdAt: 1_700_000_000_000,
  ...given,
});

export const sampleFeedback = (sessionId: string, given: Partial<FeedbackRecord> = {}): FeedbackRecord => ({
  id: randomUUID(),
  sessionId,
  userId: randomUUID(),
  rating: 5,
  text: null,
  createdAt: 1_700_000_000_000,
  ...given,
});

export const sampleTicket = (sessionId: string, given: Partial<TicketRecord> = {}): TicketRecord => ({
  tokenHash: randomUUID(),
  kind: 'socket',
  sessionId,
  userId: randomUUID(),
  authSessionId: randomUUID(),
  expiresAt: 1_800_000_000_000,
  ...given,
});

/** A stored session with its first commit, and its id. */
export const startSession = async (
  storage: Storage,
  index: Partial<SessionIndex> = {},
  sessionId: string = randomUUID(),
): Promise<string> => {
  const append: Append = { commit: sampleCommit(sessionId, 1), index: sampleIndex(index) };
  const result = await storage.log.append(append);
  if (result.kind !== 'committed') throw new Error(`the sample session was not committed: ${JSON.stringify(result)}`);
  return sessionId;
};

/** A stored character and a seat that holds it. */
export const seatedCharacter = async (
  storage: Storage,
): Promise<{ readonly characterId: string; readonly seat: SeatRow }> => {
  const character = sampleCharacter();
  await storage.records.insertCharacter(character);
  return { characterId: character.id, seat: sampleSeat({ characterId: character.id, holdsCharacter: true }) };
};

/** The kinds of settled results, sorted, for races where it does not matter who won. */
export const kindsOf = (results: readonly { readonly kind: string }[]): readonly string[] =>
  results.map((result) => result.kind).sort();
