/**
 * The log: the durable, ordered record of every session (contract 4, rules L1-L4, L8).
 *
 * One commit is one row: all events of one command, the frames each distinct view receives for it, and the
 * stored answer. `seq` is dense per session and starts at 1. `append` is the only arbiter between writers: it
 * moves the session's head from `seq - 1` to `seq` and writes everything that belongs to the commit in the same
 * transaction, or it changes nothing.
 */

import type { CharacterRecord } from './record-store.ts';

export type StoredCommit = {
  readonly sessionId: string;
  /** Position in the session's log, dense, first is 1. Never leaves the server. */
  readonly seq: number;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The person who caused it; null for the server itself and for anonymous acts. */
  readonly by: string | null;
  /** Unique per (session, by) where not null; see `Verdict`. */
  readonly commandId: string | null;
  /** Digest of type and payload, to tell a retry from a reused id. */
  readonly fingerprint: string | null;
  /** JSON of the answer that a retry gets again. */
  readonly reply: string | null;
  /** JSON array of the domain's session events. */
  readonly events: string;
  /** JSON array of stored frames with their viewers. */
  readonly frames: string;
};

/** What a retry of an accepted command is answered from (L2). */
export type Verdict = Pick<StoredCommit, 'seq' | 'fingerprint' | 'reply'>;

export type DeadlineKind = 'waiting-timeout' | 'paused-timeout' | 'expiring-notice' | 'empty-pause';
export type Deadline = { readonly kind: DeadlineKind; readonly at: number };

export type SessionStatusColumn = 'waiting' | 'active' | 'paused' | 'completed' | 'cancelled';
export type SessionAccessColumn = 'open' | 'campaign' | 'invite';

/** One person's place in a session as other queries need it. */
export type SeatRow = {
  readonly userId: string;
  readonly participantId: string | null;
  readonly role: 'player' | 'spectator';
  readonly characterId: string | null;
  readonly status: 'seated' | 'left' | 'inactive';
  /**
   * True while this seat keeps its character from every other session: seated or inactive, session not ended.
   * Unique per character over all sessions, and the character must exist when the session takes hold of it, so that
   * deleting it and seating it cannot both succeed; a violation makes `append` answer `taken: character`.
   */
  readonly holdsCharacter: boolean;
};

/**
 * The rows other queries need, derived from the state after the commit. `append` replaces what was stored for this
 * session before by exactly this, in the commit's own transaction.
 */
export type SessionIndex = {
  readonly status: SessionStatusColumn;
  readonly access: SessionAccessColumn;
  readonly locked: boolean;
  /** Unique among sessions that have not ended (violation: `taken: code`); ended sessions keep it, unchecked. */
  readonly code: string;
  readonly adventureId: string;
  readonly campaignId: string | null;
  /** One session that has not ended per adventure and GM (violation: `taken: adventure`). */
  readonly gmId: string;
  readonly maxPlayers: number;
  readonly participantCount: number;
  readonly createdAt: number;
  readonly endedAt: number | null;
  /** JSON of what a list shows and nobody searches (title, GM's name, estimated duration, ...). */
  readonly card: string;
  /** At most one per person. */
  readonly seats: readonly SeatRow[];
  readonly bannedUserIds: readonly string[];
  /** Replaces all deadlines of the session except `empty-pause`, which presence owns. */
  readonly deadlines: readonly Deadline[];
};

/** The record that this commit was decided on: what is seated is a copy of it. */
export type ExpectedCharacter = { readonly characterId: string; readonly version: string };

/** What the table writes back to a character's own record when the session ends, or while it is seated. */
export type CharacterWriteBack = {
  readonly characterId: string;
  /** Left alone while another session holds the character: there another copy rules. `sheet` is a JSON object. */
  readonly changes: Partial<Pick<CharacterRecord, 'hitPointsCurrent' | 'hitPointsMax' | 'armorClass' | 'sheet'>>;
  /** Added to the stored experience. */
  readonly experienceGained: number;
  /** The record's new version token. */
  readonly version: string;
};

export type Append = {
  readonly commit: StoredCommit;
  /** Given when the commit changes what the index says. Always given with seq 1. */
  readonly index?: SessionIndex;
  /** One use of this invite, refused with `taken: invite` when it is used up, revoked or expired at `commit.at`. */
  readonly inviteId?: string;
  /**
   * Refused with `stale` when one of them has another version by now, so that a record that changes at the moment its
   * character sits down is never missed by the table's copy.
   */
  readonly expected?: readonly ExpectedCharacter[];
  readonly characters?: readonly CharacterWriteBack[];
};

export type AppendResult =
  | { readonly kind: 'committed' }
  /** This command id of this person is already in the log. */
  | { readonly kind: 'repeated'; readonly verdict: Verdict }
  /** Somebody else wrote first: reload the tail, decide again. `head` is the stored head, 0 for no such session. */
  | { readonly kind: 'moved'; readonly head: number }
  /** An expected character was changed meanwhile. Nothing was written. */
  | { readonly kind: 'stale' }
  /** A row that must be unique belongs to somebody else. Nothing was written. */
  | { readonly kind: 'taken'; readonly what: 'code' | 'character' | 'adventure' | 'invite' };

