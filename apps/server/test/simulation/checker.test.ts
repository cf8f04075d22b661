import { expect, test } from 'vitest';
import { checkPresence } from './check/check-replicas.ts';
import { checkState, checkTables } from './check/check-tables.ts';
import type { RawEvent } from './check/reading.ts';
import type { ConnectionRecord, ReceivedFrame, RunRecord } from './record.ts';
import { checkRecord, runSimulation } from './run-simulation.ts';
import { openWorld } from './set-up.ts';
import { truthOf } from './world.ts';

/** The checker is only worth something if it notices. Each test plants one fault in a record that was good. */
const timeoutMs = 120_000;
const seedsTried = 60;

type Found<T> = { readonly record: RunRecord; readonly found: T };

const records: RunRecord[] = [];

async function recordOf(index: number): Promise<RunRecord> {
  const known = records[index];
  if (known !== undefined) return known;
  const { record, faults } = await runSimulation({ seed: 501 + index, rounds: 1, stepsPerRound: 120 });
  expect(faults).toEqual([]);
  records[index] = record;
  return record;
}

/** A copy of the first good record in which there is such a thing, to be tampered with. */
async function recordWith<T>(find: (record: RunRecord) => T | undefined): Promise<Found<T>> {
  for (let index = 0; index < seedsTried; index += 1) {
    const record = structuredClone(await recordOf(index));
    const found = find(record);
    if (found !== undefined) return { record, found };
  }
  throw new Error('nothing to tamper with in any record');
}

function durableAt(frames: readonly ReceivedFrame[]): readonly number[] {
  return frames.flatMap(({ text }, index) => {
    const frame = JSON.parse(text) as { readonly cursor?: string; readonly at?: string };
    return frame.cursor === undefined || frame.at === undefined ? [] : [index];
  });
}

function connectionWithDurables(count: number) {
  return ({ connections }: RunRecord): { connection: ConnectionRecord; at: readonly number[] } | undefined => {
    const connection = connections.find(({ frames, isUpToDate }) => isUpToDate && durableAt(frames).length >= count);
    return connection === undefined ? undefined : { connection, at: durableAt(connection.frames) };
  };
}

function ackedCommands({ commands, logs }: RunRecord) {
  return [...commands.values()].flatMap((command) => {
    const row = logs
      .find(({ sessionId }) => sessionId === command.sessionId)
      ?.rows.find(({ by, commandId }) => by === command.by && commandId === command.id);
    const ack = command.answers.find(({ ok }) => ok);
    return row === undefined || ack === undefined ? [] : [{ command, row, ack }];
  });
}

function expectFault(record: RunRecord, pattern: RegExp): void {
  expect(checkRecord(record).join('\n')).toMatch(pattern);
}

function writable<T>(value: T): { -readonly [K in keyof T]: T[K] } {
  return value;
}

test('L1 notices that an acknowledged command is not in the log', { timeout: timeoutMs }, async () => {
  const { record, found } = await recordWith((one) => ackedCommands(one)[0]);
  writable(found.row).commandId = null;
  expectFault(record, /^L1 .* was acknowledged and is not in the log/m);
});

test('L2 notices a second effect of one command id', { timeout: timeoutMs }, async () => {
  const { record, found } = await recordWith((one) => {
    const [first, second] = ackedCommands(one);
    return first?.command.sessionId === second?.command.sessionId && second !== undefined ? [first, second] : undefined;
  });
  const [first, second] = found;
  Object.assign(writable(second?.row ?? {}), { by: first?.row.by, commandId: first?.row.commandId });
  expectFault(record, /^L2 .* took effect at/m);
});

test('L2 notices a retry that is answered with something else', { timeout: timeoutMs }, async () => {
  const { record, found } = await recordWith((one) => ackedCommands(one)[0]);
  found.command.answers.push({ ok: true, order: found.ack.order + 1, payload: { other: true } });
  expectFault(record, /^L2 .* answered with something else/m);
});

test('L2 notices that an id was accepted with other content', { timeout: timeoutMs }, async () => {
  const { record } = await recordWith((one) => ackedCommands(one)[0]);
  record.reuses.push({ of: 'some-id', word: 'zqnonesuchqz', ok: true });
  expectFault(record, /^L2 the id some-id was accepted/m);
});

test('L3 notices a gap in the numbers of the log', { timeout: timeoutMs }, async () => {
  const { record, found } = await recordWith(({ logs }) => logs.find(({ rows }) => rows.length > 5)?.rows.at(-1));
  writable(found).seq = found.seq + 1;
  expectFault(record, /^L3 /m);
});

