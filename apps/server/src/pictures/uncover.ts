import { cellCentre, type Field, fieldBox, type Grid, hexRadius, reachBetween, squareSide } from '@moothall/domain';

/** Four bytes a pixel, row by row; 0 is a pixel without colour that is not there. */
export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint32Array };

/** What of a row of pixels a cell touches. */
type Run = { readonly row: number; readonly from: number; readonly to: number };

/** Rounding of coordinates may not make a cell touch a pixel it only borders on. */
const roundingPixels = 1e-6;

/**
 * The pixels that lie in these cells with all of their area; every other one is 0. It starts from nothing: pixels the
 * known cells touch are taken over, then those that an unknown cell, or the paper beside all cells, touches as well are
 * taken away again. So a pixel on a border is never half of each, and what is forgotten here stays blank.
 */
export function uncover({ width, height, data }: Pixels, field: Field, known: ReadonlySet<string>): Pixels {
  const shown = new Uint32Array(width * height);
  const size = { width, height };
  const places = placesOn(field);
  for (const [first, row] of places) {
    if (!known.has(`${first},${row}`)) continue;
    for (const run of runsOf(field, size, first, row)) {
      shown.set(data.subarray(run.row * width + run.from, run.row * width + run.to), run.row * width + run.from);
    }
  }
  for (const [first, row] of places) {
    if (known.has(`${first},${row}`)) continue;
    for (const run of runsOf(field, size, first, row))
      shown.fill(0, run.row * width + run.from, run.row * width + run.to);
  }
  return { width, height, data: shown };
}

/** Every place of the endless grid that touches the picture, whether the map has a cell there or not. */
function placesOn({ grid, width, height }: Field): readonly (readonly [number, number])[] {
  const places: [number, number][] = [];
  for (let row = -1; row <= height; row += 1) {
    const shift = grid === 'hex' ? Math.floor(row / 2) : 0;
    for (let column = -1; column <= width; column += 1) places.push([column - shift, row]);
  }
  return places;
}

const halfHeight: Readonly<Record<Grid, number>> = { hex: hexRadius, square: squareSide / 2 };

/** The pixels a cell touches; the picture is stretched over the field's rectangle. */
function* runsOf(
  field: Field,
  { width, height }: { readonly width: number; readonly height: number },
  first: number,
  row: number,
): Generator<Run> {
  const box = fieldBox(field);
  const [perX, perY] = [width / box.width, height / box.height];
  const { x, y } = cellCentre(field.grid, first, row);
  const half = halfHeight[field.grid];
  const begin = Math.max(0, Math.floor((y - half) * perY + roundingPixels));
  const end = Math.min(height, Math.ceil((y + half) * perY - roundingPixels));
  for (let line = begin; line < end; line += 1) {
    const reach = reachBetween(field.grid, line / perY - y, (line + 1) / perY - y);
    if (reach === null) continue;
    const from = Math.max(0, Math.floor((x - reach) * perX + roundingPixels));
    const to = Math.min(width, Math.ceil((x + reach) * perX - roundingPixels));
    if (from < to) yield { row: line, from, to };
  }
}
