import { keyOf, placeOf } from './cell-key.ts';
import { type Box, cellSpan, centreOf, neighbours } from './geometry.ts';
import type { KnowledgeIndex, Known } from './knowledge.ts';
import type { CellKey, Cells, Grid } from './map-model.ts';
import { lookOf } from './terrain.ts';

/** One cell as it is drawn; two equal entries give the same ink. */
export interface Entry {
  readonly key: CellKey;
  readonly terrain: string;
  readonly feature: string | undefined;
  /** Missing where everybody sees everything. */
  readonly known: Known | undefined;
  /** Bit n: the road goes on to the n-th neighbour. */
  readonly links: number;
}

/** A square of cells that is drawn, hidden and replaced as one. */
export interface Chunk {
  readonly id: string;
  readonly entries: readonly Entry[];
  /** In paper units, with all that its cells may stick out. */
  readonly box: Box;
}

const chunkSide = 16;

export interface Drawn {
  readonly grid: Grid;
  readonly cells: Cells;
  readonly knowledge: KnowledgeIndex | undefined;
}

const reached = new Set(['road', 'bridge', 'settlement', 'town', 'castle']);

function isReached({ cells }: Drawn, key: CellKey): boolean {
  const cell = Object.hasOwn(cells, key) ? cells[key] : undefined;
  return cell !== undefined && reached.has(lookOf(cell.terrain)?.name ?? '');
}

/** Three hexes that touch would be joined into a triangle: of each such three, the two side by side are not joined. */
function isShortCut(bit: number, isOn: readonly boolean[]): boolean {
  const count = isOn.length;
  const isSideways = count === 6 && bit % 3 === 0;
  return isSideways && (isOn[(bit + 1) % count] === true || isOn[(bit + count - 1) % count] === true);
}

function linksOf(drawn: Drawn, key: CellKey): number {
  const isOn = neighbours(drawn.grid, key).map((next) => isReached(drawn, next));
  return isOn.reduce((links, on, bit) => (on && !isShortCut(bit, isOn) ? links | (1 << bit) : links), 0);
}

function entryOf(drawn: Drawn, key: CellKey, cell: Cells[string]): Entry {
  const { terrain, feature } = cell;
  const links = lookOf(terrain)?.isRoad === true ? linksOf(drawn, key) : 0;
  return { key, terrain, feature, known: drawn.knowledge?.known(key), links };
}

function isSame(left: Entry, right: Entry | undefined): boolean {
  return (
    right !== undefined &&
    left.key === right.key &&
    left.terrain === right.terrain &&
    left.feature === right.feature &&
    left.known === right.known &&
    left.links === right.links
  );
}

function boxOf(grid: Grid, id: string): Box {
  const [column, row] = placeOf(id);
  const first = centreOf(grid, keyOf(column * chunkSide, row * chunkSide));
  const span = cellSpan[grid];
  const lean = grid === 'hex' ? (chunkSide * span) / 2 : 0;
  const side = (chunkSide + 2) * span;
  return { left: first.x - 1.5 * span, top: first.y - 1.5 * span, width: side + lean, height: side };
}

function isUnchanged(entries: readonly Entry[], before: Chunk | undefined): before is Chunk {
  return before?.entries.length === entries.length && entries.every((entry, at) => isSame(entry, before.entries[at]));
}

function chunkIdOf(key: CellKey): string {
  const [first, row] = placeOf(key);
  return keyOf(Math.floor(first / chunkSide), Math.floor(row / chunkSide));
}

/** Chunks in which nothing changed are the very same objects as before, so that they need not be drawn again. */
export function chunksOf(drawn: Drawn, before: ReadonlyMap<string, Chunk>): ReadonlyMap<string, Chunk> {
  const groups = new Map<string, Entry[]>();
  for (const [key, cell] of Object.entries(drawn.cells)) {
    const id = chunkIdOf(key);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [entryOf(drawn, key, cell)]);
    else group.push(entryOf(drawn, key, cell));
  }
  const chunks = new Map<string, Chunk>();
  for (const [id, entries] of groups) {
    const old = before.get(id);
    chunks.set(id, isUnchanged(entries, old) ? old : { id, entries, box: boxOf(drawn.grid, id) });
  }
  return chunks;
}

function changedKeys(old: Cells, fresh: Cells): readonly CellKey[] {
  const changed = Object.keys(fresh).filter((key) => old[key] !== fresh[key]);
  const gone = Object.keys(old).filter((key) => !Object.hasOwn(fresh, key));
  return gone.length === 0 ? changed : [...changed, ...gone];
}

/** Above this, making everything anew is as fast. */
const changesMax = 4_000;

/**
 * What `chunksOf` makes, from what was made before a few cells changed: on a map of 40,000 cells a stroke of the brush
 * shall not ask for each of them. Cells that did not change must be the same objects.
 */
export function chunksAfter(
  drawn: Drawn,
  before: { readonly drawn: Drawn; readonly chunks: ReadonlyMap<string, Chunk> },
): ReadonlyMap<string, Chunk> {
  const { drawn: old, chunks } = before;
  if (old.grid !== drawn.grid || old.knowledge !== drawn.knowledge) return chunksOf(drawn, chunks);
  const changed = changedKeys(old.cells, drawn.cells);
  if (changed.length > changesMax) return chunksOf(drawn, chunks);
  // A road beside it may lead elsewhere now.
  const touched = new Set(changed.flatMap((key) => [key, ...neighbours(drawn.grid, key)]).map(chunkIdOf));
  const next = new Map(chunks);
  for (const id of touched) {
    const known = (chunks.get(id)?.entries ?? []).map(({ key }) => key);
    const added = changed.filter((key) => !Object.hasOwn(old.cells, key) && chunkIdOf(key) === id);
    const entries = [...known, ...added].flatMap((key) => {
      const cell = Object.hasOwn(drawn.cells, key) ? drawn.cells[key] : undefined;
      return cell === undefined ? [] : [entryOf(drawn, key, cell)];
    });
    const same = chunks.get(id);
    if (entries.length === 0) next.delete(id);
    else if (!isUnchanged(entries, same)) next.set(id, { id, entries, box: boxOf(drawn.grid, id) });
  }
  return next;
}

export function overlaps(left: Box, right: Box): boolean {
  return (
    left.left < right.left + right.width &&
    right.left < left.left + left.width &&
    left.top < right.top + right.height &&
    right.top < left.top + left.height
  );
}
