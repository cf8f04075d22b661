import type { CellKey } from './map-model.ts';

/** Column and row on square maps, axial q and r on hex maps. */
export type Place = readonly [first: number, row: number];

const parsed = new Map<CellKey, Place>();

/** Kept, because a big map asks for the same 40,000 keys again and again. */
export function placeOf(key: CellKey): Place {
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const comma = key.indexOf(',');
  const place: Place = [Number(key.slice(0, comma)), Number(key.slice(comma + 1))];
  parsed.set(key, place);
  return place;
}

export function keyOf(first: number, row: number): CellKey {
  return `${first},${row}`;
}

/** Reads what somebody typed: `3,4`, `3 4`, `(3; 4)`; nothing when it is no cell. */
export function readKey(text: string): CellKey | undefined {
  const match = /^\D*?(-?\d{1,3})\s*[,; ]\s*(-?\d{1,3})\s*\)?$/.exec(text.trim());
  return match === null ? undefined : keyOf(Number(match[1]), Number(match[2]));
}

/** Reading order: row by row. */
export function inReadingOrder(keys: Iterable<CellKey>): CellKey[] {
  return [...keys].sort((left, right) => {
    const [leftFirst, leftRow] = placeOf(left);
    const [rightFirst, rightRow] = placeOf(right);
    return leftRow - rightRow || leftFirst - rightFirst;
  });
}
