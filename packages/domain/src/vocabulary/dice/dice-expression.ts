/** Where and why a notation is not accepted. `position` counts UTF-16 units from 0; the end of the text is a place too. */
export type DiceFault = { readonly position: number; readonly message: string };
export type DiceResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: DiceFault };

export function diceFault(position: number, message: string): { readonly ok: false; readonly fault: DiceFault } {
  return { ok: false, fault: { position, message } };
}

export type Comparison = { readonly operator: '<' | '<=' | '=' | '>=' | '>'; readonly value: number };
/** `again`: until a face stands that does not match, not only once. */
export type Reroll = { readonly again: boolean; readonly when: Comparison };
export type Selection = {
  readonly action: 'keep' | 'drop';
  readonly end: 'highest' | 'lowest';
  readonly count: number;
};

/** What may follow the sides of dice, in any order; it is applied in this one. */
export type DiceModifiers = {
  readonly reroll: Reroll | null;
  /** On the highest face. */
  readonly explode: boolean;
  readonly selection: Selection | null;
  /** The least face that is a success; the term's value is then the number of successes. */
  readonly successFrom: number | null;
};

/** Equal dice, thrown together. Their faces are `sides` whole numbers from `lowest` (1; -1 for dF) upward. */
export type DiceTerm = DiceModifiers & {
  readonly kind: 'dice';
  readonly position: number;
  readonly notation: string;
  readonly count: number;
  readonly sides: number;
  readonly lowest: number;
};

export type DiceNode =
  | DiceTerm
  | { readonly kind: 'number'; readonly position: number; readonly notation: string; readonly value: number }
  | { readonly kind: 'negation'; readonly position: number; readonly operand: DiceNode }
  | {
      readonly kind: 'operation';
      /** Of the operator. */
      readonly position: number;
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: DiceNode;
      readonly right: DiceNode;
    };

/** `notation` is what was written without label and spaces, lower-case but for `dF`; it reads back as the same dice. */
export type DiceExpression = {
  readonly notation: string;
  /** As written after the first `#`, trimmed; absent where there is none or it is blank. */
  readonly label?: string;
  readonly root: DiceNode;
};

export function highestFace({ lowest, sides }: Pick<DiceTerm, 'lowest' | 'sides'>): number {
  return lowest + sides - 1;
}
