import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxBetween, cellsAlong, cellsInBox, cellsWithin } from './brush.ts';
import { centredOn, fitted, kept, toPaper, toScreen, zoomed } from './camera.ts';
import { keyOf, placeOf, readKey } from './cell-key.ts';
import { directions, stepFrom } from './directions.ts';
import { floodFrom } from './flood.ts';
import { cellSpan, cellUnder, centreOf, corners, distance, isOnField, neighbours, sheetOf } from './geometry.ts';
import type { Cells } from './map-model.ts';

const grids = fc.constantFrom('hex' as const, 'square' as const);
const places = fc.integer({ min: -199, max: 199 });
const keys = fc.tuple(places, places).map(([first, row]) => keyOf(first, row));
const points = fc.record({
  x: fc.double({ min: -5000, max: 5000, noNaN: true }),
  y: fc.double({ min: -5000, max: 5000, noNaN: true }),
});
const windows = fc.record({ width: fc.integer({ min: 200, max: 3000 }), height: fc.integer({ min: 200, max: 2000 }) });
const cameras = fc.record({
  x: fc.double({ min: -9000, max: 9000, noNaN: true }),
  y: fc.double({ min: -9000, max: 9000, noNaN: true }),
  zoom: fc.double({ min: 0.05, max: 4, noNaN: true }),
});

function field(side: number): Cells {
  const cells: Record<string, { terrain: string }> = {};
  for (let row = 0; row < side; row += 1) {
    for (let first = 0; first < side; first += 1)
      cells[keyOf(first, row)] = { terrain: (first * row) % 3 === 0 ? 'a' : 'b' };
  }
  return cells;
}

describe('cells on paper', () => {
  it('the cell under the middle of a cell is that cell', () => {
    fc.assert(fc.property(grids, keys, (grid, key) => cellUnder(grid, centreOf(grid, key)) === key));
  });

  it('the cell under a point is the one whose middle is nearest, so cells tile the paper without gaps', () => {
    fc.assert(
      fc.property(grids, points, (grid, point) => {
        const key = cellUnder(grid, point);
        const off = (other: string) => {
          const middle = centreOf(grid, other);
          return Math.hypot(middle.x - point.x, middle.y - point.y);
        };
        for (const next of neighbours(grid, key)) expect(off(key)).toBeLessThanOrEqual(off(next) + 1e-6);
      }),
    );
  });

  it('neighbours are one span away and one step apart', () => {
    fc.assert(
      fc.property(grids, keys, (grid, key) => {
        const middle = centreOf(grid, key);
        for (const next of neighbours(grid, key)) {
          const other = centreOf(grid, next);
          expect(Math.hypot(other.x - middle.x, other.y - middle.y)).toBeCloseTo(cellSpan[grid], 6);
          expect(distance(grid, key, next)).toBe(1);
        }
      }),
    );
  });

  it('the corners of a cell lie on its own edge: a hair inside is the cell itself', () => {
    for (const grid of ['hex', 'square'] as const) {
      const middle = centreOf(grid, '3,4');
      for (const { x, y } of corners[grid]) {
        expect(cellUnder(grid, { x: middle.x + x * 0.98, y: middle.y + y * 0.98 })).toBe('3,4');
      }
    }
  });

  it('distance is a metric', () => {
    fc.assert(
      fc.property(grids, keys, keys, keys, (grid, a, b, c) => {
        expect(distance(grid, a, b)).toBe(distance(grid, b, a));
        expect(distance(grid, a, b) === 0).toBe(a === b);
        expect(distance(grid, a, c)).toBeLessThanOrEqual(distance(grid, a, b) + distance(grid, b, c));
      }),
    );
  });

  it('each direction is one step, and up then down is where it began', () => {
    fc.assert(
      fc.property(grids, keys, (grid, key) => {
        for (const direction of directions) expect(distance(grid, key, stepFrom(grid, key, direction))).toBe(1);
        expect(stepFrom(grid, stepFrom(grid, key, 'up'), 'down')).toBe(key);
        const twice = centreOf(grid, stepFrom(grid, stepFrom(grid, key, 'up'), 'up'));
        expect(twice.x).toBeCloseTo(centreOf(grid, key).x, 6);
      }),
    );
  });

  it('the sheet holds the middle of every cell of the field', () => {
    const sides = fc.integer({ min: 1, max: 40 });
    const shares = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(grids, sides, sides, shares, shares, (grid, width, height, across, down) => {
        const row = Math.floor(height * down);
        const shift = grid === 'hex' ? Math.floor(row / 2) : 0;
        const key = keyOf(Math.floor(width * across) - shift, row);
        expect(isOnField({ grid, width, height }, key)).toBe(true);
        const sheet = sheetOf({ grid, width, height }, []);
        const { x, y } = centreOf(grid, key);
        expect(x).toBeGreaterThan(sheet.left);
        expect(x).toBeLessThan(sheet.left + sheet.width);
        expect(y).toBeGreaterThan(sheet.top);
        expect(y).toBeLessThan(sheet.top + sheet.height);
      }),
    );
  });

  it('a key that was written is read again, also as people type it', () => {
    fc.assert(
      fc.property(keys, (key) => {
        const [first, row] = placeOf(key);
        for (const text of [key, `${first} ${row}`, ` (${first}; ${row}) `]) expect(readKey(text)).toBe(key);
      }),
    );
    for (const text of ['', '3', 'three,four', '1,2,3', '1234,5']) expect(readKey(text)).toBeUndefined();
  });
});

