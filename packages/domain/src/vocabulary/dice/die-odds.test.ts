import { expect, test } from 'vitest';
import { parseDice } from './parse-dice.ts';

/** Dice as a list of faces, so that the odds are computed without a word of the code that is tested. */
type Kind = {
  readonly behind: string;
  readonly sides: number;
  readonly reroll: (face: number) => boolean;
  readonly again: boolean;
  readonly explode: boolean;
  /** The largest number of such dice that is accepted. */
  readonly largest: number;
};
const never = () => false;
const kinds: readonly Kind[] = [
  { behind: 'd2!', sides: 2, reroll: never, again: false, explode: true, largest: 384 },
  { behind: 'd6!', sides: 6, reroll: never, again: false, explode: true, largest: 741 },
  { behind: 'd10!', sides: 10, reroll: never, again: false, explode: true, largest: 823 },
  { behind: 'd20rr<20', sides: 20, reroll: (face) => face < 20, again: true, explode: false, largest: 9 },
  { behind: 'd20rr<=10!', sides: 20, reroll: (face) => face <= 10, again: true, explode: true, largest: 335 },
  { behind: 'd6rr6!', sides: 6, reroll: (face) => face === 6, again: true, explode: true, largest: 741 },
  { behind: 'd6r<3!', sides: 6, reroll: (face) => face < 3, again: false, explode: true, largest: 316 },
  { behind: 'd6r<=6!', sides: 6, reroll: () => true, again: false, explode: true, largest: 350 },
  { behind: 'd6r>3', sides: 6, reroll: (face) => face > 3, again: false, explode: false, largest: 500 },
];

/** One throw: the chances that the die comes to rest, brings a new one along, or is thrown again and then stands. */
function oneThrow(kind: Kind, isReplacement: boolean) {
  const chances = { rests: 0, another: 0, replaced: 0 };
  for (let face = 1; face <= kind.sides; face += 1) {
    const rerolled = (kind.again || !isReplacement) && kind.reroll(face);
    const next = rerolled ? 'replaced' : kind.explode && face === kind.sides ? 'another' : 'rests';
    chances[next] += 1 / kind.sides;
  }
  return chances;
}

/** The exact chance that so many dice come to more than 1,000 throws, throw by throw. */
function chanceOfTooMany(kind: Kind, count: number): number {
  const [first, second] = [oneThrow(kind, false), oneThrow(kind, true)];
  // fresh[n] and replaced[n]: the chance that n dice are still to come to rest and the next throw is of that sort.
  let fresh = Array.from({ length: count + 2 }, (_, left) => Number(left === count));
  let replaced = fresh.map(() => 0);
  const at = (row: readonly number[], left: number) => row[left] ?? 0;
  for (let thrown = 0; thrown < 1_000; thrown += 1) {
    const [before, beforeReplaced] = [fresh, replaced];
    const moved = (left: number, what: 'rests' | 'another' | 'replaced') =>
      at(before, left) * first[what] + at(beforeReplaced, left) * second[what];
    fresh = before.map((_, left) => (left === 0 ? 0 : moved(left, 'another')) + moved(left + 1, 'rests'));
    fresh[0] = at(before, 0) + moved(1, 'rests');
    replaced = before.map((_, left) => (left === 0 ? 0 : moved(left, 'replaced')));
  }
  return [...fresh.slice(1), ...replaced].reduce((sum, chance) => sum + chance, 0);
}

const accepted = (kind: Kind, count: number) => parseDice(`${count}${kind.behind}`).ok;

test.each(kinds)('DICE-14 up to $largest of $behind are accepted, which pass the limit once in 10^12 rolls', (kind) => {
  expect(accepted(kind, kind.largest)).toBe(true);
  expect(accepted(kind, kind.largest + 1)).toBe(false);
  expect(chanceOfTooMany(kind, kind.largest)).toBeLessThanOrEqual(1e-12);
});

test('DICE-14 the exact chance tells likely from unlikely', () => {
  const [coin] = kinds;
  if (coin === undefined) throw new Error('no dice');
  expect(chanceOfTooMany(coin, 1)).toBeLessThan(1e-300);
  expect(chanceOfTooMany(coin, 500)).toBeGreaterThan(0.4);
  expect(chanceOfTooMany(coin, 1_001)).toBeCloseTo(1);
});

test('DICE-14 dice of several kinds share the limit', () => {
  const isAccepted = (notation: string) => parseDice(notation).ok;
  expect(isAccepted('300d2!+100d6')).toBe(true);
  expect(isAccepted('300d2!+400d6')).toBe(false);
  expect(isAccepted('50d2!+50d6!+50d6r1!')).toBe(true);
  expect(isAccepted('300d6!+100d20rr<20')).toBe(false);
});
