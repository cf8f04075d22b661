import { type Field, tracePath } from '../trace.ts';
import {
  between,
  type Cell,
  type Chart,
  cellsOf,
  chance,
  hexRadius,
  hexWidth,
  inked,
  knockedOut,
  type Point,
  sizeOf,
  strokes,
} from './chart.ts';
import { conifer, furrows, hill, house, mound, stone, tower, tree, tuft } from './vale-signs.ts';

/** Samples per unit of the picture for what is drawn by height: water. */
const grain = 4;

/** A river does not end with the paper. */
const beyond =
  (height: number) =>
  ([x, y]: Point): readonly Point[] => {
    if (y < hexRadius * 1.5) return [[x - 30, y - hexRadius * 1.5]];
    return y > height - hexRadius * 1.5 ? [[x - 40, y + hexRadius * 1.4]] : [];
  };

/** How much water there is around each sample; the shore is where it is one half. */
function waterField(cells: readonly Cell[], [width, height]: Point): Field {
  const inside = cells.filter(({ terrain }) => terrain === 'water' || terrain === 'ruin').map(({ at }) => at);
  const wet = [...inside, ...inside.flatMap(beyond(height))];
  const [w, h] = [Math.ceil(width / grain), Math.ceil(height / grain)];
  const values = new Float32Array(w * h);
  const reach = hexRadius * 0.86;
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      const sum = wet.reduce(
        (total, [cx, cy]) => total + Math.exp(-(((x * grain - cx) ** 2 + (y * grain - cy) ** 2) / (reach * reach))),
        0,
      );
      values[y * w + x] = sum + 0.06 * Math.sin(x * 0.21 + y * 0.13) * Math.sin(y * 0.17);
    }
  }
  return { width: w, height: h, values };
}

/** How far each wet sample lies from the shore, in samples (chamfer distance, two passes). */
function fromShore({ width, height, values }: Field): Float32Array {
  const away = values.map((depth) => (depth > 0.5 ? 1e6 : 0));
  const relax = (x: number, y: number, steps: readonly (readonly [number, number, number])[]): void => {
    const here = y * width + x;
    for (const [dx, dy, length] of steps) {
      const inside = x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height;
      if (inside) away[here] = Math.min(away[here] ?? 0, (away[here + dy * width + dx] ?? 0) + length);
    }
  };
  const before = [
    [-1, 0, 1],
    [0, -1, 1],
    [-1, -1, 1.4],
    [1, -1, 1.4],
  ] as const;
  const after = [
    [1, 0, 1],
    [0, 1, 1],
    [1, 1, 1.4],
    [-1, 1, 1.4],
  ] as const;
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) relax(x, y, before);
  for (let y = height - 1; y >= 0; y -= 1) for (let x = width - 1; x >= 0; x -= 1) relax(x, y, after);
  return away;
}

/** The shore, and lines along it that grow thinner toward the middle, as engravers draw water. */
function water(cells: readonly Cell[], size: Point): string {
  const field = waterField(cells, size);
  const away = fromShore(field);
  const bands: readonly (readonly [number, number])[] = [
    [1, 1.1],
    [4.6, 0.62],
    [8.6, 0.5],
    [13.2, 0.42],
    [18.6, 0.36],
  ];
  const values = away.map((steps, index) => {
    if (steps === 0) return -1;
    const [x, y] = [index % field.width, Math.floor(index / field.width)];
    const gap = Math.sin(x * 0.11 + Math.sin(y * 0.07) * 3) > 0.55 ? 0.4 : 0;
    return Math.max(...bands.map(([at, half], band) => half - (band === 0 ? 0 : gap) - Math.abs(steps - at)));
  });
  return inked(tracePath({ ...field, values }, grain));
}

const isRoad = ({ terrain, feature }: Cell): boolean =>
  terrain === 'road' || terrain === 'settlement' || feature?.startsWith('The weir') === true;

