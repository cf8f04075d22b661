import { boundsOf } from './dice-bounds.ts';
import { type DiceExpression, type DiceFault, type DiceNode, type DiceResult, diceFault } from './dice-expression.ts';
import { diceLimits } from './dice-limits.ts';
import { createDiceReader, type DiceReader } from './dice-reader.ts';
import { tooManyFault } from './die-odds.ts';
import { readLabel } from './read-label.ts';
import { readSum } from './read-sum.ts';

export type ParsedDice =
  | { readonly ok: true; readonly expression: DiceExpression }
  | { readonly ok: false; readonly fault: DiceFault };

/** The whole of the dice and nothing behind them, within the limits however they fall. */
export function readDice(reader: DiceReader): DiceResult<DiceNode> {
  const sum = readSum(reader);
  if (!sum.ok) return sum;
  const end = reader.peek();
  if (end.kind !== 'end') return diceFault(end.position, 'this does not belong here');
  const tooMany = tooManyFault(reader.met.dice);
  if (tooMany !== null) return { ok: false, fault: tooMany };
  const bounds = boundsOf(sum.value);
  return bounds.ok ? sum : bounds;
}

/**
 * Reads a notation (docs/spec/dice.md) in time linear in its length. What it accepts can be rolled: nothing that is
 * refused depends on how dice fall, but for one chance in 10^12 of more dice than the limit. Never throws.
 */
export function parseDice(notation: string): ParsedDice {
  if (notation.length > diceLimits.characters) {
    return diceFault(diceLimits.characters, `at most ${diceLimits.characters} characters`);
  }
  const reader = createDiceReader(notation);
  const root = readDice(reader);
  if (!root.ok) return root;
  const label = readLabel(notation);
  if (!label.ok) return label;
  const expression = { notation: reader.textSince(0), root: root.value };
  return { ok: true, expression: label.value === null ? expression : { ...expression, label: label.value } };
}
