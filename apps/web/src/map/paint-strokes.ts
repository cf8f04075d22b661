import { boxBetween, cellsAlong, cellsWithin } from './brush.ts';
import { floodFrom } from './flood.ts';
import { cellUnder, type Point } from './geometry.ts';
import type { CellKey, Grid } from './map-model.ts';
import type { Overlay } from './overlay.ts';
import type { Stroke } from './stroke.ts';

/** What choosing cells by hand needs, at the table and in the editor: the cells are handed over when the hand lets go. */
export interface Painting {
  readonly grid: Grid;
  /** Whether this cell may be chosen. */
  readonly isThere: (key: CellKey) => boolean;
  readonly overlay: Pick<Overlay, 'addCells' | 'showBox' | 'clear'>;
  readonly paint: (keys: readonly CellKey[]) => void;
}

export function brushStroke({ grid, isThere, overlay, paint }: Painting, size: number, start: Point): Stroke {
  const keys = new Set<CellKey>();
  let last = start;
  const move = (at: Point) => {
    const touched = cellsAlong(grid, last, at).flatMap((key) => cellsWithin(grid, key, size));
    const fresh = [...new Set(touched)].filter((key) => !keys.has(key) && isThere(key));
    last = at;
    if (fresh.length === 0) return;
    for (const key of fresh) keys.add(key);
    overlay.addCells(fresh);
  };
  move(start);
  const end = () => {
    overlay.clear();
    paint([...keys]);
  };
  return { move, end, cancel: () => overlay.clear() };
}

/** `between` says which cells a box from one corner to the other means. */
export function boxStroke(
  { overlay, paint }: Painting,
  between: (from: Point, to: Point) => readonly CellKey[],
  start: Point,
): Stroke {
  const end = (at: Point) => {
    overlay.clear();
    paint(between(start, at));
  };
  return { move: (at) => overlay.showBox(boxBetween(start, at)), end, cancel: () => overlay.clear() };
}

export function fillStroke({ grid, isThere, paint }: Painting, likeness: (key: CellKey) => string): Stroke {
  const end = (at: Point) => paint(floodFrom({ grid, isThere, likeness }, cellUnder(grid, at)));
  return { move: () => undefined, end, cancel: () => undefined };
}
