import { type SessionState, toSnapshot } from '@moothall/domain';
import { people as peopleHere } from '../../src/rooms/presence-board.ts';
import { checkCommands } from './check/check-commands.ts';
import { checkPresence, checkReplicas, replayed } from './check/check-replicas.ts';
import { checkSecrecy } from './check/check-secrecy.ts';
import { checkStreams } from './check/check-streams.ts';
import { checkIndex, checkState, checkTables, startsIn } from './check/check-tables.ts';
import { readLog } from './check/reading.ts';
import { countStory } from './count-story.ts';
import type { Counts } from './counts.ts';
import { step } from './faults.ts';
import type { RunRecord } from './record.ts';
import { openWorld } from './set-up.ts';
import { closeTab, openTabs, startServer, truthOf, type World } from './world.ts';

/** One seed, from the opening of two tables to rest, three times over. */
export type RunResult = {
  readonly seed: number;
  readonly faults: readonly string[];
  readonly counts: Counts;
  readonly steps: readonly string[];
  readonly record: RunRecord;
};

export type RunOptions = { readonly seed: number; readonly rounds?: number; readonly stepsPerRound?: number };

const roundsUsual = 3;
const stepsUsual = 60;
// Silence is noticed after 60 s and a fallen wire's socket is given up 30 s later; back-off waits up to 30 s.
const restAfterMs = 130_000;
const restAtLatestMs = 420_000;
const lookMs = 2_000;

export async function runSimulation({
  seed,
  rounds = roundsUsual,
  stepsPerRound = stepsUsual,
}: RunOptions): Promise<RunResult> {
  const world = await openWorld(seed);
  let faults: readonly string[] = [];
  try {
    for (let round = 0; round < rounds && faults.length === 0; round += 1) {
      for (let index = 0; index < stepsPerRound && faults.length === 0; index += 1) {
        await step(world);
        faults = checkStep(world);
      }
      if (faults.length === 0) faults = await comeToRest(world);
      if (faults.length === 0) faults = await checkAtRest(world);
    }
  } catch (error) {
    faults = [`the run broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
  countStory(world);
  for (const tab of world.tabs) closeTab(world, tab);
  world.server?.crash();
  return { seed, faults, counts: world.counts, steps: world.steps, record: world.record };
}

function rowsOf(world: World, sessionId: string) {
  return world.disk.sessions.get(sessionId)?.commits ?? [];
}

/** What can be seen at any moment: a dense log, and every rule about seats, starts, codes and characters. */
function checkStep(world: World): readonly string[] {
  const faults = world.tables.flatMap((table) => {
    const seen = table.fold.states.length;
    const state = truthOf(world, table);
    const index = world.disk.sessions.get(table.sessionId)?.index;
    const fresh: readonly SessionState[] = table.fold.states.slice(seen);
    const wrongSeq = rowsOf(world, table.sessionId).findIndex(({ seq }, index) => index >= seen && seq !== index + 1);
    return [
      ...(wrongSeq < 0 ? [] : [`L3 the log is not dense at ${wrongSeq}`]),
      ...fresh.flatMap(checkState),
      ...(index === undefined || fresh.length === 0 ? [] : checkIndex(state, index)),
      ...(startsIn(table.fold.commits) > 1 ? ['L10 a session was started twice'] : []),
    ];
  });
  const columns = [...world.disk.sessions].map(([sessionId, { index }]) => ({
    ...index,
    sessionId,
    heldCharacters: index.seats.flatMap(({ holdsCharacter, characterId }) =>
      holdsCharacter && characterId !== null ? [characterId] : [],
    ),
  }));
  return [
    ...faults,
    ...checkTables(columns),
    ...world.record.needlessRestarts.map((who) => `CLIENT dropped in health: ${who}`),
  ];
}

/** The faults stop, everybody comes back, everything outstanding is answered. */
async function comeToRest(world: World): Promise<readonly string[]> {
  Object.assign(world.weather, { slowMs: 0, failPercent: 0, readFailPercent: 0 });
  world.isStormy = false;
  world.network.heal();
  if (world.server === null) await startServer(world);
  let heads = '';
  for (let passedMs = 0; passedMs < restAtLatestMs; passedMs += lookMs) {
    await world.clock.pass(lookMs);
    const now = world.tables.map(({ sessionId }) => rowsOf(world, sessionId).length).join();
    if (passedMs >= restAfterMs && now === heads && isAtRest(world)) return [];
    heads = now;
  }
  const restless = openTabs(world).filter((tab) => !isResting(tab.session.snapshot()));
  return restless.map(({ person, session }) => {
    const { phase, pending } = session.snapshot();
    return `REST ${person.name} does not come to rest: ${phase}, ${JSON.stringify(pending.map(({ type, id }) => `${type} ${id}`))}`;
  });
}

type Shown = { readonly phase: string; readonly pending: readonly unknown[] };

function isResting({ phase, pending }: Shown): boolean {
  return (phase === 'live' && pending.length === 0) || phase === 'closed';
}

function isAtRest(world: World): boolean {
  return openTabs(world).every(({ session }) => isResting(session.snapshot()));
}

function look(world: World): void {
  const { record } = world;
  record.logs = world.tables.map(({ sessionId, adventure }) => ({
    sessionId,
    adventure: JSON.stringify(adventure),
    rows: [...rowsOf(world, sessionId)],
  }));
  record.replicas = openTabs(world).map(({ person, sessionId, session }) => ({
    sessionId,
    userId: person.identity.userId,
    view: session.snapshot().view,
    people: Object.fromEntries(
      Object.values(session.snapshot().people).map(({ userId, presence }) => [userId, presence]),
    ),
  }));
  record.rooms = (world.server?.rooms.loaded() ?? []).map(({ core }) => {
    const people = Object.fromEntries(peopleHere(core.presence).map(({ userId, presence }) => [userId, presence]));
    return { sessionId: core.id, state: JSON.stringify(toSnapshot(core.state)), people };
  });
  for (const connection of record.connections) connection.isUpToDate = false;
  for (const wire of world.network.wires()) wire.connection.isUpToDate = wire.isOpen();
}

async function checkAtRest(world: World): Promise<readonly string[]> {
  look(world);
  const faults = checkRecord(world.record);
  if (faults.length > 0 || checkPresence(world.record).length === 0) return faults;
  // Somebody's five minutes may have been over in this very moment; then it is on its way.
  await world.clock.pass(lookMs);
  look(world);
  return checkPresence(world.record);
}

/** Everything that can be said of a record at rest. */
export function checkRecord(record: RunRecord): readonly string[] {
  const logs = record.logs.map(readLog);
  return [
    ...checkCommands(record, logs),
    ...checkStreams(record, logs),
    ...checkSecrecy(record, logs),
    ...checkReplicas(record, record.logs.map(replayed)),
  ];
}
