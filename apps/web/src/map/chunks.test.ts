import { describe, expect, it } from 'vitest';
import { keyOf } from './cell-key.ts';
import { pathsOf, wrapLabel } from './chunk-paths.ts';
import { chunksOf, overlaps } from './chunks.ts';
import { centreOf } from './geometry.ts';
import { actionOf, defaultMapKeys, defaultSteeringKeys } from './key-map.ts';
import { indexKnowledge } from './knowledge.ts';
import { learnCommands, updateCommands } from './learn-commands.ts';
import type { Cells } from './map-model.ts';
import { lookOf, usualTerrains } from './terrain.ts';

function field(width: number, height: number): Record<string, Cells[string]> {
  const cells: Record<string, Cells[string]> = {};
  for (let row = 0; row < height; row += 1) {
    for (let first = 0; first < width; first += 1) cells[keyOf(first, row)] = { terrain: 'grass' };
  }
  return cells;
}

const bert = { id: 'bert', name: 'Bert', isAway: false };
const anna = { id: 'anna', name: 'Anna', isAway: true };

describe('chunks', () => {
  const cells = field(50, 40);
  const before = chunksOf({ grid: 'square', cells, knowledge: undefined }, new Map());

  it('hold every cell once, within their box', () => {
    const keys = [...before.values()].flatMap(({ entries }) => entries.map(({ key }) => key));
    expect(new Set(keys)).toEqual(new Set(Object.keys(cells)));
    expect(keys.length).toBe(2000);
    for (const grid of ['hex', 'square'] as const) {
      for (const { entries, box } of chunksOf({ grid, cells, knowledge: undefined }, new Map()).values()) {
        for (const { key } of entries) {
          const { x, y } = centreOf(grid, key);
          expect(overlaps(box, { left: x - 12, top: y - 12, width: 24, height: 24 })).toBe(true);
          expect(x).toBeGreaterThan(box.left + 12);
          expect(x).toBeLessThan(box.left + box.width - 12);
        }
      }
    }
  });

  it('only the touched one is a new object, also when everything came anew from a snapshot', () => {
    const copy = structuredClone(cells);
    copy['3,3'] = { terrain: 'forest' };
    const after = chunksOf({ grid: 'square', cells: copy, knowledge: undefined }, before);
    const changed = [...after].filter(([id, chunk]) => before.get(id) !== chunk).map(([id]) => id);
    expect(changed).toEqual(['0,0']);
  });

  it('a road bends when the road beside it is built, also across the edge of a chunk', () => {
    const copy = { ...cells, '15,0': { terrain: 'road' }, '16,0': { terrain: 'road' } };
    const alone = chunksOf(
      { grid: 'square', cells: { ...cells, '15,0': { terrain: 'road' } }, knowledge: undefined },
      before,
    );
    const after = chunksOf({ grid: 'square', cells: copy, knowledge: undefined }, alone);
    expect(after.get('0,0')).not.toBe(alone.get('0,0'));
    expect(after.get('1,0')).not.toBe(alone.get('1,0'));
  });

  it('draw who knows what in two patterns and nothing where everybody knows', () => {
    const knowledge = indexKnowledge({ party: ['0,0'], reveals: { anna: ['1,0'] }, hides: {} }, [anna, bert]);
    const [chunk] = chunksOf({ grid: 'square', cells: field(3, 1), knowledge }, new Map()).values();
    if (chunk === undefined) throw new Error('no chunk');
    const { unknown, someKnow, lines } = pathsOf('square', chunk);
    expect([unknown, someKnow, lines].map((path) => path.split('Z').length - 1)).toEqual([1, 1, 3]);
  });
});

