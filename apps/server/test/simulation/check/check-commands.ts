import { type CommandRecord, isTraceless, type RunRecord } from '../record.ts';
import { type ReadLog, type Row, sameData } from './reading.ts';

/** What was promised to those who asked: L1 kept, L2 once, L3 dense, L4 in order, L8 refused without a trace. */
export function checkCommands(record: RunRecord, logs: readonly ReadLog[]): readonly string[] {
  return logs.flatMap((log) => {
    const mine = [...record.commands.values()].filter(({ sessionId }) => sessionId === log.sessionId);
    const found = byCommand(log);
    return [
      ...dense(log),
      ...repeatedEffects(found),
      ...mine.flatMap((command) => checkOne(command, found.get(keyOf(command.by, command.id))?.[0])),
      ...inOrder(mine, found),
      ...reusedIds(record, log),
    ];
  });
}

type Found = ReadonlyMap<string, readonly Row[]>;

function keyOf(by: string | null, id: string | null): string {
  return `${by} ${id}`;
}

function byCommand({ rows }: ReadLog): Found {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.commandId === null) continue;
    const key = keyOf(row.by, row.commandId);
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}

function dense({ sessionId, rows }: ReadLog): readonly string[] {
  const wrong = rows.find(({ seq }, index) => seq !== index + 1);
  return wrong === undefined ? [] : [`L3 the log of ${sessionId} is not dense at ${wrong.seq}`];
}

function repeatedEffects(found: Found): readonly string[] {
  return [...found]
    .filter(([, rows]) => rows.length > 1)
    .map(([key, rows]) => `L2 command ${key} took effect at ${rows.map(({ seq }) => seq).join(' and ')}`);
}

/** Codes that judge who asks rather than what: they come before a stored answer (contract 1.8). */
const aboutWhoAsks = new Set(['NOT_IN_SESSION', 'NOT_GM', 'NOT_ALLOWED', 'RATE_LIMITED', 'UNAUTHENTICATED']);
/** The outcome is not known to who answered. */
const undecided = new Set(['UNAVAILABLE', 'INTERNAL']);

function checkOne(command: CommandRecord, row: Row | undefined): readonly string[] {
  const name = `${command.type} ${command.id} of ${command.by}`;
  const isCall = command.type.startsWith('call:');
  if (isTraceless(command.type)) {
    return row === undefined ? [] : [`L8 ${name} is in the log under the name of who asked`];
  }
  const acks = command.answers.filter(({ ok }) => ok);
  if (acks.length > 0 && row === undefined) return [`L1 ${name} was acknowledged and is not in the log`];
  // A recovery link is a secret: it is made anew for every ack and kept nowhere.
  const isKept = !isCall && command.type !== 'participant:recovery-link';
  const isOther = isKept && acks.some(({ payload }) => !sameData(payload, row?.reply));
  if (isOther) return [`L2 ${name} was answered with something else than the log says`];
  return row === undefined || isCall ? [] : refusalFaults(command, name, row);
}

/**
 * A refused command is judged afresh when it comes again, so each refusal must belong to a delivery that had no effect:
 * with as many refusals as deliveries nothing may be in the log, and after the first ack only what was on its way
 * before it can still be refused.
 */
function refusalFaults({ answers, deliveries }: CommandRecord, name: string, { seq }: Row): readonly string[] {
  const codeOf = ({ payload }: CommandRecord['answers'][number]) => String(payload.code);
  const judged = answers.filter((one) => !one.ok && !undecided.has(codeOf(one)) && !aboutWhoAsks.has(codeOf(one)));
  const undecidedCount = answers.filter((one) => !one.ok && undecided.has(codeOf(one))).length;
  if (judged.length > 0 && undecidedCount === 0 && judged.length >= deliveries.length) {
    return [`L8 ${name} was refused and is in the log at ${seq}`];
  }
  const ack = answers.find(({ ok }) => ok)?.order ?? Number.POSITIVE_INFINITY;
  const late = judged.filter(({ order }) => order > ack).length;
  const before = deliveries.filter((order) => order < ack).length;
  return late > Math.max(0, before - 1) ? [`L2 ${name} was acknowledged and refused when it came again`] : [];
}

/** Whatever was issued after an acknowledgement, by anybody, comes after it. */
function inOrder(commands: readonly CommandRecord[], found: Found): readonly string[] {
  const seqOf = ({ by, id }: CommandRecord) => found.get(keyOf(by, id))?.[0]?.seq;
  const acks = commands.flatMap((command) => {
    const first = command.answers.find(({ ok }) => ok);
    const seq = seqOf(command);
    return first === undefined || seq === undefined ? [] : [{ order: first.order, seq }];
  });
  acks.sort((left, right) => left.order - right.order);
  const issued = commands.filter((command) => seqOf(command) !== undefined);
  issued.sort((left, right) => left.issued - right.issued);
  const faults: string[] = [];
  let next = 0;
  let highest = 0;
  for (const command of issued) {
    for (let ack = acks[next]; ack !== undefined && ack.order < command.issued; ack = acks[next]) {
      highest = Math.max(highest, ack.seq);
      next += 1;
    }
    if ((seqOf(command) ?? 0) <= highest) {
      faults.push(`L4 ${command.type} ${command.id} was issued after the ack of ${highest} and ordered before it`);
    }
  }
  return faults;
}

function reusedIds({ reuses }: RunRecord, { rows }: ReadLog): readonly string[] {
  return reuses.flatMap(({ of, word, ok }) => [
    ...(ok ? [`L2 the id ${of} was accepted with other content`] : []),
    ...(rows.some(({ events }) => JSON.stringify(events).includes(word))
      ? [`L8 other content of ${of} left a trace`]
      : []),
  ]);
}
