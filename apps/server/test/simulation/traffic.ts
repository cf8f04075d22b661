import type { Counts } from './counts.ts';
import { type CommandRecord, type ConnectionRecord, commandKey, nextOrder, type RunRecord } from './record.ts';

/** Notes what passes on wires and calls: commands that reach the server, and every answer that reaches a client. */
type Envelope = { readonly type?: string; readonly id?: string; readonly payload?: Readonly<Record<string, unknown>> };

export function noteIssued(record: RunRecord, command: Omit<CommandRecord, 'issued' | 'answers' | 'deliveries'>): void {
  const key = commandKey(command.sessionId, command.by, command.id);
  if (!record.commands.has(key)) {
    record.commands.set(key, { ...command, issued: nextOrder(record), answers: [], deliveries: [] });
  }
}

function arrived(record: RunRecord, sessionId: string, by: string, id: string | undefined): void {
  const command = id === undefined ? undefined : record.commands.get(commandKey(sessionId, by, id));
  if (command !== undefined) command.deliveries.push(nextOrder(record));
}

export function noteArrival(record: RunRecord, { sessionId, userId }: ConnectionRecord, text: string): void {
  arrived(record, sessionId, userId, (JSON.parse(text) as Envelope).id);
}

/** `POST .../commands` carries its id in the body. */
export function noteCall(record: RunRecord, userId: string, url: string, body: string | undefined): void {
  const sessionId = /sessions\/([^/]+)\/commands$/.exec(url)?.[1];
  if (sessionId !== undefined) arrived(record, sessionId, userId, (JSON.parse(body ?? '{}') as Envelope).id);
}

const answerFrame = /^\{"type":"(ack|error)"/;

export function noteAnswer(record: RunRecord, counts: Counts, connection: ConnectionRecord, text: string): void {
  if (text.startsWith('{"type":"session:')) countFirst(counts, connection, text);
  if (!answerFrame.test(text)) return;
  const { type, id, payload } = JSON.parse(text) as Envelope;
  const command = record.commands.get(commandKey(connection.sessionId, connection.userId, id ?? ''));
  if (command !== undefined) answered(record, counts, command, { ok: type === 'ack', payload: payload ?? {} });
}

export function answered(
  record: RunRecord,
  counts: Counts,
  command: CommandRecord,
  answer: { readonly ok: boolean; readonly payload: Readonly<Record<string, unknown>> },
): void {
  if (answer.ok && command.deliveries.length > 1) counts['retries answered from the log'] += 1;
  counts[answer.ok ? 'commands acknowledged' : 'commands refused'] += 1;
  command.answers.push({ ...answer, order: nextOrder(record) });
}

function countFirst(counts: Counts, { frames }: ConnectionRecord, text: string): void {
  const { type, payload } = JSON.parse(text) as Envelope;
  if (type === 'session:resumed') {
    counts.resumes += 1;
    if (Number(payload?.missed) > 0) counts['resumes with missed frames'] += 1;
  }
  if (type !== 'session:state') return;
  if (frames.length > 1) counts['snapshots in mid-connection'] += 1;
  if (payload?.reason === 'too-old') counts['snapshots too-old'] += 1;
  if (payload?.reason === 'view-changed') counts['snapshots view-changed'] += 1;
}
