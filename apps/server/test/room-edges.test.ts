import type { Command, Person, Result } from '@moothall/domain';
import { cellarAdventure, personOf } from '@moothall/domain/testing';
import { expect, test } from 'vitest';
import { secureChance } from '../src/chance.ts';
import type { Identity } from '../src/identity.ts';
import { silentLog } from '../src/log.ts';
import { adventureRecord } from '../src/records/adventures.ts';
import { joinSession } from '../src/records/join-session.ts';
import { openSession } from '../src/records/open-session.ts';
import type { RecordServices } from '../src/records/record-services.ts';
import { askedByPerson } from '../src/rooms/asked.ts';
import { catchUp } from '../src/rooms/catch-up.ts';
import type { Room } from '../src/rooms/room.ts';
import { createRoomRegistry } from '../src/rooms/room-registry.ts';
import { type AppendFate, createMemoryDisk, openMemoryStorage } from '../src/storage/memory.ts';
import { createCursors } from '../src/views/cursor.ts';
import { type LiveSocket, slowness } from '../src/views/recipient.ts';
import { noPictures, noShippedPictures } from './no-pictures.ts';
import { type ManualClock, manualClock } from './simulation/manual-clock.ts';

/** Moments too rare for chance to find them often: each is set up by hand. */
type Edge = {
  readonly clock: ManualClock;
  readonly room: Room;
  readonly services: RecordServices;
  readonly fates: AppendFate[];
  readonly chat: (text: string, id?: string) => Promise<Result<unknown>>;
};

// Contract 3.1: beyond this a resume is a snapshot.
const resumeFramesMax = 1_000;
const gm = personOf('gm');

function identityOf({ id, name, avatarUrl, isGuest }: Person): Identity {
  const account = { isAdmin: false, email: null, emailVerified: false, authSessionId: 'sign-in' };
  return { ...account, userId: id, name, avatarUrl, isGuest };
}

async function openEdge(): Promise<Edge> {
  const clock = manualClock();
  const fates: AppendFate[] = [];
  const storage = await openMemoryStorage(createMemoryDisk(), () => fates.shift() ?? 'apply');
  const { id, ...document } = cellarAdventure;
  const record = { id, ownerId: gm.id, version: 'first', createdAt: 0, updatedAt: 0 };
  await storage.records.insertAdventure(adventureRecord(document, record));
  const timeouts = { waitingMs: null, pausedMs: null };
  const parts = { clock, chance: secureChance, timeouts, publicUrl: 'http://127.0.0.1' };
  const cursors = createCursors('a secret of tests', storage.epoch, secureChance);
  const rooms = createRoomRegistry({ ...parts, store: storage.log, cursors, log: silentLog });
  const services: RecordServices = {
    ...parts,
    storage,
    pictures: noPictures,
    shipped: noShippedPictures,
    rooms,
    maxPlayers: 8,
    mailConfigured: false,
  };
  const opened = await openSession(services, identityOf(gm), { adventureId: id, minPlayers: 0 }, null);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const room = await rooms.open(opened.value.session.id);
  if (room === null) throw new Error('no room');
  const chat = (text: string, commandId: string = secureChance.uuid()) =>
    room.run(askedByPerson(gm.id, commandId, { type: 'chat:send', payload: { text } }));
  return { clock, room, services, fates, chat };
}

type Ear = { readonly socket: LiveSocket; readonly frames: { type: string; payload: Record<string, unknown> }[] };

function openEar(bufferedBytes: () => number = () => 0): Ear {
  const frames: Ear['frames'] = [];
  const send = (frame: Buffer) => void frames.push(JSON.parse(frame.toString()) as Ear['frames'][number]);
  return { frames, socket: { send, close: () => {}, bufferedBytes } };
}

function linesOf({ frames }: Ear): readonly string[] {
  return frames.flatMap(({ type, payload }) =>
    type === 'chat:posted' ? [(payload as { message: { text: string } }).message.text] : [],
  );
}

test('L1 L2 a commit whose answer got lost is shown and acknowledged as what it is', async () => {
  const { room, fates, chat } = await openEdge();
  const ear = openEar();
  await room.open(gm.id, ear.socket, null);
  await room.settled();
  fates.push('apply-and-fail');
  const answer = await chat('perhaps', 'one');
  expect(answer.ok).toBe(true);
  expect(linesOf(ear)).toEqual(['perhaps']);
  expect(await chat('perhaps', 'one')).toEqual(answer);
  expect(linesOf(ear)).toEqual(['perhaps']);
});

