import { expect, test } from 'vitest';
import { uuidOf } from '../../testing/cast.ts';
import { scenario } from '../../testing/scenario.ts';
import type { CommandPayload } from '../../vocabulary/command.ts';
import { gameUpdate } from '../../vocabulary/game-update.ts';
import type { ParticipantId } from '../../vocabulary/ids.ts';

type Update = CommandPayload<'game:update'>;
const nobody = uuidOf(999) as ParticipantId;

function hall() {
  const story = scenario({ settings: { allowSpectators: true } });
  story.given.seated('Ann', 'Bo');
  story.given.watches('Vic');
  story.given.started();
  const update = (payload: Update) => story.given.sends('gm', 'game:update', payload);
  const tries = (payload: Update, name = 'gm') => {
    story.when.sends(name, 'game:update', payload);
    return story.outcome.why();
  };
  const add = (item: NonNullable<Update['addInventory']>[number]) =>
    (update({ addInventory: [item] }).reply.itemIds as readonly string[])[0] ?? 'none';
  const things = (name = 'Ann') => story.view(name).table.game.inventory.map((item) => [item.name, item.quantity]);
  return { ...story, update, tries, add, things };
}

test('GAME-1 an update merges: things with ids, place and holder, variables, flags; everybody follows', () => {
  const { update, outcome, view, seatId } = hall();
  const holderId = seatId('Ann');
  const { reply } = update({
    addInventory: [
      { name: 'Rope', description: 'Long' },
      { name: 'Torch', quantity: 3, holderId },
    ],
    setVariables: { doom: 2, weather: 'rain', night: true },
    addFlags: ['lit', 'key'],
  });
  const [rope, torch] = reply.itemIds as readonly string[];
  const version = expect.any(String);
  const items = [
    { id: rope, name: 'Rope', quantity: 1, description: 'Long', addedAtNodeId: 'hall', version },
    { id: torch, name: 'Torch', quantity: 3, addedAtNodeId: 'hall', holderId, version },
  ];
  expect(outcome.got('Vic', 'game:updated').changes).toEqual({
    addInventory: items,
    setVariables: { doom: 2, weather: 'rain', night: true },
    addFlags: ['key', 'lit'],
  });
  update({ setVariables: { doom: 3, weather: null }, removeFlags: ['lit'], addFlags: ['key'] });
  expect(outcome.got('Bo', 'game:updated').changes).toEqual({
    setVariables: { doom: 3 },
    removeVariables: ['weather'],
    removeFlags: ['lit'],
  });
  expect(view('Ann').table.game).toMatchObject({
    inventory: items,
    variables: { doom: 3, night: true },
    flags: ['key'],
  });
  update({ setVariables: { doom: 3 }, addFlags: ['key'] });
  expect(outcome.received('Ann'), 'as it was').toEqual([]);
});

test('GAME-1 in the lobby things have no place they were found at', () => {
  const { given, view } = scenario();
  given.seated('Ann');
  given.sends('gm', 'game:update', { addInventory: [{ name: 'Rope' }] });
  expect(view('Ann').table.game.inventory[0]).not.toHaveProperty('addedAtNodeId');
});

test('GAME-2 things are taken away whole or in part; unknown ones take nothing else with them', () => {
  const { update, tries, add, things, outcome, state } = hall();
  const rope = add({ name: 'Rope' });
  const torches = add({ name: 'Torch', quantity: 5 });
  update({ removeInventory: [{ id: torches, quantity: 2 }] });
  expect(outcome.got('Ann', 'game:updated').changes).toEqual({
    updateInventory: [expect.objectContaining({ id: torches, quantity: 3 })],
  });
  update({ removeInventory: [rope, { id: torches }] });
  expect(outcome.got('Ann', 'game:updated').changes).toEqual({ removeInventory: [rope, torches] });
  const coins = add({ name: 'Coin', quantity: 2 });
  update({ removeInventory: [{ id: coins, quantity: 9 }] });
  expect(things()).toEqual([]);
  expect(tries({ removeInventory: [rope], addFlags: ['lit'] })).toBe('NOT_FOUND');
  expect(tries({ addInventory: [{ name: 'Rope', holderId: nobody }], addFlags: ['lit'] })).toBe('NOT_FOUND');
  expect(state().game.flags).toEqual([]);
});

test('GAME-2 a thing named twice in one update was taken from only once', () => {
  const { update, add, things } = hall();
  const torches = add({ name: 'Torch', quantity: 5 });
  const one = { id: torches, quantity: 1 };
  update({ removeInventory: [one, one] });
  expect(things()).toEqual([['Torch', 3]]);
  update({ removeInventory: [torches, one] });
  expect(things()).toEqual([]);
});

test('GAME-3 a stale version is a conflict with the present state, the present one is none', () => {
  const { update, tries, outcome, view } = hall();
  const { version } = view('gm').table.game;
  update({ setVariables: { 'gm.doom': 1 }, ifVersion: version });
  expect(tries({ addFlags: ['lit'], ifVersion: version })).toBe('CONFLICT');
  expect(outcome.refusal().details).toEqual({ current: view('gm').table.game });
  update({ addFlags: ['lit'], ifVersion: view('gm').table.game.version });
});

test('GAME-4 SECRET-8 names that begin with gm. reach the GM alone, and leave no trace with the others', () => {
  const { update, outcome, view } = hall();
  const before = view('Ann');
  update({ setVariables: { 'gm.doom': 1 }, addFlags: ['gm.alarm'] });
  expect(outcome.received('Ann')).toEqual([]);
  expect(outcome.got('gm', 'game:updated').changes).toEqual({ setVariables: { 'gm.doom': 1 }, addFlags: ['gm.alarm'] });
  expect(view('Ann')).toEqual(before);
  expect(view('gm').table.game).toMatchObject({ variables: { 'gm.doom': 1 }, flags: ['gm.alarm'] });
  update({ setVariables: { 'gm.doom': null, doom: 1 }, removeFlags: ['gm.alarm'] });
  expect(outcome.got('Vic', 'game:updated').changes).toEqual({ setVariables: { doom: 1 } });
});

