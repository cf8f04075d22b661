import { created, evolveCommit } from './evolve.ts';
import type { PinnedAdventure } from './vocabulary/adventure.ts';
import type { Commit } from './vocabulary/event.ts';
import { type SessionSnapshot, type SessionState, snapshotFormat } from './vocabulary/session-state.ts';

/** The state a log says, from its first commit on. Deterministic: it reads no clock and rolls no dice. */
export function replay(commits: readonly Commit[], adventure: PinnedAdventure): SessionState {
  const [first, ...rest] = commits;
  const creation = first?.events[0];
  if (first === undefined || creation?.type !== 'session:created') throw new Error('a log begins with its creation');
  return replayTail(created(creation, adventure, first.at), rest);
}

export function replayTail(state: SessionState, commits: readonly Commit[]): SessionState {
  return commits.reduce(evolveCommit, state);
}

/** Snapshots hold only what changed; the pinned document is kept once, beside the log. */
export function toSnapshot({ adventure: _pinned, ...snapshot }: SessionState): SessionSnapshot {
  return { ...snapshot, format: snapshotFormat };
}

export function fromSnapshot(snapshot: SessionSnapshot, adventure: PinnedAdventure): SessionState {
  const { format: _read, ...state } = snapshot;
  return { ...state, adventure };
}
