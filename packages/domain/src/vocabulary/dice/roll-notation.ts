import type { DiceResult } from './dice-expression.ts';
import { createDieSource } from './die-source.ts';
import { parseDice } from './parse-dice.ts';
import { rollDice } from './roll-dice.ts';
import type { RollTotals } from './rolled-term.ts';

export type ThrownNotation = RollTotals & { readonly label?: string };

/** Reads a notation and throws its dice from the seed: the same seed, person and command throw the same dice again. */
export function rollNotation(
  notation: string,
  from: Parameters<typeof createDieSource>[0],
): DiceResult<ThrownNotation> {
  const parsed = parseDice(notation);
  if (!parsed.ok) return parsed;
  const rolled = rollDice(parsed.expression, createDieSource(from));
  if (!rolled.ok) return rolled;
  const { label } = parsed.expression;
  return { ok: true, value: { terms: rolled.terms, total: rolled.total, ...(label === undefined ? {} : { label }) } };
}
