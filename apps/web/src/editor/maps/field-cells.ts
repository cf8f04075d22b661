import { keyOf, placeOf } from '../../map/cell-key.ts';
import { centreOf, corners, isOnField, type Point } from '../../map/geometry.ts';
import type { CellKey, Cells, Field } from '../../map/map-model.ts';

/** In the upright rectangle of the field, which is what an author sees as the map. */
export function isUpright({ grid, width, height }: Field, key: CellKey): boolean {
  const [first, row] = placeOf(key);
  const column = grid === 'hex' ? first + Math.floor(row / 2) : first;
  return row >= 0 && row < height && column >= 0 && column < width;
}

/** PAINT-2: the upright field, and cells that a file brought along beside it (MAP-11). */
export function isPaintable(map: Field & { readonly cells: Cells }, key: CellKey): boolean {
  return isUpright(map, key) || (isOnField(map, key) && Object.hasOwn(map.cells, key));
}

/** Those beside the upright field; mostly none. */
export function strayKeys(field: Field, cells: Cells): readonly CellKey[] {
  return Object.keys(cells).filter((key) => !isUpright(field, key));
}

/** Row by row. */
export function fieldKeys({ grid, width, height }: Field): readonly CellKey[] {
  const keys: CellKey[] = [];
  for (let row = 0; row < height; row += 1) {
    const shift = grid === 'hex' ? Math.floor(row / 2) : 0;
    for (let column = 0; column < width; column += 1) keys.push(keyOf(column - shift, row));
  }
  return keys;
}

/** Corners of the upright field one after the other: one shape, however many cells it has. */
export function fieldOutline(field: Field): string {
  const { grid, width, height } = field;
  const first = (row: number) => (grid === 'hex' ? -Math.floor(row / 2) : 0);
  const corner = (key: CellKey, index: number): Point => {
    const { x, y } = centreOf(grid, key);
    const at = corners[grid][index] ?? { x: 0, y: 0 };
    return { x: x + at.x, y: y + at.y };
  };
  const rows = Array.from({ length: height }, (_, row) => row);
  const columns = Array.from({ length: width }, (_, column) => column);
  const bottom = height - 1;
  // Corners are counted clockwise: of a hex 0 and 3 are its points, of a square 0 is above on the left.
  const [upperLeft, top, upperRight, lowerRight, low, lowerLeft] =
    grid === 'hex' ? ([5, 0, 1, 2, 3, 4] as const) : ([0, 0, 1, 2, 3, 3] as const);
  const points = [
    ...columns.flatMap((column) => [upperLeft, top].map((at) => corner(keyOf(column + first(0), 0), at))),
    ...rows.flatMap((row) => [upperRight, lowerRight].map((at) => corner(keyOf(width - 1 + first(row), row), at))),
    ...columns
      .toReversed()
      .flatMap((column) => [lowerRight, low].map((at) => corner(keyOf(column + first(bottom), bottom), at))),
    ...rows.toReversed().flatMap((row) => [lowerLeft, upperLeft].map((at) => corner(keyOf(first(row), row), at))),
  ];
  const round = (value: number) => Math.round(value * 10) / 10;
  return `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`;
}
