/** The outline a die shows from above, in a box of 40 by 40, and where its number stands. */
export interface DieShape {
  readonly outline: string;
  /** The edges one sees inside the outline. */
  readonly edges: string;
  readonly numberY: number;
}

const square: DieShape = { outline: 'M5 5h30v30H5z', edges: '', numberY: 21 };
const round: DieShape = { outline: 'M20 3a17 17 0 1 1 0 34 17 17 0 0 1 0-34z', edges: '', numberY: 21 };

const shapes: Readonly<Record<number, DieShape>> = {
  2: round,
  3: square,
  4: { outline: 'M20 3 38 35H2z', edges: '', numberY: 26 },
  6: square,
  8: { outline: 'M20 2 37 20 20 38 3 20z', edges: 'M3 20l17 7 17-7', numberY: 21 },
  10: { outline: 'M20 2 38 18 20 38 2 18z', edges: 'm2 18 9 7 9 2 9-2 9-7', numberY: 21 },
  12: { outline: 'M20 2l17.5 12.7L30.8 36H9.2L2.5 14.7z', edges: '', numberY: 22 },
  20: {
    outline: 'M20 2l16 9v18l-16 9-16-9V11z',
    edges: 'm20 2-9 10L4 29m16-27 9 10 7 17M11 12h18M11 12l9 19 9-19',
    numberY: 20,
  },
  100: round,
};

/** Dice nobody ever carved are drawn as a round one. */
export function dieShape(sides: number): DieShape {
  return shapes[sides] ?? round;
}
