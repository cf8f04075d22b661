import { cellCentre, type Field, fieldBox } from '@moothall/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uncover } from './uncover.ts';

/** The cell a point of paper lies in: the one whose middle is nearest, by trying those around. */
function cellAt(field: Field, x: number, y: number): string {
  let nearest = { key: '', distance: Infinity };
  for (let row = -2; row <= field.height + 1; row += 1) {
    const shift = field.grid === 'hex' ? Math.floor(row / 2) : 0;
    for (let first = -2 - shift; first <= field.width + 1 - shift; first += 1) {
      const middle = cellCentre(field.grid, first, row);
      // Squares tile by the larger of both distances, hexes of equal size by the plain one.
      const [dx, dy] = [Math.abs(middle.x - x), Math.abs(middle.y - y)];
      const distance = field.grid === 'square' ? Math.max(dx, dy) : Math.hypot(dx, dy);
      if (distance < nearest.distance) nearest = { key: `${first},${row}`, distance };
    }
  }
  return nearest.key;
}

const cases = fc
  .record({
    grid: fc.constantFrom('hex' as const, 'square' as const),
    width: fc.integer({ min: 1, max: 4 }),
    height: fc.integer({ min: 1, max: 4 }),
    pixelsAcross: fc.integer({ min: 3, max: 70 }),
    pixelsDown: fc.integer({ min: 3, max: 70 }),
    seed: fc.integer(),
  })
  .chain((made) => {
    const keys: string[] = [];
    for (let row = 0; row < made.height; row += 1)
      for (let column = -1; column <= made.width; column += 1)
        keys.push(`${column - (made.grid === 'hex' ? Math.floor(row / 2) : 0)},${row}`);
    return fc.subarray(keys).map((known) => ({ ...made, known: new Set(known) }));
  });

/** Where in a pixel is looked: just inside its corners and edges, and its middle. */
const within = [0.001, 0.25, 0.5, 0.75, 0.999];

describe('PIC-12 blanking a map', () => {
  it('shows a pixel when all of it lies in known cells, and blanks it when any of it does not', () => {
    fc.assert(
      fc.property(cases, ({ grid, width, height, pixelsAcross, pixelsDown, known }) => {
        const field = { grid, width, height };
        const box = fieldBox(field);
        const data = new Uint32Array(pixelsAcross * pixelsDown).fill(0xff00ff00);
        const shown = uncover({ width: pixelsAcross, height: pixelsDown, data }, field, known);
        for (let line = 0; line < pixelsDown; line += 1) {
          for (let column = 0; column < pixelsAcross; column += 1) {
            const cells = within.flatMap((dy) =>
              within.map((dx) =>
                cellAt(field, ((column + dx) / pixelsAcross) * box.width, ((line + dy) / pixelsDown) * box.height),
              ),
            );
            const isShown = shown.data[line * pixelsAcross + column] !== 0;
            if (isShown) expect(cells.filter((cell) => !known.has(cell))).toEqual([]);
            // A hair of a neighbour between two of the points looked at may blank a pixel, but not one deep inside.
            else if (new Set(cells).size === 1 && isDeep(field, { column, line }, { pixelsAcross, pixelsDown }))
              expect(known.has(cells[0] ?? '')).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what it shows as it was, blanks to nothing, and without a known cell is empty', () => {
    const field = { grid: 'square', width: 2, height: 1 } as const;
    const data = Uint32Array.from({ length: 8 }, (_, index) => index + 1);
    expect([...uncover({ width: 4, height: 2, data }, field, new Set(['1,0'])).data]).toEqual([0, 0, 3, 4, 0, 0, 7, 8]);
    expect([...uncover({ width: 4, height: 2, data }, field, new Set()).data]).toEqual(Array(8).fill(0));
    expect([...uncover({ width: 4, height: 2, data }, field, new Set(['0,0', '1,0'])).data]).toEqual([...data]);
    const straddled = uncover({ width: 3, height: 1, data }, field, new Set(['0,0']));
    expect([...straddled.data]).toEqual([1, 0, 0]);
    expect([...uncover({ width: 3, height: 1, data }, field, new Set(['0,0', '1,0'])).data]).toEqual([1, 2, 3]);
  });
});

/** All its neighbours lie in the same cell. */
function isDeep(
  field: Field,
  { column, line }: { readonly column: number; readonly line: number },
  { pixelsAcross, pixelsDown }: { readonly pixelsAcross: number; readonly pixelsDown: number },
): boolean {
  const box = fieldBox(field);
  const around = [-1, 0.5, 2].flatMap((dy) => [-1, 0.5, 2].map((dx) => [dx, dy] as const));
  const cells = around.map(([dx, dy]) =>
    cellAt(field, ((column + dx) / pixelsAcross) * box.width, ((line + dy) / pixelsDown) * box.height),
  );
  return new Set(cells).size === 1;
}