describe('knowledge', () => {
  it('1.6 a player knows party cells and own reveals, minus own hides', () => {
    const knowledge = { party: ['0,0', '1,0'], reveals: { anna: ['2,0'] }, hides: { bert: ['1,0'] } };
    const index = indexKnowledge(knowledge, [anna, bert]);
    expect(['0,0', '1,0', '2,0', '3,0'].map((key) => index.known(key))).toEqual(['all', 'some', 'some', 'none']);
    expect(index.learnersOf('1,0')).toEqual([anna]);
    expect(index.learnersOf('2,0')).toEqual([anna]);
  });

  it('whose seat was freed counts no more', () => {
    const index = indexKnowledge({ party: ['0,0'], reveals: { gone: ['2,0'] }, hides: { gone: ['0,0'] } }, [anna]);
    expect([index.known('0,0'), index.known('2,0')]).toEqual(['all', 'none']);
  });
});

describe('commands of a stroke', () => {
  it('3.1 stay below 64 KiB and lose no cell', () => {
    const keys = Object.keys(field(200, 200)).map((key) => key.replace(/^(\d)/, '-$1'));
    const commands = learnCommands('m'.repeat(64), keys, 'all');
    expect(commands.flatMap(({ keys: part }) => part as string[])).toEqual(keys);
    for (const command of commands) expect(JSON.stringify(command).length).toBeLessThan(60_000);
    const changes = keys.map((key) => ({ key, terrain: 'ö'.repeat(50), feature: 'ü'.repeat(200) }));
    const updates = updateCommands('m', changes);
    expect(updates.flatMap((update) => update.changes)).toEqual(changes);
    for (const update of updates) expect(new TextEncoder().encode(JSON.stringify(update)).length).toBeLessThan(60_000);
  });

  it('a stroke that fits is one command', () => {
    expect(learnCommands('m', ['0,0', '1,0'], ['anna'])).toEqual([{ mapId: 'm', keys: ['0,0', '1,0'], to: ['anna'] }]);
    expect(learnCommands('m', 'all', 'all')).toEqual([{ mapId: 'm', keys: 'all', to: 'all' }]);
    expect(updateCommands('m', [{ key: '0,0', terrain: 'hill' }])).toHaveLength(1);
  });
});

describe('terrain', () => {
  it('knows the usual names and what the samples use', () => {
    const samples = ['cliff', 'settlement', 'hills', 'deep water', 'shallows', 'rubble', 'hearth'];
    for (const name of [...usualTerrains, ...samples]) expect(lookOf(name), name).toBeDefined();
  });

  it('reads names word by word and without case; an invented one has no drawing', () => {
    expect(lookOf('Dense Pine-Forest')?.name).toBe('forest');
    expect(lookOf('Dorf')?.name).toBe('settlement');
    expect(lookOf('Zeppelin')).toBeUndefined();
    expect(lookOf('toString')).toBeUndefined();
  });

  it('a long feature becomes two short lines', () => {
    expect(wrapLabel('Bell ropes')).toEqual(['Bell ropes']);
    const lines = wrapLabel('A cart, abandoned, its mule still in harness');
    expect(lines).toEqual(['A cart,', 'abandoned, its …']);
  });
});

describe('keys', () => {
  const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

  it('W is a tool until a token is selected, then it steers', () => {
    expect(actionOf(press('w'), false)).toBe('tool-move');
    expect(actionOf(press('W'), true)).toBe('up');
    expect(actionOf(press('ArrowUp'), false)).toBe('up');
    expect(actionOf(press('x'), false, { ...defaultMapKeys, 'tool-reveal': ['x'] })).toBe('tool-reveal');
    expect(actionOf(press('r'), false, { ...defaultMapKeys, 'tool-reveal': ['x'] })).toBeUndefined();
  });

  it('keys of the browser and of the page are left alone', () => {
    expect(actionOf(press('r', { ctrlKey: true }), false)).toBeUndefined();
    expect(actionOf(press(' '), false)).toBeUndefined();
    expect(actionOf(press('Tab'), true)).toBeUndefined();
  });

  it('no key means two things in one state', () => {
    for (const keys of [Object.values(defaultMapKeys).flat(), Object.values(defaultSteeringKeys).flat()]) {
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
