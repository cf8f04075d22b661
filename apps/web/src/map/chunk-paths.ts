import { placeOf } from './cell-key.ts';
import type { Chunk, Entry } from './chunks.ts';
import { centreOf, corners, neighbours, type Point } from './geometry.ts';
import type { CellKey, Grid } from './map-model.ts';
import { chanceOf, initialOf, lookOf, stampFor, type Tone } from './terrain.ts';

export interface Label {
  readonly key: CellKey;
  readonly at: Point;
  readonly lines: readonly string[];
}

/** All ink of one chunk, as few paths as there are kinds of ink: a browser moves twelve paths faster than 256 cells. */
export interface ChunkPaths {
  readonly grounds: readonly (readonly [Tone, string])[];
  readonly lines: string;
  readonly ink: string;
  readonly roads: string;
  readonly unknown: string;
  readonly someKnow: string;
  readonly initials: readonly { readonly key: CellKey; readonly at: Point; readonly letter: string }[];
  readonly labels: readonly Label[];
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Of one cell, closed; also what brushes and marks are drawn with. */
export function outlineAt(grid: Grid, { x, y }: Point): string {
  const points = corners[grid].map((corner) => `${round(x + corner.x)} ${round(y + corner.y)}`);
  return `M${points.join('L')}Z`;
}

export function outlineOf(grid: Grid, keys: Iterable<CellKey>): string {
  let path = '';
  for (const key of keys) path += outlineAt(grid, centreOf(grid, key));
  return path;
}

function inkOf(entry: Entry, { x, y }: Point): string {
  const look = lookOf(entry.terrain);
  if (look === undefined) return '';
  const chance = chanceOf(...placeOf(entry.key));
  let path = '';
  for (const [dx, dy, rest] of stampFor(look.name, chance)) path += `M${round(x + dx)} ${round(y + dy)}${rest}`;
  return path;
}

/** From the middle to each edge the road crosses; a road that leads nowhere is a short piece of one. */
function roadOf(grid: Grid, { key, links, terrain }: Entry, { x, y }: Point): string {
  if (lookOf(terrain)?.isRoad !== true) return '';
  if (links === 0) return `M${round(x - 10)} ${round(y)}h20`;
  const ends = neighbours(grid, key)
    .filter((_, bit) => (links & (1 << bit)) !== 0)
    .map((next) => centreOf(grid, next));
  return ends.map((end) => `M${round(x)} ${round(y)}L${round((x + end.x) / 2)} ${round((y + end.y) / 2)}`).join('');
}

const lineLength = 17;
const linesMax = 2;

/** Two short lines; the whole text is in the list and shows when the cell is pointed at. */
export function wrapLabel(text: string): readonly string[] {
  const lines: string[] = [''];
  const words = text.split(/\s+/);
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= lineLength || line === '') lines[lines.length - 1] = longer;
    else if (lines.length < linesMax) lines.push(word);
    else {
      lines[lines.length - 1] = `${line.replace(/[,;:.]$/, '')} …`;
      return lines;
    }
  }
  return lines;
}

export function pathsOf(grid: Grid, { entries }: Chunk): ChunkPaths {
  const grounds = new Map<Tone, string>();
  const initials: { key: CellKey; at: Point; letter: string }[] = [];
  const labels: Label[] = [];
  let [lines, ink, roads, unknown, someKnow] = ['', '', '', '', ''];
  for (const entry of entries) {
    const at = centreOf(grid, entry.key);
    const outline = outlineAt(grid, at);
    const look = lookOf(entry.terrain);
    const tone = look?.tone ?? 'paper';
    grounds.set(tone, (grounds.get(tone) ?? '') + outline);
    lines += outline;
    ink += inkOf(entry, at);
    roads += roadOf(grid, entry, at);
    if (entry.known === 'none') unknown += outline;
    if (entry.known === 'some') someKnow += outline;
    if (look === undefined) initials.push({ key: entry.key, at, letter: initialOf(entry.terrain) });
    if (entry.feature !== undefined) labels.push({ key: entry.key, at, lines: wrapLabel(entry.feature) });
  }
  return { grounds: [...grounds], lines, ink, roads, unknown, someKnow, initials, labels };
}
