import type { UserId } from '@moothall/domain';
import {
  fromSnapshot,
  type PinnedAdventure,
  replay,
  replayTail,
  type SessionState,
  toSnapshot,
  viewerOf,
  viewOf,
} from '@moothall/domain';
import { commitOf } from '../fold.ts';
import type { ReplicaRecord, RunRecord, SessionLog } from '../record.ts';
import { firstDifference, sameData } from './reading.ts';

/** L9: at rest the room, the snapshot path and every replica equal the fold of the log. */
export type Replayed = { readonly log: SessionLog; readonly states: readonly SessionState[] };

export function replayed(log: SessionLog): Replayed {
  const adventure = JSON.parse(log.adventure) as PinnedAdventure;
  const commits = log.rows.map(commitOf);
  const states: SessionState[] = [];
  for (const commit of commits) {
    const before = states.at(-1);
    states.push(before === undefined ? replay([commit], adventure) : replayTail(before, [commit]));
  }
  return { log, states };
}

/** Presence is no part of a view, and the link is the server's to make. */
function comparable(view: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(view)) as {
    session: { joinUrl?: string; participants: { presence: string }[] };
  };
  delete copy.session.joinUrl;
  for (const seat of copy.session.participants) seat.presence = 'disconnected';
  return copy;
}

export function checkReplicas(record: RunRecord, tables: readonly Replayed[]): readonly string[] {
  return tables.flatMap(({ log, states }) => {
    const state = states.at(-1);
    if (state === undefined) return [];
    const replicas = record.replicas.filter(({ sessionId }) => sessionId === log.sessionId);
    return [
      ...replicas.flatMap((replica) => replicaFault(state, replica)),
      ...roomFaults(record, log, state),
      ...snapshotFaults(log, states),
      ...snapshotFrameFaults(record, log, states),
    ];
  });
}

function replicaFault(state: SessionState, { userId, view }: ReplicaRecord): readonly string[] {
  const viewer = viewerOf(state, userId as UserId);
  if (viewer === null) return [`L7 ${userId} is at the table without a right to it`];
  const difference = firstDifference(comparable(view), comparable(viewOf(state, viewer)));
  return difference === '' ? [] : [`L9 the replica of ${userId} differs at ${difference}`];
}

function roomFaults({ rooms }: RunRecord, log: SessionLog, state: SessionState): readonly string[] {
  const room = rooms.find(({ sessionId }) => sessionId === log.sessionId);
  if (room === undefined) return [];
  const difference = firstDifference(JSON.parse(room.state), JSON.parse(JSON.stringify(toSnapshot(state))));
  return difference === '' ? [] : [`L9 the room differs from the fold of its log at ${difference}`];
}

/** Anywhere in the log: written as a snapshot, read back, and folded on. */
function snapshotFaults({ rows, adventure }: SessionLog, states: readonly SessionState[]): readonly string[] {
  const middle = states[Math.floor(states.length / 2)];
  const last = states.at(-1);
  if (middle === undefined || last === undefined) return [];
  const stored = JSON.parse(JSON.stringify(toSnapshot(middle)));
  const again = replayTail(fromSnapshot(stored, JSON.parse(adventure)), rows.slice(middle.seq).map(commitOf));
  return sameData(toSnapshot(again), toSnapshot(last))
    ? []
    : ['L9 the snapshot path leads somewhere else than the log'];
}

/** L6: every snapshot that was sent is the view at its cursor. */
function snapshotFrameFaults(
  { connections, cursors }: RunRecord,
  { sessionId }: SessionLog,
  states: readonly SessionState[],
): readonly string[] {
  return connections.flatMap((connection) => {
    if (connection.sessionId !== sessionId) return [];
    return connection.frames.flatMap(({ text }) => {
      if (!text.startsWith('{"type":"session:state"')) return [];
      const { payload } = JSON.parse(text) as { payload: { cursor: string; session: unknown; table: unknown } };
      const state = states[(cursors.get(payload.cursor)?.seq ?? 0) - 1];
      const viewer = state === undefined ? null : viewerOf(state, connection.userId as UserId);
      if (state === undefined || viewer === null) return [`L6 connection ${connection.id} got a snapshot of nothing`];
      const sent = comparable({ session: payload.session, table: payload.table });
      const difference = firstDifference(sent, comparable(viewOf(state, viewer)));
      return difference === '' ? [] : [`L6 a stale snapshot on connection ${connection.id}: ${difference}`];
    });
  });
}

/** Who is here, as everybody sees it once all is quiet, and what the log keeps of it (contract 1.4, 1.5). */
export function checkPresence({ replicas, rooms }: RunRecord): readonly string[] {
  const seen = replicas.flatMap(({ sessionId, userId, people }) => {
    const room = rooms.find((one) => one.sessionId === sessionId);
    if (room === undefined) return [];
    const difference = firstDifference(people, room.people);
    return difference === '' ? [] : [`PRESENCE ${userId} sees others than are there: ${difference}`];
  });
  return [...seen, ...rooms.flatMap(notRestored)];
}

type RawState = {
  readonly endedAt: number | null;
  readonly roster: {
    readonly participants: readonly {
      readonly user: { readonly id: string };
      readonly status: string;
      readonly controlledBy: string;
      readonly connectedSince: number | null;
    }[];
  };
};

/** Returning restores the seat and the control over it; nothing of a present person is recorded as away. */
function notRestored({ people, state }: RunRecord['rooms'][number]): readonly string[] {
  const { endedAt, roster } = JSON.parse(state) as RawState;
  if (endedAt !== null) return [];
  return roster.participants.flatMap(({ user, status, controlledBy, connectedSince }) => {
    if (people[user.id] !== 'online' && people[user.id] !== 'idle') return [];
    const isRestored = status === 'seated' && controlledBy === 'player' && connectedSince !== null;
    return isRestored
      ? []
      : [`PRESENCE ${user.id} is here and recorded as ${status}, ${controlledBy}, ${connectedSince}`];
  });
}
