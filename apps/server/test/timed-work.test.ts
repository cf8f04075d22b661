import { newAdventure, newCharacter, type UserId } from '@moothall/domain';
import { expect, test } from 'vitest';
import { secureChance } from '../src/chance.ts';
import { openConversation } from '../src/doors/live/conversation.ts';
import { createHeartbeat } from '../src/doors/live/heartbeat.ts';
import { noThrottle } from '../src/gate/throttle.ts';
import type { Identity } from '../src/identity.ts';
import { silentLog } from '../src/log.ts';
import { createAdventure } from '../src/records/adventures.ts';
import { createCharacter } from '../src/records/characters.ts';
import { joinSession } from '../src/records/join-session.ts';
import { openSession } from '../src/records/open-session.ts';
import type { RecordServices } from '../src/records/record-services.ts';
import { runCommand } from '../src/records/run-command.ts';
import { startCaretaker } from '../src/rooms/caretaker.ts';
import { createRoomRegistry } from '../src/rooms/room-registry.ts';
import { createMemoryDisk, type MemoryDisk, openMemoryStorage } from '../src/storage/memory.ts';
import { createCursors } from '../src/views/cursor.ts';
import { type ManualClock, manualClock } from './simulation/manual-clock.ts';

/** What happens by itself: timeouts, warnings, empty tables, presence (contract 1.1, 1.4), on a clock turned by hand. */
const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

function person(name: string): Identity {
  const userId = name.toLowerCase() as UserId;
  return {
    userId,
    name,
    avatarUrl: null,
    isGuest: false,
    isAdmin: false,
    email: null,
    emailVerified: true,
    authSessionId: name,
  };
}
const gm = person('Gwen');
const player = person('Pia');

type Life = { readonly records: RecordServices; readonly told: readonly string[]; readonly end: () => void };

/** One life of a server on this disk; the next one finds what this one stored. */
async function live(disk: MemoryDisk, clock: ManualClock): Promise<Life> {
  const mortal = clock.lifetime();
  const storage = await openMemoryStorage(disk);
  const timeouts = { waitingMs: dayMs, pausedMs: 7 * dayMs };
  const shared = { clock: mortal.clock, chance: secureChance, timeouts, publicUrl: 'http://table.test' };
  const cursors = createCursors('a secret for tests', storage.epoch, secureChance);
  const roomServices = { ...shared, store: storage.log, cursors, log: silentLog };
  const rooms = createRoomRegistry(roomServices);
  const told: string[] = [];
  await startCaretaker(roomServices, rooms, async ({ origin }, at) => {
    told.push(`${origin.gm.name} until ${new Date(at).toISOString()}`);
  });
  return { records: { ...shared, storage, rooms, maxPlayers: 8, mailConfigured: false }, told, end: mortal.end };
}

async function table({ records }: Life, settings = {}): Promise<string> {
  const adventure = await createAdventure(records, gm.userId, newAdventure.parse({ title: 'Cellar' }));
  const opened = await openSession(records, gm, { adventureId: adventure.id, minPlayers: 0, settings }, null);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const character = await createCharacter(
    records,
    player.userId,
    newCharacter.parse({ name: 'Arla', class: 'Thief', level: 1 }),
  );
  await joinSession(records, player, opened.value.session.id, { role: 'player', characterId: character.id }, null);
  return opened.value.session.id;
}

async function room(life: Life, sessionId: string) {
  const found = await life.records.rooms.open(sessionId);
  if (found === null) throw new Error('no such session');
  return found;
}
const state = async (life: Life, sessionId: string) => (await room(life, sessionId)).core.state;

let commands = 0;
async function command(life: Life, sessionId: string, asked: Parameters<typeof runCommand>[4]): Promise<void> {
  commands += 1;
  const answer = await runCommand(life.records, await room(life, sessionId), gm.userId, `command-${commands}`, asked);
  expect(answer.ok).toBe(true);
}

/** A connection that keeps what it gets. */
async function sit(life: Life, sessionId: string, who: Identity) {
  // biome-ignore lint/suspicious/noExplicitAny: frames are read as they came
  const frames: any[] = [];
  const closes: number[] = [];
  const socket = {
    send: (frame: Buffer) => frames.push(JSON.parse(String(frame))),
    close: (code: number) => closes.push(code),
    bufferedBytes: () => 0,
  };
  const heartbeat = createHeartbeat(life.records.clock);
  const services = { records: life.records, heartbeat, log: silentLog, durable: noThrottle, passing: noThrottle };
  const arrival = { room: await room(life, sessionId), userId: who.userId, socket, since: null };
  const conversation = await openConversation(services, arrival);
  if (conversation === null) throw new Error('not let in');
  const stay = setPings(life, conversation.receive);
  const leave = (): void => {
    stay();
    conversation.end();
  };
  return { frames, closes, leave, silent: stay, receive: conversation.receive };
}

