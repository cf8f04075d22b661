import type { AdventureMap } from '@moothall/client';
import type { CellKey } from '../../map/map-model.ts';

type Cells = AdventureMap['cells'];

/** What stands on a cell nobody painted when something is written there; the rules know it by the same word. */
const blank = 'blank';

function cellOf(cells: Cells, key: CellKey): Cells[string] | undefined {
  return Object.hasOwn(cells, key) ? cells[key] : undefined;
}

/** Without making new cells: there may be 40,000. */
export function wouldPaint(cells: Cells, keys: readonly CellKey[], terrain: string): boolean {
  return keys.some((key) => cellOf(cells, key)?.terrain !== terrain);
}

/** PAINT-1: another ground under the same feature. Answers the same cells when nothing changes. */
export function painted(cells: Cells, keys: readonly CellKey[], terrain: string): Cells {
  const changed = keys.filter((key) => cellOf(cells, key)?.terrain !== terrain);
  if (changed.length === 0) return cells;
  const next = { ...cells };
  for (const key of changed) next[key] = { ...cellOf(cells, key), terrain };
  return next;
}

/** PAINT-3: the cell is as if nobody had painted it; its feature goes too. */
export function erased(cells: Cells, keys: readonly CellKey[]): Cells {
  const gone = new Set(keys.filter((key) => Object.hasOwn(cells, key)));
  if (gone.size === 0) return cells;
  return Object.fromEntries(Object.entries(cells).filter(([key]) => !gone.has(key)));
}

/** PAINT-4: a label is the feature of its cell; an empty one takes it away. */
export function labelled(cells: Cells, key: CellKey, text: string): Cells {
  const cell = cellOf(cells, key);
  const feature = text.trim();
  if (feature === (cell?.feature ?? '')) return cells;
  const terrain = cell?.terrain ?? blank;
  return { ...cells, [key]: feature === '' ? { terrain } : { terrain, feature } };
}