test('L4 notices a command that was ordered before an ack its author had seen', { timeout: timeoutMs }, async () => {
  const { record, found } = await recordWith((one) => {
    const acked = ackedCommands(one).filter(({ command }) => command.sessionId === one.logs[0]?.sessionId);
    const [early, late] = acked.sort((left, right) => left.row.seq - right.row.seq);
    return early === undefined || late === undefined ? undefined : { early, late };
  });
  writable(found.early.command).issued = found.late.ack.order + 0.5;
  expectFault(record, /^L4 /m);
});

test('L5 notices a frame that came twice', { timeout: timeoutMs }, async () => {
  const { record, found } = await recordWith(connectionWithDurables(3));
  const { frames } = found.connection;
  frames.splice(found.at[1] ?? 0, 0, ...frames.slice(found.at[1], (found.at[1] ?? 0) + 1));
  expectFault(record, /^L5 the frame of \d+ was repeated or came late/m);
});

test('L5 notices two frames in the wrong order', { timeout: timeoutMs }, async () => {
  const { record, found } = await recordWith(connectionWithDurables(3));
  const { frames } = found.connection;
  const [first = 0, second = 0] = found.at;
  [frames[first], frames[second]] = [frames[second] as ReceivedFrame, frames[first] as ReceivedFrame];
  expectFault(record, /^L5 a hole/m);
});

test('L5 notices a frame that is missing in the middle', { timeout: timeoutMs }, async () => {
  const { record, found } = await recordWith(connectionWithDurables(3));
  found.connection.frames.splice(found.at[1] ?? 0, 1);
  expectFault(record, /^L5 a hole/m);
});

test('L5 notices that the last frame never came', { timeout: timeoutMs }, async () => {
  const { record, found } = await recordWith(connectionWithDurables(2));
  found.connection.frames.splice(found.at.at(-1) ?? 0, 1);
  expectFault(record, /^L5 \d+ never came/m);
});

test('L5 notices a frame with another content than the stored one', { timeout: timeoutMs }, async () => {
  const { record, found } = await recordWith(connectionWithDurables(1));
  const at = found.at[0] ?? 0;
  const frame = found.connection.frames[at] as ReceivedFrame;
  const changed = JSON.stringify({ ...(JSON.parse(frame.text) as object), at: '2000-01-01T00:00:00.000Z' });
  found.connection.frames[at] = { ...frame, text: changed };
  expectFault(record, /^L5 the frame of \d+ is not what was stored/m);
});

function resumeWithMissed({ connections }: RunRecord) {
  return connections.find(
    ({ frames }) => frames[0]?.text.startsWith('{"type":"session:resumed"') && !frames[0].text.includes('"missed":0'),
  );
}

test('L6 notices a hole right after a resume', { timeout: timeoutMs }, async () => {
  const { record, found } = await recordWith((one) => {
    const connection = resumeWithMissed(one);
    return connection !== undefined && durableAt(connection.frames).length > 1 ? connection : undefined;
  });
  found.frames.splice(durableAt(found.frames)[0] ?? 0, 1);
  expectFault(record, /^L5 a hole/m);
});

test('L6 notices a resume that announces another number than was missed', { timeout: timeoutMs }, async () => {
  const { record, found } = await recordWith(resumeWithMissed);
  const first = found.frames[0] as ReceivedFrame;
  found.frames[0] = { ...first, text: first.text.replace(/"missed":\d+/, '"missed":777') };
  expectFault(record, /^L6 a resume of 777 frames/m);
});

