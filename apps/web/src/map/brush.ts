import { keyOf, placeOf } from './cell-key.ts';
import { type Box, cellSpan, cellUnder, centreOf, distance, type Point } from './geometry.ts';
import type { CellKey, Grid } from './map-model.ts';

export const brushSizes = [1, 2, 3, 4, 5] as const;
export type BrushSize = (typeof brushSizes)[number];

/** The cells less than `size` steps away: 1 is the cell alone. */
export function cellsWithin(grid: Grid, middle: CellKey, size: number): readonly CellKey[] {
  const [first, row] = placeOf(middle);
  const reach = size - 1;
  const keys: CellKey[] = [];
  for (let dRow = -reach; dRow <= reach; dRow += 1) {
    for (let dFirst = -reach; dFirst <= reach; dFirst += 1) {
      const key = keyOf(first + dFirst, row + dRow);
      if (distance(grid, middle, key) <= reach) keys.push(key);
    }
  }
  return keys;
}

/** The cells a straight line touches, ends included: a quick hand must not leave gaps. */
export function cellsAlong(grid: Grid, from: Point, to: Point): readonly CellKey[] {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (cellSpan[grid] / 3));
  const keys = new Set<CellKey>();
  for (let step = 0; step < steps; step += 1) {
    const share = step / steps;
    keys.add(cellUnder(grid, { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }));
  }
  keys.add(cellUnder(grid, to));
  return [...keys];
}

export function boxBetween(from: Point, to: Point): Box {
  return {
    left: Math.min(from.x, to.x),
    top: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  };
}

/** Cells whose middle lies in the box, and those under its two corners: a box inside one cell takes that cell. */
export function cellsInBox(grid: Grid, keys: Iterable<CellKey>, box: Box): readonly CellKey[] {
  const { left, top, width, height } = box;
  const ends = [cellUnder(grid, { x: left, y: top }), cellUnder(grid, { x: left + width, y: top + height })];
  return [...keys].filter((key) => {
    const { x, y } = centreOf(grid, key);
    return (x >= left && x <= left + width && y >= top && y <= top + height) || ends.includes(key);
  });
}
