import { inReadingOrder, placeOf, readKey } from './cell-key.ts';
import type { KnowledgeIndex, Known } from './knowledge.ts';
import type { Cell, CellKey, Cells } from './map-model.ts';

export interface Question {
  /** A cell, or a part of a terrain's name, as it is stored or shown, or of what stands there. */
  readonly search: string;
  /** As the reader is shown it. */
  readonly nameOf: (terrain: string) => string;
  /** Missing: whoever knows them. */
  readonly known?: Known | undefined;
}

export interface ListedRow {
  readonly row: number;
  readonly keys: readonly CellKey[];
}

function isLike(key: CellKey, { terrain, feature }: Cell, search: string, nameOf: Question['nameOf']): boolean {
  if (search === '' || readKey(search) === key) return true;
  return `${terrain} ${nameOf(terrain)} ${feature ?? ''}`.toLowerCase().includes(search);
}

/** In reading order. */
export function findCells(
  cells: Cells,
  { search, nameOf, known }: Question,
  index: KnowledgeIndex | undefined,
): readonly CellKey[] {
  const wanted = search.trim().toLowerCase();
  const found = Object.entries(cells).filter(
    ([key, cell]) => isLike(key, cell, wanted, nameOf) && (known === undefined || index?.known(key) === known),
  );
  return inReadingOrder(found.map(([key]) => key));
}

export function inRows(keys: readonly CellKey[]): readonly ListedRow[] {
  const rows = new Map<number, CellKey[]>();
  for (const key of keys) {
    const [, row] = placeOf(key);
    rows.set(row, [...(rows.get(row) ?? []), key]);
  }
  return [...rows].map(([row, inRow]) => ({ row, keys: inRow }));
}
