import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lawRuns } from '../../testing/seed.ts';
import { boundsOf, operate } from './dice-bounds.ts';
import { createDiceReader } from './dice-reader.ts';
import { createDieSource } from './die-source.ts';
import { parseDice, readDice } from './parse-dice.ts';
import { rollDice } from './roll-dice.ts';
import type { RolledDie } from './rolled-term.ts';
import { scanDice } from './scan-dice.ts';

const pieces = [
  'd',
  'd6',
  '2d',
  'kh',
  'dl1',
  'r',
  'rr<',
  '!',
  '>=',
  '(',
  ')',
  '+',
  '-',
  '*',
  '/',
  '%',
  'F',
  '#',
  ' ',
  '9',
];
const nearlyDice = fc
  .array(fc.constantFrom(...pieces, 'adv', 'dis', '1', '20', '=', '<', '\u0000', '٣'))
  .map((all) => all.join(''));
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }), nearlyDice);

const small = (max: number) => fc.integer({ min: 1, max });
const modifiers = fc
  .record({
    reroll: fc.constantFrom('', 'r1', 'r<3', 'r<=2', 'r>=5', 'rr1', 'rr>999999', 'rr=3', 'rr<=2'),
    explode: fc.constantFrom('', '', '!'),
    selection: fc.constantFrom('', 'kh', 'kl', 'kh2', 'kl3', 'dh', 'dl1', 'dl2'),
    success: fc.constantFrom('', '', '>=4'),
  })
  .map(({ reroll, explode, selection, success }) => `${success}${selection}${explode}${reroll}`);
const diceText = fc
  .tuple(fc.integer({ min: 3, max: 12 }), fc.constantFrom('6', '8', '20', '%', 'F', '1000000'), modifiers)
  .map(([count, faces, behind]) => `${count}d${faces}${faces === 'F' ? behind.replace(/rr?\D*\d/, 'r0') : behind}`);
const operandText = fc.oneof(diceText, small(50).map(String), fc.constantFrom('adv', 'dis', '2d6', '4d6kh3'));
const operatorText = fc.constantFrom(' + ', ' - ', '+', '-', '*', '*-');

/** Notations that are accepted: up to six terms, in parentheses here and there, divided by what is never zero. */
const diceNotation = fc
  .array(fc.tuple(operatorText, operandText, fc.constantFrom('', '', '/2', '/d4', '/-3')), {
    minLength: 1,
    maxLength: 3,
  })
  .map((rest) =>
    rest.reduce((text, [operator, operand, divisor]) => `(${text})${operator}${operand}${divisor}`, 'd20'),
  );

const seedText = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));

function expression(notation: string) {
  const parsed = parseDice(notation);
  if (!parsed.ok) throw new Error(`${notation}: ${parsed.fault.message} at ${parsed.fault.position}`);
  return parsed.expression;
}

test('DICE-11 no text makes the parser throw, and a fault always stands within the text', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const parsed = parseDice(text);
      if (parsed.ok) return;
      expect(Number.isInteger(parsed.fault.position)).toBe(true);
      expect(parsed.fault.position).toBeGreaterThanOrEqual(0);
      expect(parsed.fault.position).toBeLessThanOrEqual(text.length);
    }),
    lawRuns(3_000),
  );
});

/** Looks at the next token and takings of it while a text is read. */
function stepsToRead(text: string): number {
  const reader = createDiceReader(text);
  let steps = 0;
  const counted =
    <T>(step: () => T) =>
    () => {
      steps += 1;
      return step();
    };
  readDice({ ...reader, peek: counted(reader.peek), take: counted(reader.take) });
  return steps;
}

// Between two tokens the parser asks for each rank of operators, each kind of operand and the modifiers once.
const stepsPerToken = 16;

test('DICE-15 reading takes at most sixteen steps for each token, and scanning looks at each character once', () => {
  const nasty = [
    '(',
    '-',
    '1+',
    '1/(',
    'd',
    'd6kh',
    'd6r<',
    '4d6!>=5-',
    '((1)+',
    '1*-',
    'adv',
    'r',
    'kh',
    '9',
    'd6>=1',
  ];
  const repeated = fc
    .tuple(fc.constantFrom(...nasty), fc.constantFrom(...nasty, ''))
    .map(([head, tail]) => `${head.repeat(256)}`.slice(0, 128).concat(tail.repeat(256)).slice(0, 256));
  fc.assert(
    fc.property(fc.oneof(repeated, anything, diceNotation), (long) => {
      const text = long.slice(0, 256);
      const { tokens, end } = scanDice(text);
      const ends = tokens.map((token) => token.position + token.text.length);
      tokens.forEach((token, index) => {
        expect(token.position).toBeGreaterThanOrEqual(ends[index - 1] ?? 0);
        expect(token.text.length).toBeGreaterThan(0);
      });
      expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(end.position);
      expect(stepsToRead(text)).toBeLessThanOrEqual(stepsPerToken * (tokens.length + 1));
    }),
    lawRuns(1_000),
  );
});

