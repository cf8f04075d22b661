import { expect, test } from 'vitest';
import { parseDice } from './parse-dice.ts';
import { type RolledDice, rollDice } from './roll-dice.ts';
import { rolledTerm, rollTotals } from './rolled-term-schema.ts';

/** Rolls with dice that show these faces (1 to sides), one after the other; all of them must fall. */
function rolled(notation: string, ...faces: readonly number[]): RolledDice {
  const parsed = parseDice(notation);
  if (!parsed.ok) throw new Error(`${notation}: ${parsed.fault.message}`);
  const left = [...faces];
  const result = rollDice(parsed.expression, (sides) => {
    const face = left.shift();
    if (face === undefined) throw new Error('more dice fell than there are faces');
    if (face > sides) throw new Error(`no face ${face} on ${sides} sides`);
    return face;
  });
  expect(left).toEqual([]);
  return result;
}

/** The dice of the first term in short: `x` not kept, `r` rerolled, `!` exploded, `+` success, `-` none. */
function shown(notation: string, ...faces: readonly number[]): string {
  const result = rolled(notation, ...faces);
  if (!result.ok) throw new Error(result.fault.message);
  const dice = result.terms[0]?.dice ?? [];
  const marks = dice.map(({ value, kept, rerolled, exploded, success }) =>
    [
      value,
      ...(rerolled ? ['r'] : []),
      ...(exploded ? ['!'] : []),
      ...(kept ? [] : ['x']),
      ...(success === undefined ? [] : [success ? '+' : '-']),
    ].join(''),
  );
  return `${marks.join(' ')} = ${result.terms[0]?.value}`;
}

test('DICE-16 terms stand in reading order, each with its part of the notation and its dice as they fell', () => {
  expect(rolled('2 * (1D20 + 3) - 4d6KH3', 15, 1, 5, 3, 2)).toEqual({
    ok: true,
    terms: [
      { notation: '2', value: 2, dice: [] },
      { notation: '1d20', value: 15, dice: [{ sides: 20, value: 15, kept: true }] },
      { notation: '3', value: 3, dice: [] },
      {
        notation: '4d6kh3',
        value: 10,
        dice: [
          { sides: 6, value: 1, kept: false },
          { sides: 6, value: 5, kept: true },
          { sides: 6, value: 3, kept: true },
          { sides: 6, value: 2, kept: true },
        ],
      },
    ],
    total: 26,
  });
});

test('DICE-16 a term and a roll pass their schemas as JSON, and nothing else does', () => {
  const result = rolled('-2d6!r1>=5 + 3', 1, 6, 2, 4);
  const { ok: _, ...totals } = JSON.parse(JSON.stringify(result));
  expect(rollTotals.parse(totals)).toEqual(totals);
  expect(totals).toMatchObject({ total: 2 });
  expect(rolledTerm.safeParse({ ...totals.terms[0], more: 1 }).success).toBe(false);
  expect(rollTotals.safeParse({ ...totals, total: 1.5 }).success).toBe(false);
  expect(rollTotals.safeParse({ ...totals, terms: Array.from({ length: 21 }, () => totals.terms[1]) }).success).toBe(
    false,
  );
});

test('DICE-2 faces of dF are -1, 0 and 1', () => {
  expect(rolled('3dF', 1, 2, 3)).toEqual({
    ok: true,
    terms: [
      {
        notation: '3dF',
        value: 0,
        dice: [
          { sides: 3, value: -1, kept: true },
          { sides: 3, value: 0, kept: true },
          { sides: 3, value: 1, kept: true },
        ],
      },
    ],
    total: 0,
  });
  expect(shown('d%', 100)).toBe('100 = 100');
});