test('GAME-5 an inventory of two thousand is full', () => {
  const { update, tries } = hall();
  const hundred = Array.from({ length: 100 }, (_, index) => ({ name: `Thing ${index}` }));
  for (let batch = 0; batch < 20; batch += 1) update({ addInventory: hundred });
  expect(tries({ addInventory: [{ name: 'One more' }] })).toBe('NOT_ALLOWED inventory-full');
});

test('GAME-6 names and quantities have bounds, and reserved names are none', () => {
  const fits = (payload: unknown) => gameUpdate.safeParse(payload).success;
  for (const name of ['a', 'gm.x', `${'n'.repeat(64)}`, 'A-b_c.9']) {
    expect(fits({ setVariables: { [name]: 1 } }), name).toBe(true);
    expect(fits({ addFlags: [name] }), name).toBe(true);
  }
  for (const name of ['', 'a b', 'ä', 'n'.repeat(65), '__proto__', 'constructor', 'prototype']) {
    // The schema library drops this one key; the codec has refused it before.
    if (name !== '__proto__') expect(fits({ setVariables: { [name]: 1 } }), name).toBe(false);
    expect(fits({ addFlags: [name] }), name).toBe(false);
  }
  const item = (quantity: number) => fits({ addInventory: [{ name: 'Rope', quantity }] });
  expect([0, 1, 1_000_000, 1_000_001, 1.5].map(item)).toEqual([false, true, true, false, false]);
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`v${index}`, index]));
  expect(fits({ setVariables: many })).toBe(false);
  expect(fits({ addFlags: [] })).toBe(false);
  expect(fits({ unknown: 1 })).toBe(false);
});

const go = (nodeId: string) => ({ type: 'node:go', payload: { nodeId } }) as const;
const write = (payload: Update) => ({ type: 'game:update', payload }) as const;

test('GAME-7 a node and the game state written by one call are one commit or none', () => {
  const { given, when, outcome, view } = hall();
  given.calls('gm', go('shelf'), write({ setVariables: { doom: 1 } }));
  expect(outcome.happened()).toEqual(['node:entered', 'game:updated']);
  expect(outcome.receivedTypes('Ann')).toEqual(['node:changed', 'game:updated']);
  expect(view('Ann').table).toMatchObject({ node: { id: 'shelf' }, game: { variables: { doom: 1, keys: 1 } } });
  when.calls('gm', go('attic'), write({ setVariables: { doom: 2 } }));
  expect(outcome.why()).toBe('NOT_FOUND');
  when.calls('gm', go('garden'), write({ removeInventory: [uuidOf(998)] }));
  expect(outcome.why()).toBe('NOT_FOUND');
  when.calls('Ann', go('garden'), write({ addFlags: ['lit'] }));
  expect(outcome.why()).toBe('NOT_GM');
});

test('GAME-7 a choice that opens with a node and closes with the same call was shown for the length of a frame', () => {
  const { given, outcome, update } = hall();
  given.sends('gm', 'node:go', { nodeId: 'shelf' });
  given.calls('gm', go('hall'), write({ removeFlags: ['key'] }));
  expect(JSON.stringify(outcome.received('Ann'))).not.toContain('Go down');
  expect(outcome.got('Ann', 'game:updated').changes).toEqual({ removeFlags: ['key'] });
  update({ addFlags: ['key'] });
  expect(JSON.stringify(outcome.received('Ann'))).toContain('Go down');
});

test('GAME-7 while the GM prepares, one call is several drafts', () => {
  const { given, outcome, state, view } = hall();
  given.sends('gm', 'broadcast:mode', { mode: 'staged' });
  given.calls('gm', go('shelf'), write({ addFlags: ['lit'] }));
  expect(outcome.happened()).toEqual(['draft:added', 'draft:added']);
  expect(outcome.received('Ann')).toEqual([]);
  expect(state().staging.drafts.map(({ type }) => type)).toEqual(['node:go', 'game:update']);
  given.sends('gm', 'broadcast:publish', {});
  expect(view('Ann').table).toMatchObject({ node: { id: 'shelf' }, game: { flags: ['key', 'lit'] } });
});

test('LIFE-15 settings, map, backdrop and status written by one call are one commit or none', () => {
  const { given, when, outcome, view } = hall();
  const configure = { type: 'session:configure', payload: { settings: { allowLateJoin: true } } } as const;
  const show = { type: 'map:show', payload: { mapId: 'cave' } } as const;
  when.calls('gm', configure, show, { type: 'session:resume', payload: {} });
  expect(outcome.why()).toBe('INVALID_STATUS_TRANSITION');
  expect(view('Ann').session.settings.allowLateJoin).toBe(false);
  given.calls('gm', configure, show, { type: 'session:pause', payload: {} });
  expect(outcome.receivedTypes('Ann')).toEqual(['session:updated', 'map:shown', 'session:updated', 'gm:preparing']);
  expect(view('Ann')).toMatchObject({ session: { status: 'paused' }, table: { map: { id: 'cave' } } });
  when.calls('gm', { type: 'session:resume', payload: {} }, { type: 'session:pause', payload: {} }, show);
  expect(outcome.happened()).toContain('draft:added');
});

test('GAME-1 only the GM writes, in the lobby and in play', () => {
  const { tries } = hall();
  for (const name of ['Ann', 'Vic', 'Stranger']) expect(tries({ addFlags: ['lit'] }, name)).toBe('NOT_GM');
});