test('L8 a commit that was not written is refused as unavailable and leaves nothing', async () => {
  const { room, fates, chat } = await openEdge();
  const ear = openEar();
  await room.open(gm.id, ear.socket, null);
  await room.settled();
  fates.push('fail');
  expect(await chat('never', 'one')).toMatchObject({ ok: false, refusal: { code: 'UNAVAILABLE' } });
  expect(await chat('never', 'one')).toMatchObject({ ok: true });
  expect(linesOf(ear)).toEqual(['never']);
});

test('a command for a session that is being deleted ends, instead of being judged for ever', async () => {
  const { room, services, chat } = await openEdge();
  await services.storage.log.deleteSession(room.core.id);
  expect(await chat('too late')).toMatchObject({ ok: false, refusal: { code: 'SESSION_NOT_FOUND' } });
});

test('L6 a resume reaches exactly as far as promised, and one frame more is an explicit snapshot', async () => {
  const { room, chat } = await openEdge();
  const first = openEar();
  const recipient = await room.open(gm.id, first.socket, null);
  await room.settled();
  const since = String(first.frames[0]?.payload.cursor);
  if (recipient !== null) room.close(recipient);
  for (let line = 0; line < resumeFramesMax; line += 1) await chat(`line ${line}`);
  const asFar = openEar();
  await room.open(gm.id, asFar.socket, since);
  expect(asFar.frames[0]).toMatchObject({ type: 'session:resumed', payload: { missed: resumeFramesMax } });
  expect(linesOf(asFar)).toEqual(Array.from({ length: resumeFramesMax }, (_, line) => `line ${line}`));
  await chat('one more');
  const tooFar = openEar();
  await room.open(gm.id, tooFar.socket, since);
  expect(tooFar.frames[0]).toMatchObject({ type: 'session:state', payload: { reason: 'too-old' } });
});

test('L5 two catch-ups of one connection bring each frame once', async () => {
  const { clock, room, chat } = await openEdge();
  let buffered = 0;
  const ear = openEar(() => buffered);
  const recipient = await room.open(gm.id, ear.socket, null);
  await room.settled();
  if (recipient === null) throw new Error('not let in');
  buffered = slowness.fallBehindBytes + 1;
  for (const text of ['a', 'b', 'c']) await chat(text);
  expect(recipient.phase).toBe('behind');
  // As after a snapshot in between and another fall behind, while the first one still waits.
  void catchUp(room.core, recipient);
  buffered = 0;
  await clock.pass(2_000);
  expect(linesOf(ear)).toEqual(['a', 'b', 'c']);
  await chat('d');
  expect(linesOf(ear)).toEqual(['a', 'b', 'c', 'd']);
});

test('L7 nothing of or after a kick reaches a connection that was catching up', async () => {
  const { clock, room, services, chat } = await openEdge();
  const ann = personOf('Ann');
  const watch: Command = { type: 'session:configure', payload: { settings: { allowSpectators: true } } };
  await room.run(askedByPerson(gm.id, 'configure', watch));
  expect(await joinSession(services, identityOf(ann), room.core.id, { role: 'spectator' }, null)).toMatchObject({
    ok: true,
  });
  let buffered = 0;
  const ear = openEar(() => buffered);
  await room.open(ann.id, ear.socket, null);
  await room.settled();
  buffered = slowness.fallBehindBytes + 1;
  await chat('before');
  const kick: Command = { type: 'participant:kick', payload: { participantId: ann.id } };
  await room.run(askedByPerson(gm.id, 'kick', kick));
  await chat('after');
  buffered = 0;
  await clock.pass(2_000);
  expect(linesOf(ear)).toEqual([]);
});

test('PRESENCE a slow connection learns who is here as soon as it takes something again', async () => {
  const { clock, room, services } = await openEdge();
  const watch: Command = { type: 'session:configure', payload: { settings: { allowSpectators: true } } };
  await room.run(askedByPerson(gm.id, 'configure', watch));
  const ann = personOf('Ann');
  await joinSession(services, identityOf(ann), room.core.id, { role: 'spectator' }, null);
  let buffered = 0;
  const ear = openEar(() => buffered);
  await room.open(gm.id, ear.socket, null);
  await room.settled();
  buffered = slowness.dropPassingBytes + 1;
  await room.open(ann.id, openEar().socket, null);
  expect(ear.frames.some(({ type }) => type === 'user:connected')).toBe(false);
  buffered = 0;
  await clock.pass(1_000);
  const told = ear.frames.filter(({ type }) => type === 'user:connected').map(({ payload }) => payload.userId);
  expect(told).toEqual([ann.id]);
});
