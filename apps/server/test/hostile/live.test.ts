import { type CommandType, commandPayloads } from '@moothall/domain';
import { commandSamples } from '@moothall/domain/testing';
import { errors } from '@moothall/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Frame, type Wire } from '../wire-client.ts';
import { fireMany, report, type Shot } from './battery.ts';
import { diceBombs } from './corpus/dice.ts';
import { badFrames } from './corpus/frames.ts';
import { someTexts, texts } from './corpus/texts.ts';
import { fieldsOf, withValue } from './schema-fields.ts';
import { type Hall, openHall, stillPlays } from './stage.ts';

/** Commands by REST and frames by WebSocket: the same corpus at the table itself (quality 3). */
let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall[Symbol.asyncDispose]());

const patientlyMs = 400_000;
const short = (text: string) => text.slice(0, 40);
let ids = 0;
const nextId = () => `h${++ids}`;

/** Those that end what is attacked come last, and one at a time. */
const last: ReadonlySet<CommandType> = new Set(['session:pause', 'session:end', 'participant:kick']);
const types = Object.keys(commandPayloads) as readonly CommandType[];

/** The samples name things that are nowhere; at this table they have to be there for an attack to get past the door. */
function sampleHere(type: CommandType): unknown {
  const { seats, tokens, itemId } = hall.world;
  const here: Readonly<Record<string, unknown>> = {
    participantId: seats.player.id,
    participantIds: 'all',
    holderId: undefined,
    tokenId: tokens.player,
    itemId,
    mapId: 'cave',
    nodeId: 'cellar',
    choiceId: 'in',
    backdropId: 'night',
    ifVersion: undefined,
    requestId: undefined,
    removeInventory: undefined,
  };
  const placed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(placed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, name in here ? here[name] : placed(inner)]),
    );
  };
  return placed({ ...commandSamples[type], ...(type === 'chat:send' ? { to: undefined, as: undefined } : {}) });
}

test('HOST-12 some of every kind go into every text field of every command', { timeout: patientlyMs }, async () => {
  const shots: readonly Shot[] = [...types.filter((type) => !last.has(type)), ...last].flatMap((type) =>
    fieldsOf(commandPayloads[type])
      .filter(({ kind }) => kind === 'text' || kind === 'word')
      .flatMap(({ path }) =>
        someTexts.map((text) => {
          const body = () => ({ id: nextId(), type, payload: withValue(sampleHere(type), path, text) });
          const fire = () => hall.gm.call('POST', `/sessions/${hall.world.sessionId}/commands`, body());
          return { what: `${type} ${path.join('.')} = ${short(text)}`, sent: text, fire };
        }),
      ),
  );
  const tally = await fireMany(shots);
  report('texts in commands', tally);
  expect(tally.taken).toBeGreaterThan(100);
  await stillPlays(hall);
});

function judgeFrame(frame: Frame, what: string, sent: string): void {
  expect(['ack', 'error'], what).toContain(frame.type);
  if (frame.type === 'ack') return;
  expect(frame.payload.code in errors, `${what}: ${JSON.stringify(frame.payload)}`).toBe(true);
  expect(errors[frame.payload.code as keyof typeof errors].http, what).toBeLessThan(500);
  const { current: _current, ...details } = frame.payload.details ?? {};
  const told = JSON.stringify({ ...frame.payload, details });
  expect(told, what).not.toMatch(/node_modules|\.ts:\d|SQLITE/);
  if (sent.length >= 8 && /[<>{}$]/.test(sent))
    expect(told.includes(JSON.stringify(sent).slice(1, -1)), what).toBe(false);
}

/** The first table is over after the commands above; this one is fresh. */
async function atTable(): Promise<{ readonly wire: Wire; readonly hall: Hall } & AsyncDisposable> {
  const fresh = await openHall();
  const wire = await connect(fresh.url, fresh.gm, fresh.world.sessionId);
  const close = async () => {
    wire[Symbol.dispose]();
    await fresh[Symbol.asyncDispose]();
  };
  return { wire, hall: fresh, [Symbol.asyncDispose]: close };
}

test('HOST-12 every text is said, thrown as dice, and given to a token as its name', {
  timeout: patientlyMs,
}, async () => {
  await using table = await atTable();
  const { wire } = table;
  const token = { mapId: 'cave', at: '0,0', kind: 'monster' };
  const sayings = texts.filter((text) => text.length < 30_000);
  for (const text of sayings) {
    judgeFrame(await wire.ask('chat:send', { text }), `chat ${short(text)}`, text);
    judgeFrame(await wire.ask('token:create', { ...token, name: text }), `token ${short(text)}`, text);
    judgeFrame(await wire.ask('dice:roll', { notation: text }), `dice ${short(text)}`, text);
  }
  for (const label of diceBombs)
    judgeFrame(await wire.ask('dice:roll', { notation: 'd6', label }), `label ${label}`, label);
  const view = await table.hall.gm.call('GET', `/sessions/${table.hall.world.sessionId}/view`);
  expect(view.body.data.table.rolls.every(({ total }: { total: number }) => Number.isFinite(total))).toBe(true);
  await stillPlays(table.hall);
});

test('HOST-13 a frame that breaks the protocol is answered or ends the line with its own code, and nobody else notices', {
  timeout: patientlyMs,
}, async () => {
  await using table = await atTable();
  const other = await connect(table.hall.url, table.hall.people.persons.player, table.hall.world.sessionId);
  const codes = new Set<number>();
  for (const bad of badFrames) {
    const wire = await connect(table.hall.url, table.hall.gm, table.hall.world.sessionId);
    const before = wire.frames.length;
    wire.send(bad);
    const ended = wire.closed.then(({ code }) => codes.add(code));
    // Whoever still listens answers this; who does not has said with a code why.
    await Promise.race([ended, wire.ask('chat:send', { text: 'still here' }).catch(() => null)]);
    for (const frame of wire.frames.slice(before))
      expect(JSON.stringify(frame), bad.slice(0, 80)).not.toMatch(/\.ts:\d|INTERNAL/);
    wire[Symbol.dispose]();
  }
  for (const code of codes) expect([1003, 1006, 1007, 1009, 4429]).toContain(code);
  const heard = await other.ask('chat:send', { text: 'I am still here' });
  expect(heard.type).toBe('ack');
  other[Symbol.dispose]();
  await stillPlays(table.hall);
});
