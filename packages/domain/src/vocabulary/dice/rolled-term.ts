/** One die as it fell. Plain JSON: shown at the table and stored in the log. */
export type RolledDie = {
  /** 3 for dF, whose values are -1, 0 and 1. */
  readonly sides: number;
  readonly value: number;
  /** Whether it counts: neither dropped nor thrown again. */
  readonly kept: boolean;
  /** It brought the die after it along. */
  readonly exploded?: true | undefined;
  /** The die after it stands in its place. */
  readonly rerolled?: true | undefined;
  /** Where successes are counted, on each die that is kept. */
  readonly success?: boolean | undefined;
};

/** One number or group of dice; `notation` is its part of the expression's. Dice stand in the order they were thrown. */
export type RolledTerm = {
  readonly notation: string;
  readonly value: number;
  readonly dice: readonly RolledDie[];
};

/** Terms in reading order; how they make the total stands in the expression's notation. */
export type RollTotals = { readonly terms: readonly RolledTerm[]; readonly total: number };
