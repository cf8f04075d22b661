import type { PinnedAdventure } from './adventure.ts';
import type { Channels } from './channels.ts';
import type { ChatMessage } from './chat.ts';
import type { Combat } from './combat.ts';
import type { Roll, RollRequest } from './dice.ts';
import type { Game } from './game.ts';
import type { Handout } from './handout.ts';
import type { ParticipantId, UserId } from './ids.ts';
import type { SessionAccess, SessionOutcome, SessionStatus } from './lifecycle.ts';
import type { MapTable } from './map-table.ts';
import type { Person } from './person.ts';
import type { Roster } from './roster.ts';
import type { Settings } from './settings.ts';
import type { Staging } from './staging.ts';
import type { Token } from './token.ts';
import type { TurnHistory } from './turn.ts';

/** What is fixed when the session is created. */
export type SessionOrigin = {
  readonly id: string;
  readonly gm: Person;
  readonly gmTitle: string;
  readonly campaignId: string | null;
  readonly minPlayers: number;
  readonly estimatedDurationMinutes: number;
  readonly createdAt: number;
  /** Hex, 32 random bytes: secret until the session ends (contract 1.10). */
  readonly diceSeed: string;
  readonly diceCommitment: string;
  /** Digest of the pinned adventure document. */
  readonly pin: string;
};

/** The whole truth about one session. Times are epoch milliseconds. Never leaves the server. */
export type SessionState = {
  /** Commits folded into this state. */
  readonly seq: number;
  readonly origin: SessionOrigin;
  /** The adventure as it was pinned; kept beside the log, not in snapshots. */
  readonly adventure: PinnedAdventure;
  readonly status: SessionStatus;
  readonly access: SessionAccess;
  readonly locked: boolean;
  readonly code: string;
  readonly maxPlayers: number;
  readonly settings: Settings;
  /** The last change everybody at the table may know of. */
  readonly updatedAt: number;
  readonly startedAt: number | null;
  readonly pausedAt: number | null;
  readonly pauseMessage: string | null;
  readonly pausedBy: UserId | null;
  readonly endedAt: number | null;
  /** The GM was told that this status will time out. */
  readonly expiryAnnounced: boolean;
  readonly outcome: SessionOutcome | null;
  readonly notes: string | null;
  /** Playing time of finished active stretches; the running one began at `activeSince`. */
  readonly activeMs: number;
  readonly activeSince: number | null;
  readonly roster: Roster;
  readonly chat: Channels<ChatMessage>;
  readonly rolls: Channels<Roll>;
  readonly requests: Channels<RollRequest>;
  /** Who answered which request: one answer each, however many rolls came after it. */
  readonly answers: Readonly<Record<string, readonly UserId[]>>;
  readonly handouts: Channels<Handout>;
  readonly turnHistory: TurnHistory;
  readonly currentNodeId: string | null;
  readonly visitedNodeIds: readonly string[];
  /** What each seat would choose at the current node. */
  readonly votes: Readonly<Record<ParticipantId, string>>;
  readonly game: Game;
  readonly experienceEarned: number;
  /** The part of it that was earned in fights which ended out of the players' sight. */
  readonly experienceUnseen: number;
  readonly activeMapId: string | null;
  readonly activeBackdropId: string | null;
  readonly maps: Readonly<Record<string, MapTable>>;
  /** In order of creation. */
  readonly tokens: readonly Token[];
  readonly combat: Combat | null;
  /** Fights that ended; `shown` are those that players saw end. */
  readonly combatsCompleted: { readonly all: number; readonly shown: number };
  readonly staging: Staging;
  /** Somebody raised the safety card; who is written nowhere (contract 3.3). */
  readonly safetyRaised: boolean;
};

/** Raised when the shape of the state changes: a snapshot of another shape is not read, the log tells it all again. */
export const snapshotFormat = 3;

/** What a snapshot stores: everything but the pinned document. */
export type SessionSnapshot = Omit<SessionState, 'adventure'> & { readonly format: typeof snapshotFormat };
