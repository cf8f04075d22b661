import { type DiceNode, type DiceResult, diceFault } from './dice-expression.ts';
import { diceLimits } from './dice-limits.ts';
import { type DiceReader, takeMark } from './dice-reader.ts';
import { readDiceTerm, readTwoDice, type TermStart } from './read-dice-term.ts';
import { readInteger } from './read-integer.ts';

type Read = (reader: DiceReader) => DiceResult<DiceNode>;
type Operator = '+' | '-' | '*' | '/';

/** Operands with operators of one rank between them, from left to right. */
function readChain(reader: DiceReader, operators: readonly Operator[], read: Read): DiceResult<DiceNode> {
  let left = read(reader);
  while (left.ok) {
    const operator = takeMark(reader, operators);
    if (operator === null) return left;
    const right = read(reader);
    if (!right.ok) return right;
    const { position, mark } = operator;
    const value: DiceNode = { kind: 'operation', position, operator: mark, left: left.value, right: right.value };
    left = { ok: true, value };
  }
  return left;
}

/** `a + b - c`: calls itself for what stands in parentheses, so the limit of nesting bounds its depth. */
export function readSum(reader: DiceReader): DiceResult<DiceNode> {
  return readChain(reader, ['+', '-'], readProduct);
}

function readProduct(reader: DiceReader): DiceResult<DiceNode> {
  return readChain(reader, ['*', '/'], readSigned);
}

function readSigned(reader: DiceReader): DiceResult<DiceNode> {
  const minus = takeMark(reader, ['-']);
  if (minus === null) return readOperand(reader);
  const operand = readOperand(reader);
  if (!operand.ok) return operand;
  return { ok: true, value: { kind: 'negation', position: minus.position, operand: operand.value } };
}

function readOperand(reader: DiceReader): DiceResult<DiceNode> {
  const start = { position: reader.peek().position, taken: reader.taken() };
  if (takeMark(reader, ['(']) !== null) return readGroup(reader, start.position);
  return readTerm(reader, start);
}

function readGroup(reader: DiceReader, position: number): DiceResult<DiceNode> {
  if (reader.met.nesting === diceLimits.nesting) {
    return diceFault(position, `parentheses nest at most ${diceLimits.nesting} deep`);
  }
  reader.met.nesting += 1;
  const inside = readSum(reader);
  if (!inside.ok) return inside;
  const end = reader.peek();
  if (takeMark(reader, [')']) === null) return diceFault(end.position, 'an operator or ")" is missing here');
  reader.met.nesting -= 1;
  return inside;
}

/** A term is a number that stands for itself, or dice with everything that belongs to them. */
function readTerm(reader: DiceReader, start: TermStart): DiceResult<DiceNode> {
  const { position, taken } = start;
  if (reader.met.terms === diceLimits.terms) return diceFault(position, `at most ${diceLimits.terms} terms`);
  reader.met.terms += 1;
  const twoDice = takeMark(reader, ['adv', 'dis']);
  if (twoDice !== null) return readTwoDice(reader, start, twoDice.mark === 'adv' ? 'highest' : 'lowest');
  if (takeMark(reader, ['d']) !== null) return readDiceTerm(reader, start, 1);
  const number = readInteger(reader, 'a number, dice or "("');
  if (!number.ok) return number;
  if (takeMark(reader, ['d']) !== null) return readDiceTerm(reader, start, number.value);
  return { ok: true, value: { kind: 'number', position, notation: reader.textSince(taken), value: number.value } };
}