test('DICE-1 the notation of an expression reads back as itself, with the same bounds', () => {
  fc.assert(
    fc.property(diceNotation, (text) => {
      const first = expression(text);
      const second = expression(first.notation);
      expect(second.notation).toBe(first.notation);
      expect(boundsOf(second.root)).toEqual(boundsOf(first.root));
    }),
    lawRuns(500),
  );
});

function expectSound(die: RolledDie): void {
  const isFudge = die.sides === 3;
  expect(die.value).toBeGreaterThanOrEqual(isFudge ? -1 : 1);
  expect(die.value).toBeLessThanOrEqual(isFudge ? 1 : die.sides);
  if (die.rerolled) expect(die.kept).toBe(false);
  if (die.exploded) expect(die.value).toBe(isFudge ? 1 : die.sides);
}

test('DICE-17 whatever falls, the total lies within the bounds, and each term is the sum of what it keeps', () => {
  let rolls = 0;
  fc.assert(
    fc.property(diceNotation, seedText, (text, seed) => {
      const { root } = expression(text);
      const rolled = rollDice({ notation: text, root }, createDieSource({ seed, userId: 'mira', commandId: 'c' }));
      const bounds = boundsOf(root);
      if (!rolled.ok || !bounds.ok) throw new Error('an accepted notation was not rolled');
      rolls += 1;
      expect(rolled.total).toBeGreaterThanOrEqual(bounds.value.least);
      expect(rolled.total).toBeLessThanOrEqual(bounds.value.most);
      expect(Number.isSafeInteger(rolled.total) && !Object.is(rolled.total, -0)).toBe(true);
      for (const term of rolled.terms) {
        for (const die of term.dice) expectSound(die);
        const kept = term.dice.filter((die) => die.kept);
        const worth = kept.map((die) => (term.notation.includes('>=4') ? Number(die.success) : die.value));
        if (term.dice.length > 0) expect(term.value).toBe(worth.reduce((sum, value) => sum + value, 0));
      }
    }),
    lawRuns(500),
  );
  expect(rolls).toBeGreaterThanOrEqual(500);
});

test('DICE-3 as many dice are kept or dropped as the notation says, and none that is kept is worse than one dropped', () => {
  const sample = fc.record({
    count: fc.integer({ min: 2, max: 60 }),
    sides: fc.integer({ min: 2, max: 100 }),
    explode: fc.constantFrom('', '!'),
    part: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    which: fc.constantFrom('kh' as const, 'kl' as const, 'dh' as const, 'dl' as const),
    seed: seedText,
  });
  fc.assert(
    fc.property(sample, ({ count, sides, explode, part, which, seed }) => {
      const chosen = 1 + Math.floor(part * (count - 1));
      const { root } = expression(`${count}d${sides}${explode}${which}${chosen}`);
      const rolled = rollDice({ notation: '', root }, createDieSource({ seed, userId: 'mira', commandId: 'c' }));
      if (!rolled.ok) throw new Error(rolled.fault.message);
      const dice = rolled.terms[0]?.dice ?? [];
      const kept = dice.filter((die) => die.kept).map((die) => die.value);
      const dropped = dice.filter((die) => !die.kept).map((die) => die.value);
      expect(which.startsWith('k') ? kept.length : dropped.length).toBe(chosen);
      const [better, worse] = which === 'kh' || which === 'dl' ? [kept, dropped] : [dropped, kept];
      expect(Math.min(...better, sides)).toBeGreaterThanOrEqual(Math.max(...worse, 1));
    }),
    lawRuns(500),
  );
});

test('DICE-10 division rounds down exactly, also among the largest numbers', () => {
  const large = fc.maxSafeInteger();
  fc.assert(
    fc.property(large, fc.oneof(large, fc.integer({ min: -9, max: 9 })), (left, right) => {
      fc.pre(right !== 0);
      const rest = ((BigInt(left) % BigInt(right)) + BigInt(right)) % BigInt(right);
      expect(operate('/', left, right)).toBe(Number((BigInt(left) - rest) / BigInt(right)));
    }),
    lawRuns(2_000),
  );
});
