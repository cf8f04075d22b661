import type { ConnectionRecord, RunRecord } from '../record.ts';
import { isFor, type ReadLog, type Row, sameData } from './reading.ts';

/** L5 and L6, and of L7 the right to each frame: what every connection received against the log. */
type Frame = {
  readonly type: string;
  readonly cursor?: string;
  readonly at?: string;
  readonly payload: Readonly<Record<string, unknown>>;
};

/** Where a connection is: which view it has, and up to which commit. */
type Position = { readonly key: string; readonly seq: number };

export function checkStreams(record: RunRecord, logs: readonly ReadLog[]): readonly string[] {
  return record.connections.flatMap((connection) => {
    const log = logs.find(({ sessionId }) => sessionId === connection.sessionId);
    return log === undefined ? [] : checkConnection(record, log, connection);
  });
}

function checkConnection(record: RunRecord, log: ReadLog, connection: ConnectionRecord): readonly string[] {
  const say = (fault: string) => `${fault} (connection ${connection.id} of ${connection.userId})`;
  let position: Position | null = null;
  let isFirst = true;
  for (const { text } of connection.frames) {
    const frame = JSON.parse(text) as Frame;
    const next = taken({ record, log, connection, frame, position, isFirst });
    if (typeof next === 'string') return [say(next)];
    position = next;
    if (frame.type !== 'ack' && frame.type !== 'error') isFirst = false;
  }
  return missingAtTheEnd(log, connection, position).map(say);
}

type Taking = {
  readonly record: RunRecord;
  readonly log: ReadLog;
  readonly connection: ConnectionRecord;
  readonly frame: Frame;
  readonly position: Position | null;
  readonly isFirst: boolean;
};

/** The position after this frame, or what is wrong with it. */
function taken(taking: Taking): Position | null | string {
  const { frame, position, isFirst } = taking;
  if (frame.type === 'session:state') return snapshot(taking);
  if (frame.type === 'session:resumed') return isFirst ? resumed(taking) : 'L6 a resume in mid-connection';
  if (frame.cursor === undefined || frame.at === undefined) return position;
  return position === null ? 'L5 a frame before there was anything to continue' : continued(taking, position);
}

function rowAt({ rows }: ReadLog, seq: number): Row | undefined {
  return rows[seq - 1];
}

/** What this view is to receive after a commit. */
function following({ rows }: ReadLog, { key, seq }: Position): Row | undefined {
  return rows.slice(seq).find(({ frames }) => frames.some((frame) => isFor(frame, key)));
}

function ackedBefore({ commands }: RunRecord, log: ReadLog, connection: ConnectionRecord): number {
  let highest = 0;
  const acked = new Set(
    [...commands.values()]
      .filter(({ answers }) => answers.some(({ ok, order }) => ok && order < connection.opened))
      .map(({ by, id }) => `${by} ${id}`),
  );
  for (const { seq, by, commandId } of log.rows) if (acked.has(`${by} ${commandId}`)) highest = seq;
  return highest;
}

function snapshot({ record, log, connection, frame, position, isFirst }: Taking): Position | string {
  const { cursor, you, reason } = frame.payload as {
    readonly cursor: string;
    readonly you: { readonly userId: string; readonly role: string; readonly participantId: string | null };
    readonly reason?: string;
  };
  const seq = record.cursors.get(cursor)?.seq;
  if (seq === undefined) return 'L6 a snapshot with a cursor nobody made';
  const view = rowAt(log, seq)?.views.get(connection.userId);
  const role = { gm: 'gm', spectator: 'spectators', player: `p:${you.participantId}` }[you.role];
  if (view === undefined || you.userId !== connection.userId || view.key !== role)
    return `L7 a snapshot of ${role} at ${seq} for ${view?.key}`;
  if (position !== null && seq < position.seq) return `L6 a snapshot of ${seq} after ${position.seq}`;
  if (isFirst && seq < ackedBefore(record, log, connection)) return `L6 a stale snapshot of ${seq}`;
  // A view may change between the knock and the first frame, whatever was asked for.
  if (isFirst && connection.since === null && reason === 'too-old') return 'L6 too old for nothing';
  if (isFirst && connection.since !== null) {
    const fault = reasonFault({ record, log, connection }, { seq, view, reason });
    if (fault !== null) return fault;
  }
  return { key: view.key, seq };
}

/** A resume that was not granted has a reason, and the reason is true. */
function reasonFault(
  { record, log, connection }: Pick<Taking, 'record' | 'log' | 'connection'>,
  given: {
    readonly seq: number;
    readonly view: { readonly key: string; readonly since: number };
    readonly reason: string | undefined;
  },
): string | null {
  const from = record.cursors.get(connection.since ?? '');
  if (given.reason === 'view-changed') {
    return from !== undefined && given.view.since > from.seq ? null : 'L6 view-changed although the view is the same';
  }
  if (given.reason !== 'too-old') return 'L6 a snapshot instead of a resume without a reason';
  if (from === undefined || from.epoch !== connection.epoch) return null;
  const missed = log.rows
    .slice(from.seq, given.seq)
    .filter(({ frames }) => frames.some((frame) => isFor(frame, given.view.key))).length;
  return missed > 1_000 ? null : `L6 too-old although ${missed} frames were missed`;
}

function resumed({ record, log, connection, frame }: Taking): Position | string {
  const from = record.cursors.get(connection.since ?? '');
  if (from === undefined) return 'L6 a resume that nobody asked for';
  const { missed, cursor } = frame.payload as { readonly missed: number; readonly cursor: string };
  const until = record.cursors.get(cursor)?.seq;
  if (until === undefined) return 'L6 a resume with a cursor nobody made';
  const view = rowAt(log, until)?.views.get(connection.userId);
  if (view === undefined) return 'L7 a resume without a right to it';
  if (view.since > from.seq) return 'L6 a resume over a change of view';
  const between = log.rows.slice(from.seq, Math.max(until, ackedBefore(record, log, connection)));
  const due = between.filter(({ frames }) => frames.some((one) => isFor(one, view.key))).length;
  if (due !== missed) return `L6 a resume of ${missed} frames where ${due} were missed`;
  return { key: view.key, seq: from.seq };
}

function continued({ record, log, connection, frame }: Taking, position: Position): Position | string {
  const seq = record.cursors.get(frame.cursor ?? '')?.seq;
  if (seq === undefined) return 'L5 a frame with a cursor nobody made';
  const expected = following(log, position);
  if (seq <= position.seq) return `L5 the frame of ${seq} was repeated or came late, after ${position.seq}`;
  const view = rowAt(log, seq)?.views.get(connection.userId);
  if (view?.key !== position.key) return `L7 the frame of ${seq} after the right to it had ended`;
  if (expected === undefined || expected.seq > seq) return `L7 the frame of ${seq} is not for ${position.key}`;
  if (expected.seq < seq) return `L5 a hole: ${seq} after ${position.seq}, ${expected.seq} is missing`;
  const stored = expected.frames.find((one) => isFor(one, position.key));
  if (!sameData(frame, stored?.frame)) return `L5 the frame of ${seq} is not what was stored for ${position.key}`;
  return { key: position.key, seq };
}

function missingAtTheEnd(log: ReadLog, { isUpToDate }: ConnectionRecord, position: Position | null): readonly string[] {
  if (!isUpToDate) return [];
  if (position === null) return ['L6 an open connection that was never told anything'];
  const missing = following(log, position);
  return missing === undefined ? [] : [`L5 ${missing.seq} never came, after ${position.seq}`];
}