test('L6 notices a snapshot that is older than its cursor says', { timeout: timeoutMs }, async () => {
  const { record, found } = await recordWith(({ connections }) =>
    connections.flatMap(({ frames }) => frames).find(({ text }) => /^\{"type":"session:state".*"text":"/.test(text)),
  );
  writable(found).text = found.text.replace(/"text":"[^"]*"/, '"text":"what was said before"');
  expectFault(record, /^L6 a stale snapshot/m);
});

test('L7 notices a frame that was meant for somebody else', { timeout: timeoutMs }, async () => {
  const { record, found } = await recordWith(({ connections, logs }) => {
    const player = connections.find(({ frames, userId }) => userId !== 'user-gm' && durableAt(frames).length > 1);
    const rows = logs.find(({ sessionId }) => sessionId === player?.sessionId)?.rows ?? [];
    // Of commits that told nobody else anything: where others have a frame of their own, it is the wrong frame instead.
    const told = rows.map(({ frames }) => JSON.parse(frames) as { viewers: unknown; frame: unknown }[]);
    const leaked = told
      .filter((frames) => frames.length === 1)
      .flat()
      .filter(({ viewers }) => Array.isArray(viewers) && viewers.length === 1 && viewers[0] === 'gm');
    return player === undefined || leaked.length === 0 ? undefined : { player, leaked: leaked.at(-1) };
  });
  const { frames } = found.player;
  const text = JSON.stringify(found.leaked?.frame);
  frames.splice((durableAt(frames).at(-1) ?? 0) + 1, 0, { order: 0, text });
  expectFault(record, /^L7 the frame of \d+ |^L5 the frame of \d+ was repeated/m);
});

test('L7 notices a frame that came after somebody was removed', { timeout: timeoutMs }, async () => {
  const { record, found } = await recordWith(({ connections, logs }) => {
    const removed = connections.find(({ closedWith, frames }) => closedWith === 4403 && durableAt(frames).length > 0);
    const last = logs.find(({ sessionId }) => sessionId === removed?.sessionId)?.rows.at(-1);
    const frame = last === undefined ? undefined : (JSON.parse(last.frames) as { frame: unknown }[])[0];
    return removed === undefined || frame === undefined ? undefined : { removed, frame };
  });
  found.removed.frames.push({ order: 0, text: JSON.stringify(found.frame.frame) });
  expectFault(record, /^L7 the frame of \d+ after the right to it had ended|^L7 the frame of \d+ is not for/m);
});

test('L7 notices a whispered word at somebody else', { timeout: timeoutMs }, async () => {
  const { record, found } = await recordWith(({ logs }) => {
    // Not everything that is for some alone was said: rolls and papers are, too.
    const whispers = logs.flatMap(({ sessionId, rows }) =>
      rows.flatMap(({ events }) =>
        (JSON.parse(events) as RawEvent[]).flatMap(({ type, message }) => {
          const { to, text } = (message ?? {}) as { readonly to?: readonly string[]; readonly text?: string };
          const word = /zq\d+qz/.exec(text ?? '')?.[0];
          return type === 'chat:posted' && to !== undefined && word !== undefined ? [{ sessionId, word }] : [];
        }),
      ),
    );
    return whispers[0];
  });
  record.texts.push({ sessionId: found.sessionId, userId: 'user-stranger', text: `{"message":"${found.word}"}` });
  expectFault(record, /^L7 user-stranger received zq\d+qz/m);
});

test('L8 notices a refused command that is in the log', { timeout: timeoutMs }, async () => {
  const { record, found } = await recordWith((one) => {
    const refused = [...one.commands.values()].find(
      ({ answers, deliveries, type }) =>
        deliveries.length === 1 &&
        !type.startsWith('call:') &&
        ['NOT_FOUND', 'INVALID_STATUS_TRANSITION', 'CONFLICT'].includes(String(answers[0]?.payload.code)),
    );
    const row = one.logs.find(({ sessionId }) => sessionId === refused?.sessionId)?.rows.at(-1);
    return refused === undefined || row === undefined ? undefined : { refused, row };
  });
  Object.assign(writable(found.row), { by: found.refused.by, commandId: found.refused.id });
  expectFault(record, /^L8 .* was refused and is in the log/m);
});

test('L9 notices a replica that has drifted', { timeout: timeoutMs }, async () => {
  const { record, found } = await recordWith(({ replicas }) => replicas[0]);
  (found.view as { session: { maxPlayers: number } }).session.maxPlayers += 1;
  expectFault(record, /^L9 the replica of .* differs at .session.maxPlayers/m);
});

test('L9 notices a room that has drifted from its log', { timeout: timeoutMs }, async () => {
  const { record, found } = await recordWith(({ rooms }) => rooms[0]);
  writable(found).state = found.state.replace(/"locked":(true|false)/, '"locked":null');
  expectFault(record, /^L9 the room differs from the fold of its log at .locked/m);
});

test('PRESENCE notices somebody who is shown and not there', { timeout: timeoutMs }, async () => {
  const { record, found } = await recordWith(({ replicas }) => replicas[0]);
  writable(found).people = { ...found.people, 'user-ghost': 'online' };
  expect(checkPresence(record).join('\n')).toMatch(/user-ghost/);
});

test('L10 notices too many seats, a code that leads to two sessions, and a character on two seats', async () => {
  const world = await openWorld(1);
  const state = truthOf(world, world.tables[0] as (typeof world.tables)[number]);
  const seat = { user: { id: 'a' }, character: { id: 'c' } };
  const roster = { ...state.roster, participants: [seat, seat] };
  const faults = checkState({ ...state, maxPlayers: 1, roster } as never).join(' ');
  expect(faults).toMatch(/2 seats of 1.*two places.*two seats/);
  const column = { status: 'active', gmId: 'g', adventureId: 'a', heldCharacters: ['c'] };
  const [one, two] = ['s1', 's2'].map((sessionId) => ({ ...column, sessionId, code: 'AAAAAA' }));
  expect(one === undefined || two === undefined ? [] : checkTables([one, two])).toHaveLength(3);
  world.server?.crash();
});
