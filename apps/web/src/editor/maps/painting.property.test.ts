import type { AdventureMap } from '@moothall/client';
import { isCellOf } from '@moothall/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floodFrom } from '../../map/flood.ts';
import { neighbours } from '../../map/geometry.ts';
import { fieldKeys, isPaintable, isUpright } from './field-cells.ts';
import { erased, labelled, painted } from './paint-cells.ts';
import { regridded, resized } from './resize-map.ts';
import { cellsBetween } from './use-paint-desk.ts';

const side = fc.integer({ min: 1, max: 12 });
const grid = fc.constantFrom<AdventureMap['grid']>('hex', 'square');
const terrain = fc.constantFrom('grass', 'water', 'forest');

const maps: fc.Arbitrary<AdventureMap> = fc.record({ grid, width: side, height: side }).chain((field) => {
  const keys = fieldKeys(field);
  const cell = fc.record({ key: fc.constantFrom(...keys), terrain, feature: fc.option(fc.constant('Inn')) });
  return fc.array(cell, { maxLength: 40 }).map((cells) => ({
    id: 'm',
    name: 'M',
    fog: true,
    ...field,
    cells: Object.fromEntries(
      cells.map(({ key, terrain: ground, feature }) => [
        key,
        { terrain: ground, ...(feature === null ? {} : { feature }) },
      ]),
    ),
  }));
});

describe('painting', () => {
  it('PAINT-1 paints exactly the cells named and keeps what stands there', () => {
    fc.assert(
      fc.property(maps, terrain, fc.nat(), (map, ground, seed) => {
        const keys = fieldKeys(map).filter((_, at) => (at + seed) % 3 === 0);
        const cells = painted(map.cells, keys, ground);
        for (const key of fieldKeys(map)) {
          const before = map.cells[key];
          expect(cells[key]?.feature).toBe(before?.feature);
          expect(cells[key]?.terrain).toBe(keys.includes(key) ? ground : before?.terrain);
        }
        expect(painted(cells, keys, ground)).toBe(cells);
      }),
    );
  });

  it('PAINT-2 every cell of the field may be painted, and the rules know each of them', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const keys = fieldKeys(map);
        expect(new Set(keys).size).toBe(map.width * map.height);
        expect(keys.every((key) => isPaintable(map, key) && isCellOf(map, key))).toBe(true);
      }),
    );
  });

  it('PAINT-3 what is erased is gone with its label, and nothing else is', () => {
    fc.assert(
      fc.property(maps, fc.nat(), (map, seed) => {
        const keys = fieldKeys(map).filter((_, at) => (at + seed) % 2 === 0);
        const cells = erased(map.cells, keys);
        const left = Object.keys(map.cells).filter((key) => !keys.includes(key));
        expect(Object.keys(cells)).toEqual(left);
      }),
    );
  });

  it('PAINT-4 a label on a cell nobody painted makes it blank; taken away the cell stays', () => {
    const cells = labelled({}, '2,1', ' The old well ');
    expect(cells).toEqual({ '2,1': { terrain: 'blank', feature: 'The old well' } });
    expect(labelled(cells, '2,1', '  ')).toEqual({ '2,1': { terrain: 'blank' } });
    expect(labelled(cells, '3,3', '')).toBe(cells);
  });

  it('PAINT-5 a fill takes what hangs together and is alike, and stops at everything else', () => {
    fc.assert(
      fc.property(maps, fc.nat(), (map, seed) => {
        const keys = fieldKeys(map);
        const start = keys[seed % keys.length] ?? '0,0';
        const likeness = (key: string) => map.cells[key]?.terrain ?? '';
        const isThere = (key: string) => isPaintable(map, key);
        const filled = new Set(floodFrom({ grid: map.grid, isThere, likeness }, start));
        expect(filled.has(start)).toBe(true);
        for (const key of filled) {
          expect(likeness(key)).toBe(likeness(start));
          const border = neighbours(map.grid, key).filter((next) => isThere(next) && !filled.has(next));
          for (const next of border) expect(likeness(next)).not.toBe(likeness(start));
        }
      }),
    );
  });

  it('PAINT-5 a rectangle has its corners and stays on the map', () => {
    fc.assert(
      fc.property(maps, fc.nat(), fc.nat(), (map, first, second) => {
        const keys = fieldKeys(map);
        const [from, to] = [keys[first % keys.length] ?? '0,0', keys[second % keys.length] ?? '0,0'];
        const taken = cellsBetween(map, from, to);
        expect(taken).toEqual(expect.arrayContaining([from, to]));
        expect(taken.every((key) => isUpright(map, key))).toBe(true);
        expect(new Set(cellsBetween(map, to, from))).toEqual(new Set(taken));
      }),
    );
  });
});

describe('reshaping', () => {
  it('PAINT-6 what is told to be lost is lost, and the rest lies in the new field', () => {
    fc.assert(
      fc.property(maps, side, side, (map, width, height) => {
        const { map: next, lost } = resized(map, { width, height });
        expect(next).toMatchObject({ width, height, grid: map.grid });
        expect(Object.keys(next.cells).every((key) => isUpright(next, key) && isCellOf(next, key))).toBe(true);
        expect(Object.keys(next.cells)).toHaveLength(Object.keys(map.cells).length - lost);
        if (width >= map.width && height >= map.height) expect(lost).toBe(0);
      }),
    );
  });

  it('PAINT-6 cells that lie beside the upright field stay while the rules know them', () => {
    const cells = { '0,0': { terrain: 'grass' }, '5,8': { terrain: 'forest' } };
    const map: AdventureMap = { id: 'm', name: 'M', grid: 'hex', width: 6, height: 9, fog: true, cells };
    expect(isUpright(map, '5,8')).toBe(false);
    expect(resized(map, { width: 7, height: 9 })).toMatchObject({ lost: 0, map: { cells } });
    expect(resized(map, { width: 5, height: 9 }).lost).toBe(1);
  });

  it('PAINT-7 from hexes to squares and back nothing moves', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const other = map.grid === 'hex' ? 'square' : 'hex';
        const turned = regridded(map, other);
        expect(turned.lost).toBe(0);
        expect(Object.keys(turned.map.cells).every((key) => isCellOf(turned.map, key))).toBe(true);
        expect(regridded(turned.map, map.grid).map).toEqual(map);
      }),
    );
  });
});
