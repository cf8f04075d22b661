import { slowness } from '../../src/views/recipient.ts';
import { act, repeatCommand, reuseId, sendCommand, someTable } from './acts.ts';
import type { CutKind } from './wire.ts';
import { closeTab, crashServer, gmName, nextWord, openTab, openTabs, startServer, type World } from './world.ts';

/** What happens to people that they did not ask for, and in what mixture. */
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const cuts: readonly CutKind[] = [
  'reset',
  'reset',
  'reset',
  'only-client-notices',
  'only-server-notices',
  'nobody-notices',
];

type Step = { readonly weight: number; readonly run: (world: World) => void | Promise<void> };

function cut(world: World): void {
  const wire = world.chance.pick(world.network.wires().filter((one) => one.isOpen()));
  const kind = world.chance.pick(cuts);
  if (wire === undefined || kind === undefined) return;
  world.steps.push(`connection ${wire.connection.id} is cut: ${kind}`);
  world.network.cut(wire, kind);
}

function stall(world: World): void {
  const { chance } = world;
  const wire = chance.pick(world.network.wires().filter((one) => one.isOpen()));
  if (wire === undefined) return;
  const heldBytes =
    chance.pick([0, slowness.dropPassingBytes + 1, slowness.fallBehindBytes + 1, slowness.closeBytes + 1]) ?? 0;
  const ms = chance.pick([300, 2_000, 8_000, 20_000]) ?? 300;
  const shrinks = chance.oneIn(2);
  world.steps.push(
    `connection ${wire.connection.id} is slow: ${heldBytes} bytes, ${ms} ms, ${shrinks ? 'shrinking' : 'stuck'}`,
  );
  wire.stall({ heldBytes, shrinks, ms });
}

async function crash(world: World): Promise<void> {
  if (world.server === null) return;
  world.counts.crashes += 1;
  const isRestored = world.chance.oneIn(6);
  // A table that goes on without anybody looking runs out of its time while the server is down.
  const downMs = world.chance.pick([0, 200, 5_000, 40_000]) ?? 0;
  world.steps.push(`the server crashes for ${downMs} ms${isRestored ? ' and comes back from a backup' : ''}`);
  crashServer(world);
  await world.clock.pass(downMs);
  if (isRestored) world.epoch += 1;
  await startServer(world);
}

async function waitLong(world: World): Promise<void> {
  const ms = world.chance.pick([31_000, 31_000, 3 * minuteMs, 6 * minuteMs]) ?? minuteMs;
  world.steps.push(`${ms} ms pass`);
  await world.clock.pass(ms);
}

async function leap(world: World): Promise<void> {
  const ms = world.chance.pick([31 * minuteMs, 31 * minuteMs, dayMs + minuteMs, 8 * dayMs]) ?? minuteMs;
  world.counts['time leaps'] += 1;
  world.steps.push(`the clock leaps by ${ms} ms`);
  // Who slept takes the silence for a dead connection, and rightly so.
  world.isDropExpected = true;
  await world.clock.leap(ms);
  world.isDropExpected = false;
}

function turnWeather(world: World): void {
  const { chance, weather } = world;
  weather.slowMs = chance.pick([0, 5, 60, 400]) ?? 0;
  weather.failPercent = chance.pick([0, 0, 10, 50]) ?? 0;
  weather.readFailPercent = chance.pick([0, 0, 0, 10]) ?? 0;
  world.isStormy = chance.oneIn(2);
  world.steps.push(`weather ${JSON.stringify(weather)}${world.isStormy ? ', calls get lost' : ''}`);
}

function moreTabs(world: World): void {
  const tab = world.chance.pick(openTabs(world));
  if (tab === undefined) return;
  const same = openTabs(world).filter(({ person, sessionId }) => person === tab.person && sessionId === tab.sessionId);
  if (same.length > 1 && world.chance.oneIn(2)) {
    world.steps.push(`${tab.person.name} closes a page`);
    closeTab(world, tab);
  } else if (same.length < 3) {
    world.steps.push(`${tab.person.name} opens another page`);
    openTab(world, tab.person, tab.sessionId);
  }
}

/** Somebody closes every page of a table and does not come back for a while. */
function walkAway(world: World): void {
  const tab = world.chance.pick(openTabs(world).filter(({ person }) => person.name !== gmName));
  if (tab === undefined) return;
  world.steps.push(`${tab.person.name} walks away from ${tab.sessionId.slice(0, 4)}`);
  for (const one of openTabs(world)) {
    if (one.person === tab.person && one.sessionId === tab.sessionId) closeTab(world, one);
  }
}

/** A page that everybody left: its people come back from the lobby. */
function comeBack(world: World): void {
  const { sessionId } = someTable(world);
  const person = world.chance.pick(world.people);
  if (person === undefined || openTabs(world).some((tab) => tab.person === person && tab.sessionId === sessionId))
    return;
  world.steps.push(`${person.name} opens ${sessionId.slice(0, 4)}`);
  openTab(world, person, sessionId);
}

function passingWords(world: World): void {
  const tab = world.chance.pick(openTabs(world));
  if (world.chance.oneIn(2)) tab?.session.sendPassing('activity', { kind: 'typing' });
  else tab?.session.sendPassing('presence:idle', { idle: world.chance.oneIn(2) });
}

/** A flood from one page, more than goes out at once. */
function chatter(world: World): void {
  const tab = world.chance.pick(openTabs(world));
  if (tab === undefined) return;
  for (let line = 0; line < 12; line += 1) {
    const word = nextWord(world);
    sendCommand(world, tab, { type: 'chat:send', payload: { text: `line ${word}` } } as never, word);
  }
}

const steps: readonly Step[] = [
  { weight: 60, run: act },
  { weight: 5, run: cut },
  { weight: 5, run: stall },
  { weight: 1, run: crash },
  { weight: 2, run: waitLong },
  { weight: 0.5, run: leap },
  { weight: 2, run: turnWeather },
  { weight: 2, run: moreTabs },
  { weight: 2, run: walkAway },
  { weight: 3, run: comeBack },
  { weight: 3, run: passingWords },
  { weight: 4, run: repeatCommand },
  { weight: 2, run: reuseId },
  { weight: 1, run: chatter },
];
const weightOfAll = steps.reduce((sum, { weight }) => sum + weight, 0);

/** One thing happens, then a little time passes: often less than an answer needs. */
export async function step(world: World): Promise<void> {
  let left = world.chance.fraction() * weightOfAll;
  const chosen = steps.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  await chosen?.run(world);
  await world.clock.pass(world.chance.pick([0, 3, 30, 30, 150, 150, 700, 2_500]) ?? 0);
}
