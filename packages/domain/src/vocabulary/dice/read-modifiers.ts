import {
  type Comparison,
  type DiceModifiers,
  type DiceResult,
  type DiceTerm,
  diceFault,
  type Selection,
} from './dice-expression.ts';
import { type DiceReader, takeMark } from './dice-reader.ts';
import { endlessFault } from './die-odds.ts';
import { readInteger } from './read-integer.ts';
import type { DiceMark } from './scan-dice.ts';

const modifierMarks = ['kh', 'kl', 'dh', 'dl', 'r', 'rr', '!', '>='] as const satisfies readonly DiceMark[];
const comparisonMarks = ['<', '<=', '=', '>=', '>'] as const satisfies readonly DiceMark[];

const selections = {
  kh: { action: 'keep', end: 'highest' },
  kl: { action: 'keep', end: 'lowest' },
  dh: { action: 'drop', end: 'highest' },
  dl: { action: 'drop', end: 'lowest' },
} as const satisfies Record<string, Omit<Selection, 'count'>>;

const participles = { keep: 'kept', drop: 'dropped' } as const;

type Dice = Pick<DiceTerm, 'count' | 'sides' | 'lowest'>;
/** A modifier whose mark was just taken, at `position`, behind those in `before`. */
type Reading = {
  readonly reader: DiceReader;
  readonly dice: Dice;
  readonly before: DiceModifiers;
  readonly position: number;
};

const unmodified: DiceModifiers = { reroll: null, explode: false, selection: null, successFrom: null };

function readSelection(reading: Reading, mark: keyof typeof selections): DiceResult<DiceModifiers> {
  const { reader, dice, before, position } = reading;
  if (before.selection !== null) return diceFault(position, 'dice are kept or dropped only once');
  const { action, end } = selections[mark];
  const written = reader.peek();
  if (written.kind === 'number') reader.take();
  const [count, at] = written.kind === 'number' ? [written.value, written.position] : [1, position];
  if (count < 1) return diceFault(at, `at least one die is ${participles[action]}`);
  const most = action === 'keep' ? dice.count : dice.count - 1;
  if (count > most) return diceFault(at, `at most ${most} of ${dice.count} dice can be ${participles[action]}`);
  return { ok: true, value: { ...before, selection: { action, end, count } } };
}

function readComparison(reader: DiceReader): DiceResult<Comparison> {
  const operator = takeMark(reader, comparisonMarks);
  const value = readInteger(reader, 'a face to compare with');
  return value.ok ? { ok: true, value: { operator: operator?.mark ?? '=', value: value.value } } : value;
}

function readReroll({ reader, before, position }: Reading, again: boolean): DiceResult<DiceModifiers> {
  if (before.reroll !== null) return diceFault(position, 'dice are rerolled by one rule only');
  const when = readComparison(reader);
  return when.ok ? { ok: true, value: { ...before, reroll: { again, when: when.value } } } : when;
}

function readModifier(reading: Reading, mark: (typeof modifierMarks)[number]): DiceResult<DiceModifiers> {
  const { reader, before, position } = reading;
  switch (mark) {
    case 'r':
      return readReroll(reading, false);
    case 'rr':
      return readReroll(reading, true);
    case '!':
      return before.explode
        ? diceFault(position, 'dice explode by one rule only')
        : { ok: true, value: { ...before, explode: true } };
    case '>=': {
      if (before.successFrom !== null) return diceFault(position, 'successes are counted only once');
      const face = readInteger(reader, 'the least face that is a success');
      return face.ok ? { ok: true, value: { ...before, successFrom: face.value } } : face;
    }
    default:
      return readSelection(reading, mark);
  }
}

/** Reads what follows the sides of dice, as far as it goes. `selection` is what the dice bring along (`adv`, `dis`). */
export function readModifiers(reader: DiceReader, dice: Dice, selection: Selection | null): DiceResult<DiceModifiers> {
  let modifiers: DiceModifiers = { ...unmodified, selection };
  for (let next = takeMark(reader, modifierMarks); next !== null; next = takeMark(reader, modifierMarks)) {
    const { position, mark } = next;
    const read = readModifier({ reader, dice, before: modifiers, position }, mark);
    if (!read.ok) return read;
    modifiers = read.value;
    const endless = endlessFault({ ...dice, ...modifiers });
    if (endless !== null) return diceFault(position, endless);
  }
  return { ok: true, value: modifiers };
}
