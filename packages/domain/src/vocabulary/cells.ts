import type { AdventureMap, Cell, CellKey } from './adventure.ts';

function coordinates(key: CellKey): readonly [number, number] {
  const comma = key.indexOf(',');
  return [Number(key.slice(0, comma)), Number(key.slice(comma + 1))];
}

/**
 * Whether a key names a cell of this map. Square maps hold x 0..width-1, y 0..height-1. Hex maps are axial and hold
 * both common shapes of a width x height field, the upright rectangle (column = q + floor(r / 2)) and the
 * parallelogram (q 0..width-1), because authors and other tools use either.
 */
export function isCellOf(map: Pick<AdventureMap, 'grid' | 'width' | 'height'>, key: CellKey): boolean {
  const [first, row] = coordinates(key);
  if (key !== `${first},${row}`) return false;
  if (row < 0 || row >= map.height) return false;
  if (first >= 0 && first < map.width) return true;
  if (map.grid === 'square') return false;
  const column = first + Math.floor(row / 2);
  return column >= 0 && column < map.width;
}

/** The cells `'all'` stands for: every authored one, or the whole upright field where the author painted none. */
export function allCells(map: AdventureMap): readonly CellKey[] {
  const authored = Object.keys(map.cells);
  if (authored.length > 0) return authored;
  const keys: CellKey[] = [];
  for (let row = 0; row < map.height; row += 1) {
    const shift = map.grid === 'hex' ? Math.floor(row / 2) : 0;
    for (let column = 0; column < map.width; column += 1) keys.push(`${column - shift},${row}`);
  }
  return keys;
}

/** A cell nobody painted. */
export const blankCell: Cell = { terrain: 'blank' };

/** Reading order, so that the order in which cells are listed tells nothing. */
export function sortCells(keys: Iterable<CellKey>): CellKey[] {
  return [...keys].sort((left, right) => {
    const [leftColumn, leftRow] = coordinates(left);
    const [rightColumn, rightRow] = coordinates(right);
    return leftRow - rightRow || leftColumn - rightColumn;
  });
}

/** Every cell of an inclusive rectangle of coordinates that the map has. */
export function cellsInRectangle(
  map: AdventureMap,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
): readonly CellKey[] {
  const keys: CellKey[] = [];
  for (let y = Math.min(y1, y2); y <= Math.max(y1, y2); y += 1) {
    for (let x = Math.min(x1, x2); x <= Math.max(x1, x2); x += 1) {
      if (isCellOf(map, `${x},${y}`)) keys.push(`${x},${y}`);
    }
  }
  return keys;
}
