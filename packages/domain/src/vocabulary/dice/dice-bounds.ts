import { type DiceNode, type DiceResult, type DiceTerm, diceFault, highestFace } from './dice-expression.ts';
import { diceLimits } from './dice-limits.ts';

/** Between which values something lies, both included. */
export type Bounds = { readonly least: number; readonly most: number };

/** How many dice of a term may count: those written, more where they explode, fewer where some are dropped. */
function countingDice({ count, explode, selection }: DiceTerm): Bounds {
  const most = explode ? diceLimits.dice : count;
  if (selection === null) return { least: count, most };
  if (selection.action === 'keep') return { least: selection.count, most: selection.count };
  return { least: count - selection.count, most: most - selection.count };
}

function boundsOfDice(dice: DiceTerm): Bounds {
  const counting = countingDice(dice);
  if (dice.successFrom !== null) return { least: 0, most: counting.most };
  const { lowest } = dice;
  return { least: lowest * (lowest < 0 ? counting.most : counting.least), most: highestFace(dice) * counting.most };
}

/** Each operation is monotonous in each operand, so its extremes lie at theirs. */
function corners(left: Bounds, right: Bounds, operate: (left: number, right: number) => number): Bounds {
  const values = [left.least, left.most].flatMap((first) =>
    [right.least, right.most].map((second) => operate(first, second)),
  );
  return { least: Math.min(...values), most: Math.max(...values) };
}

/** The one place where two values are put together. Rounds down, and never makes a negative zero. */
export function operate(operator: '+' | '-' | '*' | '/', left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right + 0;
    case '/':
      return Math.floor(left / right) + 0;
  }
}

function isExact({ least, most }: Bounds): boolean {
  return Number.isSafeInteger(least) && Number.isSafeInteger(most);
}

/**
 * The bounds of a value, judged before any die is thrown: a fault where a divisor may be zero or a value may be too
 * large to be exact, however the dice fall.
 */
export function boundsOf(node: DiceNode): DiceResult<Bounds> {
  switch (node.kind) {
    case 'number':
      return { ok: true, value: { least: node.value, most: node.value } };
    case 'dice':
      return { ok: true, value: boundsOfDice(node) };
    case 'negation': {
      const operand = boundsOf(node.operand);
      return operand.ok
        ? { ok: true, value: { least: 0 - operand.value.most, most: 0 - operand.value.least } }
        : operand;
    }
    case 'operation': {
      const left = boundsOf(node.left);
      if (!left.ok) return left;
      const right = boundsOf(node.right);
      if (!right.ok) return right;
      if (node.operator === '/' && right.value.least <= 0 && right.value.most >= 0) {
        return diceFault(node.position, 'the divisor may be zero');
      }
      const bounds = corners(left.value, right.value, (first, second) => operate(node.operator, first, second));
      return isExact(bounds) ? { ok: true, value: bounds } : diceFault(node.position, 'the result may be too large');
    }
  }
}
