import type { Result, SessionState } from '@moothall/domain';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { LogStore } from '../storage/log-store.ts';
import type { Cursors } from '../views/cursor.ts';
import type { Published } from '../views/deliver.ts';
import type { Recipient } from '../views/recipient.ts';
import type { Answer, Asked } from './asked.ts';
import type { PresenceBoard } from './presence-board.ts';
import type { Timeouts } from './session-index.ts';

/** What a room needs from outside. */
export type RoomServices = {
  readonly store: LogStore;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly cursors: Cursors;
  readonly timeouts: Timeouts;
  readonly log: Log;
  /** Where people's browsers find this server, without a slash at the end. */
  readonly publicUrl: string;
};

/**
 * One session in memory. `state` is always a fold of the log up to `state.seq`; whatever is not durable is not here.
 * Only `handle-command.ts` and `reload.ts` move it, one step at a time, each under the room's queue.
 */
export type RoomCore = {
  readonly id: string;
  readonly services: RoomServices;
  state: SessionState;
  readonly recipients: Set<Recipient>;
  readonly presence: PresenceBoard;
  /** The newest commits, so that a short absence is caught up without a query. Dense, ascending. */
  recent: readonly Published[];
  snapshotSeq: number;
  /** Cursors from before this commit belong to a log that was rewritten since. */
  resumeFrom: number;
  /** An append failed and may have been written: the log is read before anything is decided again. */
  isUncertain: boolean;
  /** The room's queue. */
  readonly run: (asked: Asked) => Promise<Result<Answer>>;
  /** Told after every commit that was published, own or reloaded. */
  onCommit: (before: SessionState, after: SessionState) => void;
};

// A minute of a busy table; 1,000 frames is the furthest a resume may reach anyway (contract 3.1).
const recentKept = 256;

export function remember(core: RoomCore, published: Published): void {
  core.recent = [...core.recent.slice(-(recentKept - 1)), published];
}