/** As written by the last commit that carried an index. */
export type SessionSummary = SessionIndex & { readonly id: string; readonly head: number };

export type SessionFilter = {
  readonly adventureId?: string;
  readonly campaignId?: string;
  readonly campaignIds?: readonly string[];
  readonly ids?: readonly string[];
  readonly statuses?: readonly SessionStatusColumn[];
  readonly gmId?: string;
  /** Sessions where this person has a row in `seats` as player. */
  readonly playerId?: string;
  /** Sessions where this person is GM or has any seat. */
  readonly involvedId?: string;
  /** For browsing: sessions whose GM is somebody else. */
  readonly notGmId?: string;
  readonly access?: SessionAccessColumn;
  /**
   * Leaves out sessions for the invited that have not ended, but for those this person is GM of or has any seat in, and
   * those they are invited to by name.
   */
  readonly knownTo?: { readonly userId: string; readonly invitedIds: readonly string[] };
  /** Newest first; continues below this (createdAt, id). */
  readonly before?: { readonly createdAt: number; readonly id: string };
  readonly limit: number;
};

/** A character at its table, with what a list says about that session. */
export type HeldCharacter = Pick<SessionIndex, 'status' | 'card'> & {
  readonly characterId: string;
  readonly sessionId: string;
};

export type Snapshot = { readonly seq: number; readonly state: string };
/** `resumeFrom`: a cursor from before this commit belongs to a log that was rewritten since. */
export type StoredSnapshot = Snapshot & { readonly resumeFrom: number };

/** What becomes of a commit when somebody in it is erased; its place, time and author stay. */
export type RewrittenCommit = Pick<StoredCommit, 'seq' | 'events' | 'frames' | 'reply'>;

export type LogStore = {
  /**
   * Appends one commit. Resolves when it is durable. What stands in the way is judged in the order of `AppendResult`:
   * repeated, moved, stale, taken. Rejects with `StorageUnavailable` when it is not known to be stored: it may be there all
   * the same (the connection died during COMMIT), so reload the tail before deciding anything on the session again.
   */
  append(append: Append): Promise<AppendResult>;
  /** The stored head, or null when there is no such session. */
  head(sessionId: string): Promise<number | null>;
  /** Commits with seq > after, ascending, at most `limit`. */
  read(sessionId: string, after: number, limit: number): Promise<readonly StoredCommit[]>;
  /** As `read`, with only what resume and history send. */
  readFrames(
    sessionId: string,
    after: number,
    limit: number,
  ): Promise<readonly Pick<StoredCommit, 'seq' | 'at' | 'by' | 'frames'>[]>;
  findVerdict(sessionId: string, by: string, commandId: string): Promise<Verdict | null>;
  /** Keeps the newest snapshot; an older one than stored is ignored, and so is one of a session that is gone. */
  writeSnapshot(sessionId: string, snapshot: Snapshot): Promise<void>;
  readSnapshot(sessionId: string): Promise<StoredSnapshot | null>;
  /**
   * For erasing a person (contract 4): puts other texts into commits that are there, all of them or none. Nobody else
   * may be writing to this session; those that are not there are left out.
   */
  rewriteCommits(sessionId: string, commits: readonly RewrittenCommit[]): Promise<void>;
  /** The last step of it: another snapshot whatever is stored, `resumeFrom` its seq, and the card that lists show. */
  replaceSnapshot(sessionId: string, snapshot: Snapshot, card: string): Promise<void>;
  /** Sessions this person leads or ever had a place in, also one that was freed. In no order. */
  listSessionsOf(userId: string): Promise<readonly string[]>;
  /** Immutable adventure documents by content digest, shared by the sessions that pin them. */
  writePin(digest: string, document: string): Promise<void>;
  readPin(digest: string): Promise<string | null>;
  findSession(sessionId: string): Promise<SessionSummary | null>;
  /** Only sessions that have not ended. */
  findSessionByCode(code: string): Promise<SessionSummary | null>;
  listSessions(filter: SessionFilter): Promise<readonly SessionSummary[]>;
  /** Those of these characters that a seat with `holdsCharacter` keeps, in no order; each at most once. */
  listHeldCharacters(characterIds: readonly string[]): Promise<readonly HeldCharacter[]>;
  /** Removes the session, its log, index, seats, snapshot, deadlines, invites, feedback and tickets. */
  deleteSession(sessionId: string): Promise<void>;
  /** Sets or, with null, removes the one deadline that is not derived from the state. Ignored when the session is gone. */
  setEmptyPause(sessionId: string, at: number | null): Promise<void>;
  /** Those with at <= now, earliest first. */
  dueDeadlines(now: number, limit: number): Promise<readonly { sessionId: string; kind: DeadlineKind; at: number }[]>;
  /** The earliest deadline, to sleep until then. */
  nextDeadline(): Promise<number | null>;
};
