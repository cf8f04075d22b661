import type { Generated } from 'kysely';
import type { KeptCall } from '../call-store.ts';
import type { CampaignInviteRecord, CampaignMemberRecord, CampaignRecord } from '../campaign-store.ts';
import type { DeadlineKind, SeatRow, SessionAccessColumn, SessionStatusColumn, StoredCommit } from '../log-store.ts';
import type { AdventureRecord, CharacterRecord, FeedbackRecord, InviteRecord, TicketRecord } from '../record-store.ts';
import type { UploadRecord } from '../upload-store.ts';

/** 0 or 1 in both databases, so that one query serves both. */
type Flag = 0 | 1;

/** Our tables. Columns are called like the fields they hold (the account library's tables are camelCase too). */
export type Schema = {
  readonly meta: { readonly key: string; readonly value: string };
  readonly migrations: {
    readonly version: number;
    readonly name: string;
    readonly checksum: string;
    readonly appliedAt: number;
  };
  /** Apart from `gameSessions` because every commit rewrites it: a narrow row, no index to maintain. */
  readonly heads: { readonly sessionId: string; readonly head: number };
  readonly commits: StoredCommit;
  readonly snapshots: {
    readonly sessionId: string;
    readonly seq: number;
    readonly state: string;
    readonly resumeFrom: Generated<number>;
  };
  readonly pins: { readonly digest: string; readonly document: string };
  readonly gameSessions: {
    readonly id: string;
    readonly status: SessionStatusColumn;
    readonly access: SessionAccessColumn;
    readonly locked: Flag;
    readonly code: string;
    readonly adventureId: string;
    readonly campaignId: string | null;
    readonly gmId: string;
    readonly maxPlayers: number;
    readonly participantCount: number;
    readonly createdAt: number;
    readonly endedAt: number | null;
    readonly card: string;
    /** JSON of seats, bans and deadlines as the commit gave them, so that a summary is one row read at once. */
    readonly seats: string;
    readonly bannedUserIds: string;
    readonly deadlines: string;
  };
  /** The seats again, for the unique rule and the filters. */
  readonly seats: {
    readonly sessionId: string;
    readonly userId: string;
    readonly role: SeatRow['role'];
    readonly characterId: string | null;
    readonly holdsCharacter: Flag;
  };
  /** Everybody who ever had a place in a session. */
  readonly sessionPeople: { readonly sessionId: string; readonly userId: string };
  readonly deadlines: { readonly sessionId: string; readonly kind: DeadlineKind; readonly at: number };
  /** `searchText`: title and description in lower case, because SQLite folds only ASCII. */
  readonly adventures: AdventureRecord & { readonly searchText: string };
  /** Which adventure names which picture, kept with its document. */
  readonly adventurePictures: { readonly adventureId: string; readonly pictureId: string };
  readonly characters: CharacterRecord;
  readonly uploads: UploadRecord;
  readonly invites: InviteRecord;
  readonly feedback: FeedbackRecord;
  readonly tickets: TicketRecord;
  readonly campaigns: CampaignRecord;
  readonly campaignMembers: CampaignMemberRecord & { readonly campaignId: string };
  readonly campaignBars: { readonly campaignId: string; readonly userId: string; readonly at: number };
  readonly campaignInvites: CampaignInviteRecord;
  readonly keptCalls: KeptCall;
  readonly erasures: { readonly userId: string; readonly at: number };
};
