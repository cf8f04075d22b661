import { neighbours } from './geometry.ts';
import type { CellKey, Grid } from './map-model.ts';

interface Ground {
  readonly grid: Grid;
  readonly isThere: (key: CellKey) => boolean;
  /** Cells of equal likeness belong together: their terrain, or who knows them. */
  readonly likeness: (key: CellKey) => string;
}

/** All cells that hang together with the first one by edges and are like it; none when the map does not have it. */
export function floodFrom({ grid, isThere, likeness }: Ground, start: CellKey): readonly CellKey[] {
  if (!isThere(start)) return [];
  const wanted = likeness(start);
  const found = new Set([start]);
  const open = [start];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const next of neighbours(grid, key)) {
      if (found.has(next) || !isThere(next) || likeness(next) !== wanted) continue;
      found.add(next);
      open.push(next);
    }
  }
  return [...found];
}
