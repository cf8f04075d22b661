import type { Point } from './geometry.ts';

/** One movement of the hand from touching to letting go, in paper units. */
export interface Stroke {
  readonly move: (at: Point) => void;
  readonly end: (at: Point) => void;
  readonly cancel: () => void;
}
