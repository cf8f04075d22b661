import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellarAdventure, characterOf, personOf } from '@moothall/domain/testing';
import { secureChance } from '../src/chance.ts';
import { systemClock } from '../src/clock.ts';
import type { Identity } from '../src/identity.ts';
import { silentLog } from '../src/log.ts';
import { adventureRecord } from '../src/records/adventures.ts';
import { type Opening, openSession } from '../src/records/open-session.ts';
import type { RecordServices } from '../src/records/record-services.ts';
import { createRoomRegistry } from '../src/rooms/room-registry.ts';
import { openMemoryStorage } from '../src/storage/memory.ts';
import { openSqliteStorage } from '../src/storage/sql/sqlite/open-sqlite-storage.ts';
import type { Storage } from '../src/storage/storage.ts';
import { createCursors } from '../src/views/cursor.ts';
import { noPictures, noShippedPictures } from './no-pictures.ts';

/** Two servers' worth of rooms on one storage, so that whatever they both want is really contested. */
export type TwoNodes = AsyncDisposable & {
  readonly nodes: readonly [RecordServices, RecordServices];
  readonly storage: Storage;
  readonly gm: Identity;
  /** As many people as race, each with a character of their own. */
  readonly racers: readonly Racer[];
  /** A fresh session of a fresh adventure, in the memory of both nodes. */
  readonly openTable: (opening: Partial<Opening>) => Promise<string>;
  readonly closeTable: (sessionId: string) => void;
};
export type Racer = { readonly identity: Identity; readonly characterId: string; readonly node: RecordServices };
export type StorageKind = 'memory' | 'SQLite';

const publicUrl = 'http://127.0.0.1';

function identityOf(name: string): Identity {
  const { id, avatarUrl, isGuest } = personOf(name);
  const account = { isAdmin: false, email: null, emailVerified: false, authSessionId: `sign-in of ${name}` };
  return { userId: id, name, avatarUrl, isGuest, ...account };
}

async function openStorage(
  kind: StorageKind,
): Promise<{ readonly storage: Storage; readonly remove: () => Promise<void> }> {
  if (kind === 'memory') return { storage: await openMemoryStorage(), remove: async () => {} };
  const dataDir = await mkdtemp(join(tmpdir(), 'moothall-races-'));
  const storage = await openSqliteStorage({ dataDir });
  return { storage, remove: () => rm(dataDir, { recursive: true, force: true }) };
}

function createNode(storage: Storage): RecordServices {
  const timeouts = { waitingMs: null, pausedMs: null };
  const parts = { clock: systemClock, chance: secureChance, timeouts, publicUrl };
  const cursors = createCursors('a secret of tests', storage.epoch, secureChance);
  const rooms = createRoomRegistry({ ...parts, store: storage.log, cursors, log: silentLog });
  return {
    ...parts,
    storage,
    pictures: noPictures,
    shipped: noShippedPictures,
    rooms,
    maxPlayers: 8,
    mailConfigured: false,
  };
}

export async function openTwoNodes(kind: StorageKind, racerCount: number): Promise<TwoNodes> {
  const { storage, remove } = await openStorage(kind);
  const nodes = [createNode(storage), createNode(storage)] as const;
  const gm = identityOf('gm');
  const racers = await Promise.all(
    Array.from({ length: racerCount }, async (_, index): Promise<Racer> => {
      const identity = identityOf(`Racer${index}`);
      const { sheet, ...character } = characterOf(identity.name);
      const record = { experience: 0, version: 'first', createdAt: 0, sheet: JSON.stringify(sheet) };
      await storage.records.insertCharacter({ ...character, ...record, ownerId: identity.userId });
      return { identity, characterId: character.id, node: nodes[index % 2 === 0 ? 0 : 1] };
    }),
  );
  return {
    nodes,
    storage,
    gm,
    racers,
    openTable: async (opening) => {
      const { id: _id, ...document } = cellarAdventure;
      const adventureId = secureChance.uuid();
      const record = { id: adventureId, ownerId: gm.userId, version: 'first', createdAt: 0, updatedAt: 0 };
      await storage.records.insertAdventure(adventureRecord(document, record));
      const opened = await openSession(nodes[0], gm, { minPlayers: 0, ...opening, adventureId }, null);
      if (!opened.ok) throw new Error(opened.refusal.message);
      const { id } = opened.value.session;
      await nodes[1].rooms.open(id);
      return id;
    },
    closeTable: (sessionId) => {
      for (const { rooms } of nodes) rooms.drop(sessionId, 'restarting');
    },
    [Symbol.asyncDispose]: async () => {
      for (const { rooms } of nodes) await rooms.stop();
      await storage.close();
      await remove();
    },
  };
}
