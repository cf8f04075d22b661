import { type DiceResult, type DiceTerm, diceFault, type Selection } from './dice-expression.ts';
import { diceLimits } from './dice-limits.ts';
import { type DiceReader, takeMark } from './dice-reader.ts';
import { readInteger } from './read-integer.ts';
import { readModifiers } from './read-modifiers.ts';

type Faces = Pick<DiceTerm, 'sides' | 'lowest'>;
/** Where a term began: its position in the text, and how many tokens were taken before it. */
export type TermStart = { readonly position: number; readonly taken: number };

const percent: Faces = { sides: 100, lowest: 1 };
const fudge: Faces = { sides: 3, lowest: -1 };

function readFaces(reader: DiceReader): DiceResult<Faces> {
  const named = takeMark(reader, ['%', 'f']);
  if (named !== null) return { ok: true, value: named.mark === '%' ? percent : fudge };
  const { position } = reader.peek();
  const sides = readInteger(reader, 'the number of sides');
  if (!sides.ok) return sides;
  if (sides.value < 1 || sides.value > diceLimits.sides) {
    return diceFault(position, `dice have 1 to ${diceLimits.sides} sides`);
  }
  return { ok: true, value: { sides: sides.value, lowest: 1 } };
}

type Dice = Faces & { readonly count: number; readonly selection: Selection | null };

function finish(reader: DiceReader, start: TermStart, dice: Dice): DiceResult<DiceTerm> {
  const { count, sides, lowest, selection } = dice;
  const modifiers = readModifiers(reader, { count, sides, lowest }, selection);
  if (!modifiers.ok) return modifiers;
  const notation = reader.textSince(start.taken);
  const { position } = start;
  const term: DiceTerm = { kind: 'dice', position, notation, count, sides, lowest, ...modifiers.value };
  reader.met.dice.push(term);
  return { ok: true, value: term };
}

/** Reads on behind `2d`: the sides and what follows them. */
export function readDiceTerm(reader: DiceReader, start: TermStart, count: number): DiceResult<DiceTerm> {
  if (count < 1) return diceFault(start.position, 'at least one die is thrown');
  const faces = readFaces(reader);
  return faces.ok ? finish(reader, start, { count, selection: null, ...faces.value }) : faces;
}

/** Reads on behind `adv` or `dis`: the better or the worse of two d20. */
export function readTwoDice(reader: DiceReader, start: TermStart, end: Selection['end']): DiceResult<DiceTerm> {
  return finish(reader, start, { count: 2, sides: 20, lowest: 1, selection: { action: 'keep', end, count: 1 } });
}
