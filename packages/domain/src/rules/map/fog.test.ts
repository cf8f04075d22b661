import { expect, test } from 'vitest';
import { uuidOf } from '../../testing/cast.ts';
import { scenario } from '../../testing/scenario.ts';
import type { ParticipantId } from '../../vocabulary/ids.ts';
import type { CellSelection } from '../../vocabulary/map-table.ts';

function cave() {
  const story = scenario({ settings: { allowSpectators: true, allowLateJoin: true } });
  story.given.seated('Ann', 'Bo');
  story.given.watches('Vic');
  story.given.sends('gm', 'map:show', { mapId: 'cave' });
  story.given.started();
  const reveal = (keys: CellSelection, ...names: readonly string[]) =>
    story.given.sends('gm', 'hex:reveal', {
      mapId: 'cave',
      keys,
      to: names.length === 0 ? 'all' : names.map(story.seatId),
    });
  const hide = (keys: CellSelection, ...names: readonly string[]) =>
    story.given.sends('gm', 'hex:hide', {
      mapId: 'cave',
      keys,
      to: names.length === 0 ? 'all' : names.map(story.seatId),
    });
  const knows = (name: string) => Object.keys(story.view(name).table.map?.cells ?? {});
  return { ...story, reveal, hide, knows };
}

test('MAP-1 a shown map reaches everybody with the cells each knows; the GM sees all; null takes it away', () => {
  const { given, outcome, knows, view } = cave();
  expect(knows('Ann')).toEqual([]);
  expect(knows('gm')).toEqual(['0,0', '1,0', '2,2']);
  given.sends('gm', 'map:show', { mapId: 'yard' });
  expect(knows('Vic'), 'a map without fog').toEqual(['0,0', '1,0', '0,1', '1,1']);
  given.sends('gm', 'map:show', { mapId: null });
  expect(outcome.got('Ann', 'map:shown')).toEqual({ map: null });
  expect(view('Ann').session.activeMapId).toBeNull();
});

test('MAP-2 to all teaches the party, spectators and those who join later', () => {
  const { given, reveal, knows, outcome } = cave();
  reveal(['1,0', '0,0']);
  expect(outcome.got('Ann', 'hex:revealed')).toEqual({
    mapId: 'cave',
    hexes: [
      { key: '0,0', terrain: 'stone' },
      { key: '1,0', terrain: 'stone', feature: 'door' },
    ],
    tokens: [],
  });
  given.joins('Cy');
  for (const name of ['Ann', 'Bo', 'Vic', 'Cy']) expect(knows(name)).toEqual(['0,0', '1,0']);
});

test('MAP-3 to some teaches those, the rest receive nothing; the GM sees who knows what', () => {
  const { reveal, knows, outcome, view, seatId } = cave();
  const before = view('Vic');
  reveal(['2,2'], 'Ann');
  expect(knows('Ann')).toEqual(['2,2']);
  expect(outcome.received('Bo')).toEqual([]);
  expect(outcome.received('Vic')).toEqual([]);
  expect(view('Vic')).toEqual(before);
  expect(view('gm').table.knownCells?.cave).toEqual({ party: [], reveals: { [seatId('Ann')]: ['2,2'] }, hides: {} });
});

test('MAP-4 a cell learned twice is sent once; learned again after a hide it is sent again', () => {
  const { reveal, hide, outcome, knows } = cave();
  reveal(['0,0'], 'Ann');
  reveal(['0,0', '1,0']);
  expect(outcome.got('Ann', 'hex:revealed').hexes.map(({ key }) => key)).toEqual(['1,0']);
  expect(outcome.got('Bo', 'hex:revealed').hexes).toHaveLength(2);
  reveal(['0,0']);
  expect(outcome.received('Ann')).toEqual([]);
  hide(['0,0'], 'Ann');
  expect(outcome.got('Ann', 'hex:hidden')).toEqual({ mapId: 'cave', keys: ['0,0'] });
  expect(knows('Bo')).toEqual(['0,0', '1,0']);
  reveal(['0,0'], 'Ann');
  expect(outcome.got('Ann', 'hex:revealed').hexes.map(({ key }) => key)).toEqual(['0,0']);
});

