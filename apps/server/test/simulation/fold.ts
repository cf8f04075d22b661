import type { PinnedAdventure } from '@moothall/domain';
import { type Commit, evolveCommit, replay, type SessionEvent, type SessionState, type UserId } from '@moothall/domain';
import type { StoredCommit } from '../../src/storage/log-store.ts';

export function commitOf(row: StoredCommit): Commit {
  return { at: row.at, by: row.by as UserId | null, events: JSON.parse(row.events) as readonly SessionEvent[] };
}

/**
 * The state after every commit of one log; index 0 belongs to sequence 1. Read from the disk, never from a room. It
 * goes on where it left off, so that looking after every step stays cheap.
 */
export function createFold(adventure: PinnedAdventure) {
  const states: SessionState[] = [];
  const commits: Commit[] = [];
  return {
    states,
    commits,
    follow: (rows: readonly StoredCommit[]): void => {
      for (const row of rows.slice(states.length)) {
        const commit = commitOf(row);
        const before = states.at(-1);
        states.push(before === undefined ? replay([commit], adventure) : evolveCommit(before, commit));
        commits.push(commit);
      }
    },
  };
}
