import { type Conversation, type ConversationServices, openConversation } from '../../src/doors/live/conversation.ts';
import { createHeartbeat } from '../../src/doors/live/heartbeat.ts';
import { limits } from '../../src/gate/limits.ts';
import { createThrottle } from '../../src/gate/throttle.ts';
import { silentLog } from '../../src/log.ts';
import type { RecordServices } from '../../src/records/record-services.ts';
import { takeTicket } from '../../src/records/tickets.ts';
import { startCaretaker } from '../../src/rooms/caretaker.ts';
import type { RoomServices } from '../../src/rooms/room-core.ts';
import { createRoomRegistry, type RoomRegistry } from '../../src/rooms/room-registry.ts';
import type { MemoryDisk } from '../../src/storage/memory.ts';
import { createCursors } from '../../src/views/cursor.ts';
import type { LiveSocket } from '../../src/views/recipient.ts';
import { noPictures, noShippedPictures } from '../no-pictures.ts';
import type { Counts } from './counts.ts';
import type { ManualClock } from './manual-clock.ts';
import type { RunRecord } from './record.ts';
import type { SeededChance } from './seeded-chance.ts';
import { unreliableStorage, type Weather } from './unreliable-storage.ts';
import type { Arrived } from './wire.ts';

/** One life of the server process, put together as `compose.ts` does, without sockets and accounts. */
export type SimServer = {
  readonly records: RecordServices;
  readonly rooms: RoomRegistry;
  readonly accept: (url: URL, socket: LiveSocket) => Arrived;
  readonly crash: () => void;
};

export type ServerParts = {
  readonly disk: MemoryDisk;
  readonly clock: ManualClock;
  readonly chance: SeededChance;
  readonly counts: Counts;
  readonly weather: Weather;
  readonly record: RunRecord;
  /** Another one is another history of backups: old cursors are worth nothing. */
  readonly epoch: number;
};

export const publicUrl = 'http://table.test';
const hourMs = 60 * 60_000;
const timeouts = { waitingMs: 24 * hourMs, pausedMs: 7 * 24 * hourMs } as const;

export async function startSimServer(parts: ServerParts): Promise<SimServer> {
  const { chance, counts, record } = parts;
  const { clock, end } = parts.clock.lifetime();
  let isAlive = true;
  const { disk, weather, epoch } = parts;
  const storage = await unreliableStorage({ disk, clock, chance, counts, weather, isAlive: () => isAlive });
  const roomServices: RoomServices = {
    store: storage.log,
    clock,
    chance,
    cursors: recordedCursors(createCursors('a secret of tests', epoch, chance), epoch, record),
    timeouts,
    log: silentLog,
    publicUrl,
  };
  const rooms = createRoomRegistry(roomServices);
  const records: RecordServices = {
    storage,
    pictures: noPictures,
    shipped: noShippedPictures,
    rooms,
    clock,
    chance,
    timeouts,
    publicUrl,
    maxPlayers: 8,
    mailConfigured: false,
  };
  const services: ConversationServices = {
    records,
    heartbeat: createHeartbeat(clock),
    log: silentLog,
    durable: createThrottle(limits.rates.durableCommands, clock),
    passing: createThrottle(limits.rates.ephemeralCommands, clock),
  };
  void startCaretaker(roomServices, rooms);
  return {
    records,
    rooms,
    accept: (url, socket) => welcome(services, { url, socket }),
    crash: () => {
      isAlive = false;
      end();
    },
  };
}

function recordedCursors(
  cursors: RoomServices['cursors'],
  epoch: number,
  { cursors: known }: RunRecord,
): RoomServices['cursors'] {
  return {
    open: cursors.open,
    mint: (sessionId, seq) => {
      const cursor = cursors.mint(sessionId, seq);
      known.set(cursor, { seq, epoch });
      return cursor;
    },
  };
}

type Knock = { readonly url: URL; readonly socket: LiveSocket };

/** The WebSocket door without the wire: early frames wait, a wire that broke meanwhile is noticed. */
function welcome(services: ConversationServices, { url, socket }: Knock): Arrived {
  const early: string[] = [];
  let conversation: Conversation | null = null;
  let isClosed = false;
  enter(services, socket, url).then(
    (opened) => {
      conversation = opened;
      if (isClosed) opened?.end();
      for (const text of early.splice(0)) opened?.receive(text);
    },
    () => socket.close(1012, 'restarting'),
  );
  return {
    onText: (text) => {
      if (conversation === null) early.push(text);
      else conversation.receive(text);
    },
    onClosed: () => {
      isClosed = true;
      conversation?.end();
    },
  };
}

async function enter(services: ConversationServices, socket: LiveSocket, url: URL): Promise<Conversation | null> {
  const sessionId = url.pathname.split('/').at(-1) ?? '';
  const goodbye = (code: number, reason: string): null => {
    socket.close(code, reason);
    return null;
  };
  const pass = await takeTicket(services.records, sessionId, url.searchParams.get('token') ?? '');
  if (pass === null) return goodbye(4401, 'unauthenticated');
  const room = await services.records.rooms.open(sessionId);
  if (room === null) return goodbye(4404, 'noSuchSession');
  const since = url.searchParams.get('since');
  const conversation = await openConversation(services, { room, userId: pass.userId, socket, since });
  return conversation ?? goodbye(4403, 'removed');
}
