import { type Box, cellCentre, fieldBox, hexRadius, hexWidth, type Point, squareSide } from '@moothall/client';
import { keyOf, type Place, placeOf } from './cell-key.ts';
import type { CellKey, Field, Grid } from './map-model.ts';

export type { Box, Point } from '@moothall/client';

/** The widest circle that fits a cell. */
export const cellSpan: Readonly<Record<Grid, number>> = { hex: hexWidth, square: squareSide };

export function centreOf(grid: Grid, key: CellKey): Point {
  const [first, row] = placeOf(key);
  return cellCentre(grid, first, row);
}

/** The cell under a point, whether the map has it or not. */
export function cellUnder(grid: Grid, { x, y }: Point): CellKey {
  if (grid === 'square') return keyOf(Math.floor(x / squareSide), Math.floor(y / squareSide));
  const row = (y / hexRadius - 1) / 1.5;
  const first = x / hexWidth - 0.5 - row / 2;
  return roundHex(first, row);
}

/** Rounds all three cube coordinates and mends the one that was furthest off. */
function roundHex(q: number, r: number): CellKey {
  const s = -q - r;
  const [rq, rr, rs] = [Math.round(q), Math.round(r), Math.round(s)];
  const [dq, dr, ds] = [Math.abs(rq - q), Math.abs(rr - r), Math.abs(rs - s)];
  if (dq > dr && dq > ds) return keyOf(-rr - rs + 0, rr + 0);
  return dr > ds ? keyOf(rq + 0, -rq - rs + 0) : keyOf(rq + 0, rr + 0);
}

/** Corners of a cell around its middle, clockwise from the top. */
export const corners: Readonly<Record<Grid, readonly Point[]>> = {
  hex: [0, 1, 2, 3, 4, 5].map((corner) => {
    const angle = ((corner - 1.5) * Math.PI) / 3;
    return { x: hexRadius * Math.cos(angle), y: hexRadius * Math.sin(angle) };
  }),
  square: [
    { x: -squareSide / 2, y: -squareSide / 2 },
    { x: squareSide / 2, y: -squareSide / 2 },
    { x: squareSide / 2, y: squareSide / 2 },
    { x: -squareSide / 2, y: squareSide / 2 },
  ],
};

/** Cells that share an edge. */
const edgeSteps: Readonly<Record<Grid, readonly Place[]>> = {
  hex: [
    [1, 0],
    [0, 1],
    [-1, 1],
    [-1, 0],
    [0, -1],
    [1, -1],
  ],
  square: [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ],
};

export function neighbours(grid: Grid, key: CellKey): readonly CellKey[] {
  const [first, row] = placeOf(key);
  return edgeSteps[grid].map(([dFirst, dRow]) => keyOf(first + dFirst, row + dRow));
}

/** Steps between two cells. Square maps count a diagonal as one step (Chebyshev), as most tables do. */
export function distance(grid: Grid, from: CellKey, to: CellKey): number {
  const [fromFirst, fromRow] = placeOf(from);
  const [toFirst, toRow] = placeOf(to);
  const [dFirst, dRow] = [toFirst - fromFirst, toRow - fromRow];
  if (grid === 'square') return Math.max(Math.abs(dFirst), Math.abs(dRow));
  return (Math.abs(dFirst) + Math.abs(dRow) + Math.abs(dFirst + dRow)) / 2;
}

/** The same two shapes of a hex field that the rules know: the upright rectangle and the parallelogram. */
export function isOnField({ grid, width, height }: Field, key: CellKey): boolean {
  const [first, row] = placeOf(key);
  if (!Number.isInteger(first) || !Number.isInteger(row) || row < 0 || row >= height) return false;
  if (first >= 0 && first < width) return true;
  if (grid === 'square') return false;
  const column = first + Math.floor(row / 2);
  return column >= 0 && column < width;
}

/** The sheet of paper: the upright field and whatever cells lie beside it. */
export function sheetOf(field: Field, keys: readonly CellKey[]): Box {
  const box = fieldBox(field);
  const half = cellSpan[field.grid] / 2;
  const halfHeight = field.grid === 'hex' ? hexRadius : half;
  let [left, top, right, bottom] = [box.left, box.top, box.left + box.width, box.top + box.height];
  for (const key of keys) {
    const { x, y } = centreOf(field.grid, key);
    left = Math.min(left, x - half);
    right = Math.max(right, x + half);
    top = Math.min(top, y - halfHeight);
    bottom = Math.max(bottom, y + halfHeight);
  }
  return { left, top, width: right - left, height: bottom - top };
}
