import { noise, scatter } from '../noise.ts';

/** A map's cells as its author painted them, in the units of the picture. */
export interface Chart {
  readonly name: string;
  readonly grid: 'hex' | 'square';
  readonly width: number;
  readonly height: number;
  readonly cells: Readonly<Record<string, { readonly terrain: string; readonly feature?: string }>>;
}

export type Point = readonly [x: number, y: number];

/** From the middle of a hex to its points, and a square's side: the app's paper (geometry.ts) three times as large. */
export const hexRadius = 72;
export const squareSide = 120;
export const hexWidth = Math.sqrt(3) * hexRadius;

/** The picture is exactly the rectangle around the grid. */
export function sizeOf({ grid, width, height }: Chart): Point {
  if (grid === 'square') return [width * squareSide, height * squareSide];
  return [Math.round(hexWidth * (width + (height > 1 ? 0.5 : 0))), Math.round(hexRadius * (1.5 * height + 0.5))];
}

export interface Cell {
  readonly at: Point;
  readonly place: Point;
  readonly terrain: string;
  readonly feature: string | undefined;
}

export function cellsOf({ grid, cells }: Chart): readonly Cell[] {
  return Object.entries(cells).map(([key, { terrain, feature }]) => {
    const [first, row] = key.split(',').map(Number) as [number, number];
    const at: Point =
      grid === 'square'
        ? [(first + 0.5) * squareSide, (row + 0.5) * squareSide]
        : [hexWidth * (first + row / 2 + 0.5), hexRadius * (1.5 * row + 1)];
    return { at, place: [first, row], terrain, feature };
  });
}

const shake = noise(211);
const random = scatter(213);
export const chance = (): number => random();
export const between = (from: number, to: number): number => from + (to - from) * random();

/** A line drawn by hand: it wavers, and is thickest in the middle. */
function stroke(from: Point, to: Point, thick = 3): string {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length < 0.5) return '';
  const [nx, ny] = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  const steps = Math.max(2, Math.round(length / 26));
  const there: string[] = [];
  const back: string[] = [];
  for (let step = 0; step <= steps; step += 1) {
    const share = step / steps;
    const [x, y] = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    const waver = (shake(x / 30, y / 30) - 0.5) * 4;
    const half = thick * (0.28 + 0.3 * Math.sin(Math.PI * share));
    there.push(`${Math.round(x + nx * (waver + half))} ${Math.round(y + ny * (waver + half))}`);
    back.unshift(`${Math.round(x + nx * (waver - half))} ${Math.round(y + ny * (waver - half))}`);
  }
  return `M${[...there, ...back].join('L')}z`;
}

export const strokes = (points: readonly Point[], thick = 3): string =>
  points
    .slice(1)
    .map((point, index) => stroke(points[index] ?? point, point, thick))
    .join('');

export const shape = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join('L')}z`;

export const paper = '#efe3c6';
export const ink = '#1d1812';
export const inked = (path: string): string =>
  path === '' ? '' : `<path fill="${ink}" fill-rule="nonzero" d="${path}"/>`;
/** What stands in front hides what is behind. */
export const knockedOut = (path: string): string => `<path fill="${paper}" d="${path}"/>`;

export const moved = (points: readonly Point[], [x, y]: Point, scale = 1): readonly Point[] =>
  points.map(([px, py]) => [x + px * scale, y + py * scale] as const);
