/** A field of numbers, row by row; ink lies where it is above 0. */
export interface Field {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

type Corner = readonly [x: number, y: number];

/** Half a sampling point is finer than anybody's pen. */
const toleranceSamples = 0.42;
/** Specks smaller than this are dirt. */
const smallestArea = 1.6;

export const valueAt = ({ width, height, values }: Field, x: number, y: number): number =>
  x < 0 || y < 0 || x >= width || y >= height ? -1 : (values[y * width + x] ?? -1);

/** Which sides of a square of four samples a border enters and leaves by, for each of the sixteen ways of being inside. */
const crossings: readonly (readonly number[])[] = [
  [],
  [3, 0],
  [0, 1],
  [3, 1],
  [1, 2],
  [3, 0, 1, 2],
  [0, 2],
  [3, 2],
  [2, 3],
  [2, 0],
  [0, 1, 2, 3],
  [2, 1],
  [1, 3],
  [1, 0],
  [0, 3],
  [],
];

/** Walks the borders of the ink (marching squares) and answers closed lines. */
function borders(field: Field): Corner[][] {
  const { width, height } = field;
  const next = new Map<number, number>();
  const points = new Map<number, Corner>();
  const row = width + 3;
  // An edge is named by its sample and whether it runs right (0) or down (1).
  const edge = (x: number, y: number, side: number): number => {
    const [ex, ey] = [side === 1 ? x + 1 : x, side === 2 ? y + 1 : y];
    return ((ey + 1) * row + ex + 1) * 2 + (side % 2);
  };
  const place = (x: number, y: number, side: number): Corner => {
    const [ax, ay] = [side === 1 ? x + 1 : x, side === 2 ? y + 1 : y];
    const down = side % 2 === 1;
    const [a, b] = [valueAt(field, ax, ay), valueAt(field, down ? ax : ax + 1, down ? ay + 1 : ay)];
    const share = a / (a - b);
    return down ? [ax, ay + share] : [ax + share, ay];
  };
  for (let y = -1; y < height; y += 1) {
    for (let x = -1; x < width; x += 1) {
      const inside =
        (valueAt(field, x, y) > 0 ? 1 : 0) +
        (valueAt(field, x + 1, y) > 0 ? 2 : 0) +
        (valueAt(field, x + 1, y + 1) > 0 ? 4 : 0) +
        (valueAt(field, x, y + 1) > 0 ? 8 : 0);
      const sides = crossings[inside] ?? [];
      for (let index = 0; index < sides.length; index += 2) {
        const [from, to] = [sides[index] ?? 0, sides[index + 1] ?? 0];
        const [start, end] = [edge(x, y, from), edge(x, y, to)];
        next.set(start, end);
        points.set(start, place(x, y, from));
      }
    }
  }
  return loops(next, points);
}

function loops(next: Map<number, number>, points: ReadonlyMap<number, Corner>): Corner[][] {
  const found: Corner[][] = [];
  for (const start of points.keys()) {
    if (!next.has(start)) continue;
    const loop: Corner[] = [];
    let here: number | undefined = start;
    while (here !== undefined && next.has(here)) {
      const point = points.get(here);
      if (point !== undefined) loop.push(point);
      const there: number | undefined = next.get(here);
      next.delete(here);
      here = there;
    }
    found.push(loop);
  }
  return found;
}

const areaOf = (loop: readonly Corner[]): number =>
  Math.abs(
    loop.reduce((sum, [x, y], index) => {
      const [nx, ny] = loop[(index + 1) % loop.length] ?? [x, y];
      return sum + x * ny - nx * y;
    }, 0) / 2,
  );

/** Leaves out what lies within the tolerance of a straight line (Ramer, Douglas, Peucker). */
function simplified(line: readonly Corner[]): Corner[] {
  const keep = new Uint8Array(line.length);
  keep[0] = 1;
  keep[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [first, last] = span;
    const [ax, ay] = line[first] ?? [0, 0];
    const [bx, by] = line[last] ?? [0, 0];
    const length = Math.hypot(bx - ax, by - ay);
    let [farthest, most] = [first, toleranceSamples];
    for (let index = first + 1; index < last; index += 1) {
      const [x, y] = line[index] ?? [0, 0];
      const off =
        length < 1e-6 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
      if (off > most) [farthest, most] = [index, off];
    }
    if (farthest === first) continue;
    keep[farthest] = 1;
    open.push([first, farthest], [farthest, last]);
  }
  return line.filter((_, index) => keep[index] === 1);
}

/** The ink as one SVG path, in whole units of `scale` per sample, relative to save room. */
export function tracePath(field: Field, scale: number): string {
  return borders(field)
    .filter((loop) => loop.length > 3 && areaOf(loop) > smallestArea)
    .map((loop) => {
      const start = loop[0];
      const corners = start === undefined ? [] : simplified([...loop, start]).slice(0, -1);
      return corners.length < 3 ? '' : written(corners, scale);
    })
    .join('');
}

function written(corners: readonly Corner[], scale: number): string {
  let [lastX, lastY] = [0, 0];
  let text = '';
  for (const [index, [px, py]] of corners.entries()) {
    const [x, y] = [Math.round((px + 0.5) * scale), Math.round((py + 0.5) * scale)];
    const [dx, dy] = [x - lastX, y - lastY];
    if (index === 0) text = `M${x} ${y}l`;
    else text += `${text.endsWith('l') || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
    [lastX, lastY] = [x, y];
  }
  return `${text}z`;
}