/** Two lines, the nearer one broken: a cart road. Where three cells meet it does not run in a ring. */
function roads(cells: readonly Cell[]): string {
  const stops = cells.filter(isRoad);
  const pairs = stops.flatMap((from, index) =>
    stops
      .slice(index + 1)
      .filter((to) => Math.hypot(to.at[0] - from.at[0], to.at[1] - from.at[1]) < hexWidth * 1.1)
      .map((to) => ({ from, to })),
  );
  const joined = new Map(stops.map((stop) => [stop, stop]));
  const rootOf = (stop: Cell): Cell => {
    const next = joined.get(stop) ?? stop;
    return next === stop ? stop : rootOf(next);
  };
  const sameRow = ({ from, to }: (typeof pairs)[number]): number => (from.place[1] === to.place[1] ? 0 : 1);
  const kept = pairs
    .toSorted((a, b) => sameRow(a) - sameRow(b))
    .filter(({ from, to }) => {
      const [a, b] = [rootOf(from), rootOf(to)];
      joined.set(a, b);
      return a !== b;
    });
  const outside = stops
    .filter(({ at: [x] }) => x < hexWidth * 1.01)
    .map(({ at: [x, y] }) => road([x - hexWidth * 1.1, y], [x, y]));
  return [...outside, ...kept.map(({ from, to }) => road(from.at, to.at))].join('');
}

function road(from: Point, to: Point): string {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [nx, ny] = [(-(to[1] - from[1]) / length) * 8, ((to[0] - from[0]) / length) * 8];
  const along = (share: number, side: number): Point => [
    from[0] + (to[0] - from[0]) * share + nx * side,
    from[1] + (to[1] - from[1]) * share + ny * side,
  ];
  const bed = knockedOut(
    `M${[along(0, 1), along(1, 1), along(1, -1), along(0, -1)].map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join('L')}z`,
  );
  const dashes = [0, 0.25, 0.5, 0.75].map((start) => strokes([along(start, -1), along(start + 0.16, -1)], 4));
  return bed + inked(strokes([along(0, 1), along(1, 1)], 4) + dashes.join(''));
}

type Sign = readonly [foot: number, drawing: string];
const spread = ({ at }: Cell, count: number, draw: (at: Point) => string): readonly Sign[] =>
  Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI + between(-0.4, 0.4);
    const reach = count === 1 ? 0 : hexRadius * between(0.3, 0.62);
    const foot: Point = [at[0] + Math.cos(angle) * reach, at[1] + Math.sin(angle) * reach * 0.9 + 14];
    return [foot[1], draw(foot)] as const;
  });

function landmark(cell: Cell): readonly Sign[] | undefined {
  const [x, y] = cell.at;
  const { feature = '' } = cell;
  if (/stone tower/.test(feature)) return [[y + 30, tower([x, y + 34], 52)]];
  if (/barrow/.test(feature)) return [[y + 20, mound([x, y + 22], 46)]];
  if (/standing stone/.test(feature)) return [[y + 30, stone([x, y + 34], 56)]];
  if (/oak/.test(feature)) return [[y + 40, tree([x, y + 46], 72)]];
  if (/hut|Mill|clamp/.test(feature)) return [[y + 20, house([x, y + 24], 48)]];
  if (/eleven roofs/.test(feature)) return spread(cell, 5, (at) => house(at, 34));
  return undefined;
}

function signs(cell: Cell): readonly Sign[] {
  const marked = landmark(cell);
  if (marked !== undefined) return marked;
  switch (cell.terrain) {
    case 'forest':
      return spread(cell, 7, (at) => (chance() < 0.45 ? conifer(at, between(22, 28)) : tree(at, between(30, 38))));
    case 'hills':
      return spread(cell, 3, (at) => hill(at, between(30, 44)));
    case 'marsh':
      return spread(cell, 6, (at) => tuft(at, between(14, 20)));
    case 'field':
      return spread(cell, 2, (at) => furrows(at, between(24, 32)));
    default:
      return [];
  }
}

export function drawVale(chart: Chart): string {
  const cells = cellsOf(chart);
  const standing = cells.flatMap(signs).sort(([a], [b]) => a - b);
  return water(cells, sizeOf(chart)) + roads(cells) + standing.map(([, drawing]) => drawing).join('');
}