test.each([
  ['4d6kh2', '3x 5 1x 5 = 10'],
  ['4d6kl2', '3 5x 1 5x = 4'],
  ['4d6dh1', '3 5x 1 5 = 9'],
  ['4d6dl1', '3 5 1x 5 = 13'],
  ['4d6kh3', '3 5 1x 5 = 13'],
  ['4d6kl3', '3 5 1 5x = 9'],
])('DICE-3 of 3 5 1 5 %s leaves %s, of equal dice the one thrown first is taken first', (notation, expected) => {
  expect(shown(notation, 3, 5, 1, 5)).toBe(expected);
});

test('DICE-4 r throws a die once more and lets the second stand; rr goes on until one stands', () => {
  expect(shown('2d6r<3', 2, 1, 4)).toBe('2rx 1 4 = 5');
  expect(shown('2d6rr<3', 2, 1, 3, 4)).toBe('2rx 1rx 3 4 = 7');
  expect(shown('d6r1', 1, 1)).toBe('1rx 1 = 1');
  expect(shown('4d6r=1', 1, 2, 2, 3, 4)).toBe('1rx 2 2 3 4 = 11');
  expect(shown('3d6r>=5', 5, 6, 4, 6, 1)).toBe('5rx 6 4 6rx 1 = 11');
  expect(shown('2d6r>5', 5, 6, 1)).toBe('5 6rx 1 = 6');
  expect(shown('2d6r<=1', 2, 1, 3)).toBe('2 1rx 3 = 5');
});

test('DICE-5 a die on its highest face counts and brings another along', () => {
  expect(shown('2d6!', 6, 6, 1, 3)).toBe('6! 6! 1 3 = 16');
  expect(shown('d2!', 2, 2, 2, 1)).toBe('2! 2! 2! 1 = 7');
  expect(shown('2dF!', 3, 1, 2)).toBe('1! -1 0 = 0');
});

test('DICE-6 successes are counted among the dice that are kept', () => {
  expect(shown('3d10>=8', 8, 7, 10)).toBe('8+ 7- 10+ = 2');
  expect(shown('3d10kl2>=8', 8, 7, 10)).toBe('8+ 7- 10x = 1');
  expect(shown('3d10r1>=8', 1, 9, 2, 3)).toBe('1rx 9+ 2- 3- = 1');
});

test('DICE-7 rerolls come first, then explosions, then what is kept, then successes', () => {
  expect(shown('2d6>=5kh2!r1', 1, 6, 1, 1, 3)).toBe('1rx 6!+ 1rx 1x 3- = 1');
  expect(shown('2d6!r6', 6, 6, 2, 3)).toBe('6rx 6! 2 3 = 11');
  expect(shown('2d6!rr6', 6, 6, 2, 3)).toBe('6rx 6rx 2 3 = 5');
  expect(shown('2d6!dl1', 6, 6, 4, 5)).toBe('6! 6! 4x 5 = 17');
});

test('DICE-8 adv and dis roll two d20 and keep one', () => {
  expect(shown('adv', 4, 17)).toBe('4x 17 = 17');
  expect(shown('dis', 4, 17)).toBe('4 17x = 4');
  expect(shown('advr1', 1, 9, 3)).toBe('1rx 9 3x = 9');
});

test('DICE-12 a thousand dice fall, and not one more: the fault stands at the dice that wanted it', () => {
  let thrown = 0;
  const stubborn = (sides: number) => {
    thrown += 1;
    return sides;
  };
  const refusedAt = (notation: string) => {
    const parsed = parseDice(notation);
    if (!parsed.ok) throw new Error(parsed.fault.message);
    thrown = 0;
    const result = rollDice(parsed.expression, stubborn);
    return result.ok ? null : result.fault.position;
  };
  expect(refusedAt('1000d6')).toBe(null);
  expect(thrown).toBe(1_000);
  expect(refusedAt('1 + 2d6 + 3d6!')).toBe(10);
  expect(thrown).toBe(1_000);
  expect(refusedAt('-(2d6rr6)')).toBe(2);
  expect(refusedAt('2*d6! + d4')).toBe(2);
  expect(refusedAt('d6! * 2')).toBe(0);
});