function setPings(life: Life, receive: (text: string) => void): () => void {
  let cancel = (): void => {};
  const ping = (): void => {
    receive('{"type":"ping"}');
    cancel = life.records.clock.after(30_000, ping);
  };
  cancel = life.records.clock.after(30_000, ping);
  return () => cancel();
}

const typesOf = (frames: readonly { type: string }[]) => frames.map(({ type }) => type);

test('TIME a lobby is cancelled after 24 hours, once, with the reason', async () => {
  const clock = manualClock();
  const life = await live(createMemoryDisk(), clock);
  const id = await table(life);
  await clock.pass(dayMs - hourMs);
  expect((await state(life, id)).status).toBe('waiting');
  const seat = await sit(life, id, player);
  await clock.pass(2 * hourMs);
  const ended = await state(life, id);
  expect(ended).toMatchObject({ status: 'cancelled', outcome: 'cancelled' });
  const batch = seat.frames.find(({ type }) => type === 'batch');
  expect(batch.payload.events[0].payload).toMatchObject({
    status: 'cancelled',
    oldStatus: 'waiting',
    reason: 'timeout',
  });
  await clock.pass(dayMs);
  expect((await state(life, id)).seq).toBe(ended.seq);
});

test('TIME what fell due while the server was down happens when it is back', async () => {
  const clock = manualClock();
  const disk = createMemoryDisk();
  const first = await live(disk, clock);
  const id = await table(first);
  first.end();
  await clock.leap(3 * dayMs);
  const second = await live(disk, clock);
  await clock.settle();
  expect((await state(second, id)).status).toBe('cancelled');
});

test('TIME a pause is cancelled after seven days, and the GM is warned one day before', async () => {
  const clock = manualClock();
  const life = await live(createMemoryDisk(), clock);
  const id = await table(life);
  await command(life, id, { type: 'session:start', payload: {} });
  await command(life, id, { type: 'session:pause', payload: {} });
  const master = await sit(life, id, gm);
  const seat = await sit(life, id, player);
  await clock.pass(6 * dayMs + hourMs);
  const warnings = master.frames.filter(({ type }) => type === 'session:expiring');
  expect(warnings).toHaveLength(1);
  expect(life.told).toEqual([`Gwen until ${warnings[0].payload.at}`]);
  expect(typesOf(seat.frames)).not.toContain('session:expiring');
  expect((await state(life, id)).status).toBe('paused');
  await clock.pass(dayMs);
  expect((await state(life, id)).status).toBe('cancelled');
});

test('TIME with keepPaused a pause lasts as long as it takes', async () => {
  const clock = manualClock();
  const life = await live(createMemoryDisk(), clock);
  const id = await table(life, { keepPaused: true });
  await command(life, id, { type: 'session:start', payload: {} });
  await command(life, id, { type: 'session:pause', payload: {} });
  await clock.pass(30 * dayMs);
  expect((await state(life, id)).status).toBe('paused');
});

test('TIME an active table with nobody connected pauses after half an hour, also over a restart; with somebody it never does', async () => {
  const clock = manualClock();
  const disk = createMemoryDisk();
  const life = await live(disk, clock);
  const id = await table(life);
  await command(life, id, { type: 'session:start', payload: {} });
  const seat = await sit(life, id, player);
  await clock.pass(2 * hourMs);
  expect((await state(life, id)).status).toBe('active');
  seat.leave();
  await clock.pass(20 * 60_000);
  expect((await state(life, id)).status).toBe('active');
  life.end();
  await clock.leap(15 * 60_000);
  const next = await live(disk, clock);
  await clock.settle();
  expect(await state(next, id)).toMatchObject({ status: 'paused', pausedBy: null, pauseMessage: null });
});

