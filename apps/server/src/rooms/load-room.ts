import {
  fromSnapshot,
  type PinnedAdventure,
  replay,
  replayTail,
  type SessionSnapshot,
  type SessionState,
  snapshotFormat,
} from '@moothall/domain';
import type { LogStore } from '../storage/log-store.ts';
import { readCommit } from './reload.ts';

const pageSize = 500;

export type LoadedState = {
  readonly state: SessionState;
  readonly snapshotSeq: number;
  /** Cursors from before this commit are answered with the whole state. */
  readonly resumeFrom: number;
};

/** The state a session is in: its newest snapshot, and the commits after it. Null when there is no such session. */
export async function loadState(store: LogStore, sessionId: string): Promise<LoadedState | null> {
  const snapshot = await store.readSnapshot(sessionId);
  const kept = snapshot === null ? null : await fromStored(store, snapshot.state);
  const start = kept ?? (await firstCommit(store, sessionId));
  if (start === null) return null;
  const state = await foldTail(store, sessionId, start);
  return { state, snapshotSeq: kept?.seq ?? 0, resumeFrom: snapshot?.resumeFrom ?? 0 };
}

/** The whole log folded from its beginning, whatever snapshot there is. */
export async function replayLog(store: LogStore, sessionId: string): Promise<SessionState | null> {
  const start = await firstCommit(store, sessionId);
  return start === null ? null : foldTail(store, sessionId, start);
}

async function foldTail(store: LogStore, sessionId: string, start: SessionState): Promise<SessionState> {
  let state = start;
  for (;;) {
    const rows = await store.read(sessionId, state.seq, pageSize);
    state = replayTail(state, rows.map(readCommit));
    if (rows.length < pageSize) return state;
  }
}

async function pinned(store: LogStore, digest: string): Promise<PinnedAdventure> {
  const document = await store.readPin(digest);
  if (document === null) throw new Error(`the pinned adventure ${digest} is missing from the database`);
  return JSON.parse(document) as PinnedAdventure;
}

async function firstCommit(store: LogStore, sessionId: string): Promise<SessionState | null> {
  const [row] = await store.read(sessionId, 0, 1);
  if (row === undefined) return null;
  const commit = readCommit(row);
  const creation = commit.events[0];
  if (creation?.type !== 'session:created') throw new Error(`the log of ${sessionId} does not begin with its creation`);
  return replay([commit], await pinned(store, creation.origin.pin));
}

/** Null for a snapshot of another version of this program: the log tells it all again. */
async function fromStored(store: LogStore, text: string): Promise<SessionState | null> {
  const snapshot = JSON.parse(text) as SessionSnapshot;
  if (snapshot.format !== snapshotFormat) return null;
  return fromSnapshot(snapshot, await pinned(store, snapshot.origin.pin));
}
