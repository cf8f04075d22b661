import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyOf } from './cell-key.ts';
import { type Chunk, chunksAfter, chunksOf } from './chunks.ts';
import type { Cells } from './map-model.ts';

const grids = fc.constantFrom('hex' as const, 'square' as const);
const place = fc.integer({ min: -20, max: 36 });
const edits = fc.array(fc.tuple(place, place, fc.constantFrom('grass', 'road', 'bridge', 'town', null)), {
  maxLength: 30,
});

function edited(cells: Cells, changes: readonly (readonly [number, number, string | null])[]): Cells {
  const next = { ...cells };
  for (const [first, row, terrain] of changes) {
    if (terrain === null) delete next[keyOf(first, row)];
    else next[keyOf(first, row)] = { terrain };
  }
  return next;
}

/** Without the order in which cells came to be. */
function drawing(chunks: ReadonlyMap<string, Chunk>) {
  const sorted = [...chunks.values()].map(({ id, box, entries }) => ({
    id,
    box,
    entries: entries.toSorted((left, right) => left.key.localeCompare(right.key)),
  }));
  return sorted.toSorted((left, right) => left.id.localeCompare(right.id));
}

it('chunks made from those before a few strokes are the ones made anew, and untouched ones stay the same objects', () => {
  fc.assert(
    fc.property(grids, edits, edits, edits, (grid, first, second, third) => {
      let cells = edited({}, first);
      let drawn = { grid, cells, knowledge: undefined };
      let chunks = chunksOf(drawn, new Map());
      for (const changes of [second, third]) {
        cells = edited(cells, changes);
        const next = { grid, cells, knowledge: undefined };
        const after = chunksAfter(next, { drawn, chunks });
        const anew = chunksOf(next, chunks);
        expect(drawing(after)).toEqual(drawing(anew));
        for (const [id, chunk] of anew) if (chunk === chunks.get(id)) expect(after.get(id)).toBe(chunk);
        [drawn, chunks] = [next, after];
      }
    }),
  );
});
