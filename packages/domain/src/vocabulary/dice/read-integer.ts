import { type DiceResult, diceFault } from './dice-expression.ts';
import { diceLimits } from './dice-limits.ts';
import type { DiceReader } from './dice-reader.ts';

/** Takes a number of at most 1,000,000,000, in digits 0 to 9; `what` names it for who forgot it. */
export function readInteger(reader: DiceReader, what: string): DiceResult<number> {
  const token = reader.peek();
  if (token.kind !== 'number') return diceFault(token.position, `${what} is missing here`);
  if (token.value > diceLimits.number) return diceFault(token.position, `numbers go up to ${diceLimits.number}`);
  reader.take();
  return { ok: true, value: token.value };
}
