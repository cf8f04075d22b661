import type { PinnedAdventure } from '@moothall/domain';
import { adventures, cellarAdventure, characterOf, uuidOf } from '@moothall/domain/testing';
import fc from 'fast-check';
import { adventureRecord } from '../../src/records/adventures.ts';
import { openMemoryStorage } from '../../src/storage/memory.ts';
import { createFold } from './fold.ts';
import { createWorld, gmName, openTab, startServer, type World } from './world.ts';

/** Two tables of one game master with the same people and characters around them, so that they get in each other's way. */
export async function openWorld(seed: number): Promise<World> {
  const world = createWorld(seed);
  const generated = fc.sample(adventures, { seed, numRuns: 1 })[0] ?? cellarAdventure;
  const played = [cellarAdventure, { ...generated, id: uuidOf(500_999) }];
  await fillRecords(world, played);
  await startServer(world);
  for (const adventure of played) await openTable(world, adventure);
  return world;
}

async function fillRecords(world: World, played: readonly PinnedAdventure[]): Promise<void> {
  const { records } = await openMemoryStorage(world.disk);
  const now = world.clock.now();
  const gm = personNamed(world, gmName).identity.userId;
  for (const { id, ...document } of played) {
    const kept = { id, ownerId: gm, version: `v-${id}`, createdAt: now, updatedAt: now };
    await records.insertAdventure(adventureRecord(document, kept));
  }
  for (const { name, identity } of world.people) {
    const owner = { ownerId: identity.userId, experience: 0, version: `v-${name}`, createdAt: now };
    for (const variant of ['Hero', 'Fool']) {
      const character = characterOf(name, variant);
      await records.insertCharacter({ ...character, ...owner, sheet: JSON.stringify(character.sheet) });
    }
  }
}

function personNamed(world: World, name: string) {
  const person = world.people.find((one) => one.name === name);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  return person;
}

/** Waits for something that only passing time brings about. */
async function whileTimePasses<T>(world: World, work: Promise<T>): Promise<T> {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  done.catch(() => {});
  while (!isDone) await world.clock.pass(20);
  return done;
}

async function openTable(world: World, adventure: PinnedAdventure): Promise<void> {
  const gm = personNamed(world, gmName);
  const settings = { allowSpectators: world.chance.oneIn(2), allowLateJoin: !world.chance.oneIn(3) };
  const body = { adventureId: adventure.id, minPlayers: 1, maxPlayers: 2 + world.chance.below(3), settings };
  const opened = await whileTimePasses(world, gm.client.call('openSession', { body, idempotencyKey: adventure.id }));
  if (!opened.ok) throw new Error(`no table: ${opened.error.message}`);
  const sessionId = opened.data.session.id;
  // What a session pins carries no owner and no version.
  const pinned = [...world.disk.pins.values()].map((text) => JSON.parse(text) as PinnedAdventure);
  const played = pinned.find(({ id }) => id === adventure.id) ?? adventure;
  world.tables.push({ sessionId, adventure: played, fold: createFold(played) });
  openTab(world, gm, sessionId);
}
