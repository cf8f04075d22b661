import { type Client, createClient, type Fetch, type LiveSession } from '@moothall/client';
import type { PinnedAdventure, SessionState } from '@moothall/domain';
import { personOf, playerNames } from '@moothall/domain/testing';
import type { Identity } from '../../src/identity.ts';
import { createMemoryDisk, type MemoryDisk } from '../../src/storage/memory.ts';
import { type Counts, noCounts } from './counts.ts';
import type { createFold } from './fold.ts';
import { type ManualClock, manualClock } from './manual-clock.ts';
import { type ManualNetwork, manualNetwork } from './manual-network.ts';
import { emptyRecord, type RunRecord } from './record.ts';
import { createRestAdapter, type Rest } from './rest-adapter.ts';
import { type SeededChance, seededChance } from './seeded-chance.ts';
import { publicUrl, type SimServer, startSimServer } from './sim-server.ts';
import { noteAnswer, noteArrival, noteCall } from './traffic.ts';
import type { Weather } from './unreliable-storage.ts';

export type SimPerson = { readonly name: string; readonly identity: Identity; readonly client: Client };
/** One page that somebody has open at a table. */
export type Tab = { readonly person: SimPerson; readonly sessionId: string; readonly session: LiveSession };
export type Table = {
  readonly sessionId: string;
  readonly adventure: PinnedAdventure;
  readonly fold: ReturnType<typeof createFold>;
};

export type World = {
  readonly seed: number;
  readonly clock: ManualClock;
  readonly chance: SeededChance;
  readonly counts: Counts;
  readonly weather: Weather;
  readonly record: RunRecord;
  readonly disk: MemoryDisk;
  readonly network: ManualNetwork;
  readonly people: readonly SimPerson[];
  readonly tables: Table[];
  tabs: readonly Tab[];
  server: SimServer | null;
  rest: Rest | null;
  gone: Gone;
  epoch: number;
  /** Calls get lost. */
  isStormy: boolean;
  /** A client that closes a connection now has its reason. */
  isDropExpected: boolean;
  /** What was done, for whoever reads a failure. */
  readonly steps: string[];
  words: number;
};

export const gmName = 'gm';

export function createWorld(seed: number): World {
  const clock = manualClock();
  const chance = seededChance(seed);
  const counts = noCounts();
  const record = emptyRecord();
  const network = manualNetwork({
    clock,
    chance: chance.fork('network'),
    record,
    counts,
    epoch: () => world.epoch,
    delivered: (connection, text) => noteArrival(record, connection, text),
    received: (connection, text) => noteAnswer(record, counts, connection, text),
    droppedInHealth: ({ id, userId }) => {
      if (!world.isDropExpected) record.needlessRestarts.push(`connection ${id} of ${userId}`);
    },
  });
  const world: World = {
    seed,
    clock,
    chance: chance.fork('story'),
    counts,
    weather: { slowMs: 0, failPercent: 0, readFailPercent: 0 },
    record,
    disk: createMemoryDisk(),
    network,
    people: [gmName, ...playerNames].map((name) => createPerson(() => world, name, chance.fork(name))),
    tables: [],
    tabs: [],
    server: null,
    rest: null,
    gone: untilGone(),
    epoch: 1,
    isStormy: false,
    isDropExpected: false,
    steps: [],
    words: 0,
  };
  return world;
}

function createPerson(world: () => World, name: string, random: SeededChance): SimPerson {
  const person = personOf(name);
  const identity: Identity = {
    userId: person.id,
    name,
    avatarUrl: null,
    isGuest: person.isGuest,
    isAdmin: false,
    email: null,
    emailVerified: false,
    authSessionId: `sign-in of ${name}`,
  };
  // The network and the clock come with the world, which is not there yet.
  const client = createClient({
    baseUrl: publicUrl,
    fetch: (url, init) => callServer(world(), identity, url, init),
    clock: { now: () => world().clock.now(), after: (ms, run) => world().clock.after(ms, run) },
    random,
    transport: { connect: (target, handlers) => world().network.transport(person.id).connect(target, handlers) },
    tokenStore: { read: () => person.id, write: () => {} },
  });
  return { name, identity, client };
}

/** A call takes its time each way and may get lost on either. */
async function callServer(
  world: World,
  identity: Identity,
  url: string,
  init: Parameters<Fetch>[1],
): Promise<Awaited<ReturnType<Fetch>>> {
  const { clock, chance, counts, record } = world;
  const wait = () => new Promise<void>((resolve) => clock.after(1 + chance.below(60), resolve));
  const lose = (): void => {
    if (!world.isStormy || !chance.oneIn(10)) return;
    counts['calls lost'] += 1;
    throw new Error('lost on the way');
  };
  await wait();
  lose();
  const { rest, gone } = world;
  if (rest === null) throw new Error('nobody answers');
  noteCall(record, identity.userId, url, init.body);
  const answer = await Promise.race([rest(identity, url, init), gone.promise]);
  await wait();
  lose();
  const text = await answer.text();
  record.texts.push({ sessionId: /sessions\/([^/]+)/.exec(url)?.[1] ?? '', userId: identity.userId, text });
  return answer;
}

/** Rejects when the server dies: a call that waits for it never comes back. */
type Gone = { readonly promise: Promise<never>; readonly happen: () => void };

function untilGone(): Gone {
  let happen = (): void => {};
  const promise = new Promise<never>((_, reject) => {
    happen = () => reject(new Error('the connection was reset'));
  });
  promise.catch(() => {});
  return { promise, happen };
}

export async function startServer(world: World): Promise<void> {
  const { disk, clock, chance, counts, weather, record, epoch } = world;
  world.server = await startSimServer({
    disk,
    clock,
    chance: chance.fork(`life ${chance.id()}`),
    counts,
    weather,
    record,
    epoch,
  });
  world.gone = untilGone();
  world.rest = createRestAdapter(world.server.records);
  world.network.listen(world.server.accept);
}

export function crashServer(world: World): void {
  world.server?.crash();
  world.gone.happen();
  world.server = null;
  world.rest = null;
  world.network.listen(null);
  world.network.crash();
}

/** The truth about a table, from the disk alone. */
export function truthOf(world: World, table: Table): SessionState {
  table.fold.follow(world.disk.sessions.get(table.sessionId)?.commits ?? []);
  const state = table.fold.states.at(-1);
  if (state === undefined) throw new Error('a session without a log');
  return state;
}

export function openTab(world: World, person: SimPerson, sessionId: string): Tab {
  const tab: Tab = { person, sessionId, session: person.client.openSession(sessionId) };
  world.tabs = [...world.tabs, tab];
  return tab;
}

export function closeTab(world: World, { session }: Tab): void {
  world.isDropExpected = true;
  session.close();
  world.isDropExpected = false;
}

/** Pages whose live session is over are left by their people. */
export function openTabs(world: World): readonly Tab[] {
  world.tabs = world.tabs.filter(({ session }) => session.snapshot().phase !== 'closed');
  return world.tabs;
}

export function nextWord(world: World): string {
  world.words += 1;
  return `zq${world.words}qz`;
}
