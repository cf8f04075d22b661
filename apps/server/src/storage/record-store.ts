import type { CallStore } from './call-store.ts';
import type { CampaignStore } from './campaign-store.ts';
import type { Page } from './page.ts';
import type { UploadStore } from './upload-store.ts';

/** Plain records around the table: adventures, characters, pictures, invites, feedback, tickets. Versions are opaque tokens. */

export type AdventureVisibility = 'private' | 'campaign' | 'community';

export type AdventureRecord = {
  readonly id: string;
  readonly ownerId: string;
  readonly title: string;
  readonly description: string;
  readonly visibility: AdventureVisibility;
  readonly campaignId: string | null;
  /** JSON of what a card shows beside the columns here, so that a list reads no adventure. */
  readonly outline: string;
  /** JSON of the whole adventure as the contract shapes it, without id, ownerId and version; up to 8 MiB. */
  readonly document: string;
  readonly version: string;
  readonly createdAt: number;
  readonly updatedAt: number;
};

/** Everything but the text. */
export type AdventureHead = Omit<AdventureRecord, 'document'>;

export type CharacterRecord = {
  readonly id: string;
  readonly ownerId: string;
  readonly name: string;
  readonly class: string;
  readonly level: number;
  readonly hitPointsCurrent: number;
  readonly hitPointsMax: number;
  readonly armorClass: number;
  readonly avatarUrl: string | null;
  readonly experience: number;
  /** JSON object. */
  readonly sheet: string;
  readonly version: string;
  readonly createdAt: number;
};

export type InviteRecord = {
  readonly id: string;
  readonly sessionId: string;
  /** SHA-256 of the token, hex; the token itself is never stored. */
  readonly tokenHash: string;
  readonly role: 'player' | 'spectator';
  readonly expiresAt: number;
  readonly maxUses: number;
  readonly uses: number;
  readonly revokedAt: number | null;
  readonly email: string | null;
  readonly createdAt: number;
};

export type FeedbackRecord = {
  readonly id: string;
  readonly sessionId: string;
  readonly userId: string;
  readonly rating: number;
  readonly text: string | null;
  readonly createdAt: number;
};

/** A single-use pass for one socket or one recovery link. */
export type TicketRecord = {
  readonly tokenHash: string;
  readonly kind: 'socket' | 'recovery';
  readonly sessionId: string;
  readonly userId: string;
  /** The sign-in it was made with, so that signing out closes the socket; null for recovery links. */
  readonly authSessionId: string | null;
  readonly expiresAt: number;
};

export type AdventureFilter = {
  readonly ownerId?: string;
  readonly visibility?: AdventureVisibility;
  readonly campaignId?: string;
  readonly q?: string;
  /** Of the campaigns this person is a member of, as long as the owner is a GM of it. */
  readonly sharedWith?: string;
};

/**
 * Inserting an id or token hash that is stored already rejects: that is a bug of the caller. An invite, ticket or
 * feedback for a session that was deleted meanwhile is dropped without a word (feedback: false), so that a deletion
 * leaves nothing behind whoever comes late.
 */
export type RecordStore = CallStore &
  CampaignStore &
  UploadStore & {
    insertAdventure(record: AdventureRecord): Promise<void>;
    findAdventure(id: string): Promise<AdventureRecord | null>;
    /** Newest first. `q` matches title and description, case-insensitively, as plain text. */
    listAdventures(filter: AdventureFilter, page: Page): Promise<readonly AdventureHead[]>;
    /** False when the stored version is not `expectedVersion` (null: any) or the record is gone. */
    updateAdventure(record: AdventureRecord, expectedVersion: string | null): Promise<boolean>;
    deleteAdventure(id: string): Promise<boolean>;

    /** Adventures of this person that name the picture anywhere. */
    listAdventuresWithPicture(pictureId: string, ownerId: string): Promise<readonly AdventureHead[]>;

    insertCharacter(record: CharacterRecord): Promise<void>;
    /** All of them or none. */
    insertCharacters(records: readonly CharacterRecord[]): Promise<void>;
    findCharacter(id: string): Promise<CharacterRecord | null>;
    listCharacters(ownerId: string, page: Page): Promise<readonly CharacterRecord[]>;
    /**
     * `held` when a seat holds it in a session that has not ended: the table's copy rules then. `changed` when the stored
     * version is not `expectedVersion` or the record is gone. Decided and done in one transaction.
     */
    updateCharacter(record: CharacterRecord, expectedVersion: string): Promise<'updated' | 'held' | 'changed'>;
    /** `held` when a seat holds it in a session that has not ended; decided and done in one transaction. */
    deleteCharacter(id: string): Promise<'deleted' | 'held' | 'missing'>;

    insertInvite(record: InviteRecord): Promise<void>;
    findInvite(tokenHash: string): Promise<InviteRecord | null>;
    /** Newest first. */
    listInvites(sessionId: string): Promise<readonly InviteRecord[]>;
    /** Sessions where an invite as player that can still be used names this address, in no order, at most `limit`. */
    listSessionsInviting(email: string, now: number, limit: number): Promise<readonly string[]>;
    /** False when there is no such invite of this session. Revoking again keeps the first time. */
    revokeInvite(sessionId: string, inviteId: string, at: number): Promise<boolean>;

    /** False when this person already gave feedback. */
    insertFeedback(record: FeedbackRecord): Promise<boolean>;
    /** Newest first. */
    listFeedback(sessionId: string): Promise<readonly FeedbackRecord[]>;

    listFeedbackOf(userId: string): Promise<readonly FeedbackRecord[]>;

    /** Notes that a person is to be erased, so that it is finished also after a crash. Noting it again changes nothing. */
    beginErasure(userId: string, at: number): Promise<void>;
    /** Whose erasure was begun and not finished. */
    listErasures(): Promise<readonly string[]>;
    finishErasure(userId: string): Promise<void>;
    /** Takes this address out of the invites it was noted in. */
    forgetAddress(email: string): Promise<void>;
    /**
     * Deletes this person's characters, adventures, uploads, feedback, tickets and kept calls, and that they were removed
     * from campaigns, all or none; sessions stay, and so do memberships.
     */
    eraseRecordsOf(userId: string): Promise<void>;

    insertTicket(record: TicketRecord): Promise<void>;
    /**
     * Removes and returns it; of two simultaneous callers exactly one gets it. Expired ones are removed and null; one of
     * another kind is left alone and null.
     */
    takeTicket(tokenHash: string, kind: TicketRecord['kind'], now: number): Promise<TicketRecord | null>;
  };
