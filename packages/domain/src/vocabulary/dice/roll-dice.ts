import { operate } from './dice-bounds.ts';
import { type DiceExpression, type DiceFault, type DiceNode, type DiceResult, diceFault } from './dice-expression.ts';
import { diceLimits } from './dice-limits.ts';
import type { RolledTerm, RollTotals } from './rolled-term.ts';
import { throwDice } from './throw-dice.ts';

type Die = (sides: number) => number | null;
type Rolling = { readonly die: Die; readonly terms: RolledTerm[] };

function limited(die: (sides: number) => number): Die {
  let thrown = 0;
  return (sides) => {
    if (thrown === diceLimits.dice) return null;
    thrown += 1;
    return die(sides);
  };
}

/** Left before right, so dice are thrown in reading order. The parser bounds how deep this calls itself. */
function totalOf(node: DiceNode, rolling: Rolling): DiceResult<number> {
  switch (node.kind) {
    case 'number':
      rolling.terms.push({ notation: node.notation, value: node.value, dice: [] });
      return { ok: true, value: node.value };
    case 'dice': {
      const term = throwDice(node, rolling.die);
      if (term === null) return diceFault(node.position, `more than ${diceLimits.dice} dice fell`);
      rolling.terms.push(term);
      return { ok: true, value: term.value };
    }
    case 'negation': {
      const operand = totalOf(node.operand, rolling);
      return operand.ok ? { ok: true, value: 0 - operand.value } : operand;
    }
    case 'operation': {
      const left = totalOf(node.left, rolling);
      if (!left.ok) return left;
      const right = totalOf(node.right, rolling);
      return right.ok ? { ok: true, value: operate(node.operator, left.value, right.value) } : right;
    }
  }
}

export type RolledDice = (RollTotals & { readonly ok: true }) | { readonly ok: false; readonly fault: DiceFault };

/**
 * Rolls what `parseDice` accepted. `die(sides)` answers 1 to `sides`, each as likely as the others (3 sides for dF); it
 * is asked in the order the dice stand in the answer. A fault when more than 1,000 dice would have to fall, which from
 * an even die happens less than once in 10^12 rolls.
 */
export function rollDice(expression: DiceExpression, die: (sides: number) => number): RolledDice {
  const terms: RolledTerm[] = [];
  const total = totalOf(expression.root, { die: limited(die), terms });
  return total.ok ? { ok: true, terms, total: total.value } : total;
}
