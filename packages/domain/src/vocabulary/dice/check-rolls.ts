import { stableJson } from '../content-version.ts';
import type { DiceFault } from './dice-expression.ts';
import { areDieIds, commitmentOf, isDiceSeed } from './die-source.ts';
import { rollNotation } from './roll-notation.ts';
import type { RolledTerm } from './rolled-term.ts';

/** A roll as an export states it. Of their own blind rolls people know that they rolled: no terms and no total. */
export type StatedRoll = {
  readonly id: string;
  readonly userId: string;
  readonly commandId: string;
  readonly notation: string;
  readonly terms: readonly RolledTerm[];
  readonly total: number | null;
};

export type StatedDice = {
  readonly diceCommitment: string;
  readonly diceSeed: string;
  readonly rolls: readonly StatedRoll[];
};

/** What is stated and what the seed gives. A term only one of them has is null in the other. */
export type RollDifference =
  | { readonly what: 'ids' }
  | { readonly what: 'notation'; readonly fault: DiceFault }
  | {
      readonly what: 'term';
      readonly index: number;
      readonly stated: RolledTerm | null;
      readonly given: RolledTerm | null;
    }
  | { readonly what: 'total'; readonly stated: number | null; readonly given: number };

export type CheckedRoll = { readonly id: string } & (
  | { readonly verdict: 'ok' }
  | { readonly verdict: 'hidden' }
  | { readonly verdict: 'differs'; readonly differences: readonly RollDifference[] }
);

/** `malformed`: the seed is none, so no roll was checked. `other`: not the seed the server committed itself to. */
export type DiceCheck = {
  readonly seed: 'committed' | 'other' | 'malformed';
  readonly rolls: readonly CheckedRoll[];
};

function termDifferences(stated: readonly RolledTerm[], given: readonly RolledTerm[]): readonly RollDifference[] {
  return Array.from({ length: Math.max(stated.length, given.length) }, (_, index) => ({
    what: 'term' as const,
    index,
    stated: stated[index] ?? null,
    given: given[index] ?? null,
  })).filter((pair) => stableJson(pair.stated) !== stableJson(pair.given));
}

function differencesOf(seed: string, roll: StatedRoll): readonly RollDifference[] {
  if (!areDieIds(roll)) return [{ what: 'ids' }];
  const rolled = rollNotation(roll.notation, { seed, ...roll });
  if (!rolled.ok) return [{ what: 'notation', fault: rolled.fault }];
  const { terms, total } = rolled.value;
  const totals: readonly RollDifference[] =
    total === roll.total ? [] : [{ what: 'total', stated: roll.total, given: total }];
  return [...termDifferences(roll.terms, terms), ...totals];
}

function checkRoll(seed: string, roll: StatedRoll): CheckedRoll {
  const { id } = roll;
  if (roll.total === null && roll.terms.length === 0) return { id, verdict: 'hidden' };
  const differences = differencesOf(seed, roll);
  return differences.length === 0 ? { id, verdict: 'ok' } : { id, verdict: 'differs', differences };
}

/**
 * Rolls everything again from the revealed seed (docs/dice-check.md). Rolls are checked also against a seed that is not
 * the committed one, so that one sees what fits what. Never throws on what an export can contain.
 */
export function checkRolls({ diceCommitment, diceSeed, rolls }: StatedDice): DiceCheck {
  if (!isDiceSeed(diceSeed)) return { seed: 'malformed', rolls: [] };
  return {
    seed: commitmentOf(diceSeed) === diceCommitment ? 'committed' : 'other',
    rolls: rolls.map((roll) => checkRoll(diceSeed, roll)),
  };
}
