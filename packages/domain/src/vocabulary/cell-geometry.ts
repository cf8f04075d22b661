import type { AdventureMap } from './adventure.ts';

/**
 * Where cells lie on paper: what a browser draws and what the server blanks out of a picture are the same cells. One unit
 * is one CSS pixel at zoom 1; hexes stand on a point.
 */
export type Point = { readonly x: number; readonly y: number };
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
export type Grid = AdventureMap['grid'];
export type Field = Pick<AdventureMap, 'grid' | 'width' | 'height'>;

/** From the middle of a hex to its points. */
export const hexRadius = 24;
export const hexWidth = Math.sqrt(3) * hexRadius;
export const squareSide = 40;

/** `first` is x on square maps and axial q on hex maps. */
export function cellCentre(grid: Grid, first: number, row: number): Point {
  if (grid === 'square') return { x: (first + 0.5) * squareSide, y: (row + 0.5) * squareSide };
  return { x: hexWidth * (first + row / 2 + 0.5), y: hexRadius * (1.5 * row + 1) };
}

/**
 * The rectangle around the upright field, which a map's picture covers exactly. It follows from the size alone, never
 * from which cells somebody painted or knows.
 */
export function fieldBox({ grid, width, height }: Field): Box {
  if (grid === 'square') return { left: 0, top: 0, width: width * squareSide, height: height * squareSide };
  // Every second row is half a cell further right.
  const columns = width + (height > 1 ? 0.5 : 0);
  return { left: 0, top: 0, width: columns * hexWidth, height: hexRadius * (1.5 * (height - 1) + 2) };
}

/** How far a cell reaches left and right of its middle, between two heights relative to that middle; null: it does not. */
export function reachBetween(grid: Grid, top: number, bottom: number): number | null {
  const half = grid === 'square' ? squareSide / 2 : hexRadius;
  if (bottom <= -half || top >= half) return null;
  if (grid === 'square') return half;
  // Widest where it is nearest to the middle; from half its radius on it narrows to a point.
  const nearest = top <= 0 && bottom >= 0 ? 0 : Math.min(Math.abs(top), Math.abs(bottom));
  return nearest <= half / 2 ? hexWidth / 2 : (hexWidth / 2) * ((half - nearest) / (half / 2));
}
