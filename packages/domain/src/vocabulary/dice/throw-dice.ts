import { type DiceTerm, highestFace, type Selection } from './dice-expression.ts';
import { matches } from './die-odds.ts';
import type { RolledDie, RolledTerm } from './rolled-term.ts';

type Fallen = { readonly value: number; readonly rerolled: boolean; readonly exploded: boolean };

/** Throws one die and all that follow from it. `next` answers a face, or null when no more dice may be thrown. */
function fall(dice: DiceTerm, next: () => number | null): readonly Fallen[] | null {
  const { reroll, explode } = dice;
  const fallen: Fallen[] = [];
  let isReplacement = false;
  for (;;) {
    const value = next();
    if (value === null) return null;
    const rerolled: boolean = reroll !== null && (reroll.again || !isReplacement) && matches(reroll.when, value);
    const exploded = !rerolled && explode && value === highestFace(dice);
    fallen.push({ value, rerolled, exploded });
    if (!rerolled && !exploded) return fallen;
    isReplacement = rerolled;
  }
}

/** Of equal dice the one thrown first is taken first: the sort is stable. */
function selected(standing: readonly Fallen[], selection: Selection | null): ReadonlySet<Fallen> {
  if (selection === null) return new Set(standing);
  const upward = selection.end === 'lowest' ? 1 : -1;
  const ranked = [...standing].sort((left, right) => (left.value - right.value) * upward);
  const { action, count } = selection;
  return new Set(action === 'keep' ? ranked.slice(0, count) : ranked.slice(count));
}

/**
 * Throws the dice of one term, each with its rerolls and explosions before the next. `die` answers 1 to `sides` evenly,
 * or null when no more dice may be thrown; so does this.
 */
export function throwDice(dice: DiceTerm, die: (sides: number) => number | null): RolledTerm | null {
  const { notation, sides, lowest, successFrom } = dice;
  const next = () => {
    const thrown = die(sides);
    return thrown === null ? null : thrown + lowest - 1;
  };
  const fallen: Fallen[] = [];
  for (let first = 0; first < dice.count; first += 1) {
    const row = fall(dice, next);
    if (row === null) return null;
    fallen.push(...row);
  }
  const standing = fallen.filter(({ rerolled }) => !rerolled);
  const kept = selected(standing, dice.selection);
  const shown = fallen.map((one): RolledDie => {
    const isKept = kept.has(one);
    return {
      sides,
      value: one.value,
      kept: isKept,
      ...(one.exploded ? { exploded: true } : {}),
      ...(one.rerolled ? { rerolled: true } : {}),
      ...(isKept && successFrom !== null ? { success: one.value >= successFrom } : {}),
    };
  });
  const worth = ({ value, success }: RolledDie) => (success === undefined ? value : Number(success));
  const value = shown.filter(({ kept }) => kept).reduce((sum, one) => sum + worth(one), 0);
  return { notation, value, dice: shown };
}