describe('brushes', () => {
  it('a brush takes exactly the cells less than its size away', () => {
    expect([1, 2, 3, 4, 5].map((size) => cellsWithin('hex', '0,0', size).length)).toEqual([1, 7, 19, 37, 61]);
    expect([1, 2, 3, 4, 5].map((size) => cellsWithin('square', '0,0', size).length)).toEqual([1, 9, 25, 49, 81]);
  });

  it('a quick stroke leaves no gap between its ends', () => {
    const near = fc.record({
      x: fc.double({ min: -600, max: 600, noNaN: true }),
      y: fc.double({ min: -600, max: 600, noNaN: true }),
    });
    fc.assert(
      fc.property(grids, near, near, (grid, from, to) => {
        const cells = cellsAlong(grid, from, to);
        expect(cells[0]).toBe(cellUnder(grid, from));
        expect(cells.at(-1)).toBe(cellUnder(grid, to));
        for (const [at, key] of cells.entries()) {
          const before = cells[at - 1];
          if (before !== undefined) expect(distance(grid, before, key)).toBe(1);
        }
      }),
    );
  });

  it('a box takes its corner cells and no cell outside of it', () => {
    const cells = field(12);
    const inside = fc.record({ x: fc.integer({ min: 30, max: 400 }), y: fc.integer({ min: 30, max: 300 }) });
    fc.assert(
      fc.property(grids, inside, inside, (grid, from, to) => {
        const box = boxBetween(from, to);
        const taken = cellsInBox(grid, Object.keys(cells), box);
        const slack = cellSpan[grid] * 0.71;
        for (const key of taken) {
          const { x, y } = centreOf(grid, key);
          expect(x).toBeGreaterThanOrEqual(box.left - slack);
          expect(x).toBeLessThanOrEqual(box.left + box.width + slack);
          expect(y).toBeGreaterThanOrEqual(box.top - slack);
          expect(y).toBeLessThanOrEqual(box.top + box.height + slack);
        }
        const corner = cellUnder(grid, { x: box.left, y: box.top });
        if (corner in cells) expect(taken).toContain(corner);
      }),
    );
  });

  it('a fill takes only like cells, and none that could still grow', () => {
    const cells = field(12);
    const likeness = (key: string) => cells[key]?.terrain ?? '';
    const inside = fc.integer({ min: 0, max: 11 });
    fc.assert(
      fc.property(grids, inside, inside, (grid, first, row) => {
        const start = keyOf(first, row);
        const filled = new Set(floodFrom({ grid, isThere: (key) => Object.hasOwn(cells, key), likeness }, start));
        expect(filled.has(start)).toBe(true);
        for (const key of filled) {
          expect(likeness(key)).toBe(likeness(start));
          for (const next of neighbours(grid, key)) {
            if (next in cells && likeness(next) === likeness(start)) expect(filled.has(next)).toBe(true);
          }
        }
      }),
    );
    expect(floodFrom({ grid: 'hex', isThere: (key) => Object.hasOwn(cells, key), likeness }, '50,50')).toEqual([]);
  });
});

describe('the camera', () => {
  it('what lies under the pointer stays there while zooming', () => {
    fc.assert(
      fc.property(cameras, points, fc.double({ min: 0.2, max: 5, noNaN: true }), (camera, at, factor) => {
        const under = toPaper(camera, at);
        const after = toScreen(zoomed(camera, factor, at), under);
        expect(after.x).toBeCloseTo(at.x, 3);
        expect(after.y).toBeCloseTo(at.y, 3);
      }),
    );
  });

  it('fitting shows the whole sheet; centring puts a point into the middle', () => {
    const sheets = fc.record({
      left: fc.integer({ min: -300, max: 0 }),
      top: fc.integer({ min: -300, max: 0 }),
      width: fc.integer({ min: 40, max: 3000 }),
      height: fc.integer({ min: 40, max: 3000 }),
    });
    fc.assert(
      fc.property(sheets, windows, (sheet, window) => {
        const camera = fitted(sheet, window);
        const start = toScreen(camera, { x: sheet.left, y: sheet.top });
        const end = toScreen(camera, { x: sheet.left + sheet.width, y: sheet.top + sheet.height });
        expect(Math.min(start.x, start.y)).toBeGreaterThanOrEqual(-0.001);
        expect(end.x).toBeLessThanOrEqual(window.width + 0.001);
        expect(end.y).toBeLessThanOrEqual(window.height + 0.001);
        expect(kept(camera, sheet, window)).toEqual(camera);
        const centred = toScreen(centredOn(camera, { x: 5, y: 7 }, window), { x: 5, y: 7 });
        expect(centred.x).toBeCloseTo(window.width / 2, 6);
        expect(centred.y).toBeCloseTo(window.height / 2, 6);
      }),
    );
  });
});