test('PRES a lost connection: nothing for 2 s, reconnecting, disconnected at 30 s, inactive at 5 min; coming back restores all', async () => {
  const clock = manualClock();
  const life = await live(createMemoryDisk(), clock);
  const id = await table(life);
  await command(life, id, { type: 'session:start', payload: {} });
  const master = await sit(life, id, gm);
  const seat = await sit(life, id, player);
  await clock.settle();
  const from = () => master.frames.splice(0).filter(({ type }) => type !== 'pong' && type !== 'session:state');
  from();
  seat.leave();
  await clock.pass(1_900);
  expect(from()).toEqual([]);
  await clock.pass(200);
  expect(from()).toEqual([{ type: 'presence:changed', payload: { userId: player.userId, status: 'reconnecting' } }]);
  await clock.pass(27_800);
  expect(from()).toEqual([]);
  await clock.pass(200);
  expect(typesOf(from())).toEqual(['presence:changed', 'user:disconnected']);
  await clock.pass(5 * 60_000 - 30_100 - 1_000);
  expect(from()).toEqual([]);
  await clock.pass(2_000);
  const asked = from().find(({ type }) => type === 'batch');
  expect(asked.payload.events.map(({ type }: { type: string }) => type)).toEqual([
    'participant:updated',
    'participant:inactive',
  ]);
  expect((await state(life, id)).roster.participants[0]).toMatchObject({ status: 'inactive' });
  await sit(life, id, player);
  await clock.settle();
  expect(typesOf(from())).toEqual(['user:connected', 'participant:updated']);
  expect((await state(life, id)).roster.participants[0]).toMatchObject({ status: 'seated', controlledBy: 'player' });
});

test('PRES no input for five minutes is idle, the next input is online again', async () => {
  const clock = manualClock();
  const life = await live(createMemoryDisk(), clock);
  const id = await table(life);
  const master = await sit(life, id, gm);
  const seat = await sit(life, id, player);
  await clock.pass(5 * 60_000 + 100);
  const changes = () =>
    master.frames.filter(({ type, payload }) => type === 'presence:changed' && payload.userId === player.userId);
  expect(changes().map(({ payload }) => payload.status)).toEqual(['idle']);
  seat.receive(JSON.stringify({ type: 'activity', payload: { kind: 'typing' } }));
  expect(changes().map(({ payload }) => payload.status)).toEqual(['idle', 'online']);
});

test('PRES a minute without anything closes the socket with 4408', async () => {
  const clock = manualClock();
  const life = await live(createMemoryDisk(), clock);
  const seat = await sit(life, await table(life), player);
  await clock.pass(3 * 60_000);
  expect(seat.closes).toEqual([]);
  seat.silent();
  await clock.pass(62_000);
  expect(seat.closes).toEqual([4408]);
});

test('CTRL an absent player’s character: the GM takes control, and the player gets the list of what was done', async () => {
  const clock = manualClock();
  const life = await live(createMemoryDisk(), clock);
  const id = await table(life);
  const seat = await sit(life, id, player);
  await clock.settle();
  const { id: participantId } = (await state(life, id)).roster.participants[0] ?? { id: undefined };
  if (participantId === undefined) throw new Error('nobody is seated');
  seat.leave();
  await clock.pass(31_000);
  await command(life, id, { type: 'participant:take-control', payload: { participantId } });
  expect((await state(life, id)).roster.participants[0]).toMatchObject({ controlledBy: 'gm' });
  const back = await sit(life, id, player);
  await clock.settle();
  const frames = back.frames.filter(({ type }) => type !== 'session:state');
  expect(JSON.stringify(frames)).toContain('participant:control-returned');
  expect((await state(life, id)).roster.participants[0]).toMatchObject({ controlledBy: 'player' });
});

test('TIME a pause that began anew while its old deadline waited is not cancelled by the old one', async () => {
  const clock = manualClock();
  const life = await live(createMemoryDisk(), clock);
  const id = await table(life);
  await command(life, id, { type: 'session:start', payload: {} });
  await command(life, id, { type: 'session:pause', payload: {} });
  await clock.pass(7 * dayMs - hourMs);
  await command(life, id, { type: 'session:resume', payload: {} });
  await command(life, id, { type: 'session:pause', payload: {} });
  await clock.pass(2 * hourMs);
  expect((await state(life, id)).status).toBe('paused');
});

test('PRES a seat becomes inactive also when the server was restarted while its player was away', async () => {
  const clock = manualClock();
  const disk = createMemoryDisk();
  const life = await live(disk, clock);
  const id = await table(life);
  await command(life, id, { type: 'session:start', payload: {} });
  const seat = await sit(life, id, player);
  await clock.settle();
  seat.leave();
  await clock.pass(60_000);
  life.end();
  const next = await live(disk, clock);
  expect((await state(next, id)).roster.participants[0]).toMatchObject({ status: 'seated', connectedSince: null });
  await clock.pass(5 * 60_000);
  expect((await state(next, id)).roster.participants[0]).toMatchObject({ status: 'inactive' });
});