test('MAP-5 to all clears single overrides on those cells, both ways', () => {
  const { reveal, hide, knows, view } = cave();
  reveal(['0,0']);
  hide(['0,0'], 'Ann');
  reveal(['1,0'], 'Bo');
  expect([knows('Ann'), knows('Bo')]).toEqual([[], ['0,0', '1,0']]);
  reveal(['0,0', '1,0']);
  expect(view('gm').table.knownCells?.cave).toEqual({ party: ['0,0', '1,0'], reveals: {}, hides: {} });
  expect(knows('Ann')).toEqual(['0,0', '1,0']);
  hide('all');
  expect([knows('Ann'), knows('Bo'), knows('Vic')]).toEqual([[], [], []]);
  expect(view('gm').table.knownCells).toEqual({});
});

test('MAP-6 players who are away or left learn too', () => {
  const { given, reveal, knows } = cave();
  given.leaves('Bo');
  reveal(['0,0']);
  reveal(['2,2'], 'Bo');
  given.joins('Bo');
  expect(knows('Bo')).toEqual(['0,0', '2,2']);
});

test('MAP-7 cells are named one by one, by rectangle or all; unpainted maps mean the whole field', () => {
  const { given, when, outcome, reveal, knows } = cave();
  reveal({ rectangles: [[3, 1, 2, 0]] });
  expect(knows('Ann')).toEqual(['2,0', '3,0', '2,1', '3,1']);
  given.sends('gm', 'map:show', { mapId: 'wilds' });
  given.sends('gm', 'hex:reveal', { mapId: 'wilds', keys: 'all', to: 'all' });
  expect(knows('Ann')).toEqual(['0,0', '1,0', '2,0', '0,1', '1,1', '2,1', '-1,2', '0,2', '1,2', '-1,3', '0,3', '1,3']);
  when.sends('gm', 'hex:reveal', { mapId: 'cave', keys: ['4,0'], to: 'all' });
  expect(outcome.refusal()).toMatchObject({ code: 'VALIDATION_FAILED', details: { keys: [expect.any(String)] } });
});

test('MAP-8 unknown maps and participants are NOT_FOUND; players are NOT_GM whatever they name', () => {
  const { when, outcome } = cave();
  when.sends('gm', 'map:show', { mapId: 'nowhere' });
  expect(outcome.refused()).toBe('NOT_FOUND');
  when.sends('gm', 'hex:reveal', { mapId: 'toString', keys: 'all', to: 'all' });
  expect(outcome.refused()).toBe('NOT_FOUND');
  when.sends('gm', 'hex:hide', { mapId: 'cave', keys: 'all', to: [uuidOf(3) as ParticipantId] });
  expect(outcome.refused()).toBe('NOT_FOUND');
  when.sends('gm', 'hex:update', { mapId: 'nowhere', changes: [{ key: '0,0', terrain: 'mud' }] });
  expect(outcome.refused()).toBe('NOT_FOUND');
  when.sends('Ann', 'hex:reveal', { mapId: 'nowhere', keys: 'all', to: 'all' });
  expect(outcome.refused()).toBe('NOT_GM');
});

test('MAP-9 a repainted cell reaches those who know it, each only the cells they know', () => {
  const { given, when, outcome, reveal, view } = cave();
  reveal(['0,0'], 'Ann');
  const changes = [
    { key: '2,2', terrain: 'lava' },
    { key: '0,0', terrain: 'mud', feature: 'trap' },
  ];
  given.sends('gm', 'hex:update', { mapId: 'cave', changes });
  expect(outcome.got('Ann', 'hex:updated').changes).toEqual([{ key: '0,0', terrain: 'mud', feature: 'trap' }]);
  expect(outcome.received('Bo')).toEqual([]);
  expect(view('gm').table.map?.cells['2,2']).toEqual({ terrain: 'lava' });
  reveal(['2,2']);
  expect(outcome.got('Bo', 'hex:revealed').hexes).toEqual([{ key: '2,2', terrain: 'lava' }]);
  when.sends('gm', 'hex:update', { mapId: 'cave', changes: [{ key: '9,9', terrain: 'mud' }] });
  expect(outcome.refused()).toBe('VALIDATION_FAILED');
});

test('MAP-10 what is revealed on a map that is not shown is known once it is', () => {
  const { given, knows } = cave();
  given.sends('gm', 'hex:reveal', { mapId: 'wilds', keys: ['0,0'], to: 'all' });
  expect(knows('Ann')).toEqual([]);
  given.sends('gm', 'map:show', { mapId: 'wilds' });
  expect(knows('Ann')).toEqual(['0,0']);
});
