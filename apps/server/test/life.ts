import { newAdventure, newCharacter, type UserId } from '@moothall/domain';
import { expect } from 'vitest';
import { secureChance } from '../src/chance.ts';
import { openConversation } from '../src/doors/live/conversation.ts';
import { createHeartbeat } from '../src/doors/live/heartbeat.ts';
import { noThrottle } from '../src/gate/throttle.ts';
import type { Identity } from '../src/identity.ts';
import { silentLog } from '../src/log.ts';
import { storeAdventure } from '../src/records/adventures.ts';
import { createCharacter } from '../src/records/characters.ts';
import { joinSession } from '../src/records/join-session.ts';
import { openSession } from '../src/records/open-session.ts';
import type { RecordServices } from '../src/records/record-services.ts';
import { runCommand } from '../src/records/run-command.ts';
import { startCaretaker } from '../src/rooms/caretaker.ts';
import { createRoomRegistry } from '../src/rooms/room-registry.ts';
import { type MemoryDisk, openMemoryStorage } from '../src/storage/memory.ts';
import { createCursors } from '../src/views/cursor.ts';
import { noPictures, noShippedPictures } from './no-pictures.ts';
import type { ManualClock } from './simulation/manual-clock.ts';

/** A server's core on memory storage and a clock turned by hand, for what happens by itself (contract 1.1, 1.4). */
export const hourMs = 60 * 60_000;
export const dayMs = 24 * hourMs;

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
export const gm = person('Gwen');
export const player = person('Pia');

type Life = { readonly records: RecordServices; readonly told: readonly string[]; readonly end: () => void };

/** One life of a server on this disk; the next one finds what this one stored. */
export async function live(disk: MemoryDisk, clock: ManualClock): Promise<Life> {
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
  const records = {
    ...shared,
    storage,
    pictures: noPictures,
    shipped: noShippedPictures,
    rooms,
    maxPlayers: 8,
    mailConfigured: false,
  };
  return { records, told, end: mortal.end };
}

export async function table({ records }: Life, settings = {}, seated: Identity = player): Promise<string> {
  const adventure = await storeAdventure(records, gm.userId, newAdventure.parse({ title: 'Cellar' }));
  const opened = await openSession(records, gm, { adventureId: adventure.id, minPlayers: 0, settings }, null);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const character = await createCharacter(
    records,
    seated.userId,
    newCharacter.parse({ name: 'Arla', class: 'Thief', level: 1 }),
  );
  if (!character.ok) throw new Error(character.refusal.message);
  await joinSession(
    records,
    seated,
    opened.value.session.id,
    { role: 'player', characterId: character.value.id },
    null,
  );
  return opened.value.session.id;
}

async function room(life: Life, sessionId: string) {
  const found = await life.records.rooms.open(sessionId);
  if (found === null) throw new Error('no such session');
  return found;
}
export const state = async (life: Life, sessionId: string) => (await room(life, sessionId)).core.state;

let commands = 0;
export async function command(life: Life, sessionId: string, asked: Parameters<typeof runCommand>[4]): Promise<void> {
  commands += 1;
  const answer = await runCommand(life.records, await room(life, sessionId), gm.userId, `command-${commands}`, asked);
  expect(answer.ok).toBe(true);
}

/** A connection that keeps what it gets. */
export async function sit(life: Life, sessionId: string, who: Identity, since: string | null = null) {
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
  const arrival = { room: await room(life, sessionId), userId: who.userId, socket, since };
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

export const typesOf = (frames: readonly { type: string }[]) => frames.map(({ type }) => type);
