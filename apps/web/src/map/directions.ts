import { keyOf, type Place, placeOf } from './cell-key.ts';
import type { CellKey, Grid } from './map-model.ts';

export const directions = ['upLeft', 'up', 'upRight', 'left', 'right', 'downLeft', 'down', 'downRight'] as const;
export type Direction = (typeof directions)[number];

const square: Readonly<Record<Direction, Place>> = {
  upLeft: [-1, -1],
  up: [0, -1],
  upRight: [1, -1],
  left: [-1, 0],
  right: [1, 0],
  downLeft: [-1, 1],
  down: [0, 1],
  downRight: [1, 1],
};

const hex: Readonly<Record<Exclude<Direction, 'up' | 'down'>, Place>> = {
  upLeft: [0, -1],
  upRight: [1, -1],
  left: [-1, 0],
  right: [1, 0],
  downLeft: [-1, 1],
  downRight: [0, 1],
};

/** Hexes on a point have nothing straight above: up and down lean right in even rows and left in odd ones, so that two steps go straight. */
function leaning(direction: Direction, row: number): keyof typeof hex {
  if (direction === 'up') return row % 2 === 0 ? 'upRight' : 'upLeft';
  if (direction === 'down') return row % 2 === 0 ? 'downRight' : 'downLeft';
  return direction;
}

export function stepFrom(grid: Grid, key: CellKey, direction: Direction): CellKey {
  const [first, row] = placeOf(key);
  const [dFirst, dRow] = grid === 'square' ? square[direction] : hex[leaning(direction, row)];
  return keyOf(first + dFirst, row + dRow);
}
