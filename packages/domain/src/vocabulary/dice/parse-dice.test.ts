import { expect, test } from 'vitest';
import { boundsOf } from './dice-bounds.ts';
import type { DiceExpression } from './dice-expression.ts';
import { parseDice } from './parse-dice.ts';
import { rollDice } from './roll-dice.ts';

function parsed(notation: string): DiceExpression {
  const result = parseDice(notation);
  if (!result.ok) throw new Error(`${notation}: ${result.fault.message} at ${result.fault.position}`);
  return result.expression;
}

/** Of numbers alone: no die is thrown. */
function computed(notation: string): number {
  const rolled = rollDice(parsed(notation), () => {
    throw new Error('a die was thrown');
  });
  if (!rolled.ok) throw new Error(rolled.fault.message);
  return rolled.total;
}

const plain = { reroll: null, explode: false, selection: null, successFrom: null };
const dice = (notation: string) => parsed(notation).root;

test.each([
  ['1+2*3', 7],
  ['(1+2)*3', 9],
  ['10-2-3', 5],
  ['100/5/2', 10],
  ['2*3/4', 1],
  ['3/4*2', 0],
  ['1-(2-3)', 2],
  ['1--2', 3],
  ['2*-3', -6],
  ['-2*3', -6],
  ['-(2+3)*2', -10],
  ['((((((((7))))))))', 7],
  ['(1)+(2)+((3))', 6],
  ['(1)+(1)+(1)+(1)+(1)+(1)+(1)+(1)+((1))', 9],
  ['007', 7],
  ['1000000000', 1_000_000_000],
  ['9007199*1000000000', 9_007_199_000_000_000],
])('DICE-1 %s is %i', (notation, value) => {
  expect(computed(notation)).toBe(value);
});

test.each([
  ['7/2', 3],
  ['-7/2', -4],
  ['7/-2', -4],
  ['-7/-2', 3],
  ['-(7/2)', -3],
  ['1/1000000000', 0],
  ['-1/1000000000', -1],
  ['0/-5', 0],
  ['-0', 0],
  ['0*-5', 0],
])('DICE-10 %s rounds down to %i, and zero has no sign', (notation, value) => {
  expect(computed(notation)).toBe(value);
});

test('DICE-1 letters may be large, and spaces and tabs stand between any two tokens', () => {
  expect(parsed(' 4 D 6 \t Kh 3 + 2 * ( DF - 1 ) ')).toMatchObject({ notation: '4d6kh3+2*(dF-1)' });
  expect(parsed('ADV+DiS').notation).toBe('adv+dis');
  expect(parsed('2d10 R < 2 >= 8 !').notation).toBe('2d10r<2>=8!');
});

test('DICE-2 dice are NdS, dS, d% and dF', () => {
  expect(dice('3d8')).toEqual({ kind: 'dice', position: 0, notation: '3d8', count: 3, sides: 8, lowest: 1, ...plain });
  expect(dice(' d12')).toMatchObject({ position: 1, count: 1, sides: 12, lowest: 1 });
  expect(dice('2d%')).toMatchObject({ count: 2, sides: 100, lowest: 1 });
  expect(dice('4dF')).toMatchObject({ notation: '4dF', count: 4, sides: 3, lowest: -1 });
  expect(dice('dF')).toMatchObject({ count: 1, sides: 3, lowest: -1 });
});

test.each([
  ['4d6kh3', { action: 'keep', end: 'highest', count: 3 }],
  ['4d6kh', { action: 'keep', end: 'highest', count: 1 }],
  ['4d6kl2', { action: 'keep', end: 'lowest', count: 2 }],
  ['4d6dh', { action: 'drop', end: 'highest', count: 1 }],
  ['4d6dl3', { action: 'drop', end: 'lowest', count: 3 }],
  ['4d6kh4', { action: 'keep', end: 'highest', count: 4 }],
])('DICE-3 %s is read as %j', (notation, selection) => {
  expect(dice(notation)).toMatchObject({ ...plain, selection });
});

test.each([
  ['d6r1', { again: false, when: { operator: '=', value: 1 } }],
  ['d6r=1', { again: false, when: { operator: '=', value: 1 } }],
  ['d6r<3', { again: false, when: { operator: '<', value: 3 } }],
  ['d6r<=2', { again: false, when: { operator: '<=', value: 2 } }],
  ['d6rr>5', { again: true, when: { operator: '>', value: 5 } }],
  ['d6rr>=5', { again: true, when: { operator: '>=', value: 5 } }],
  ['d6rr7', { again: true, when: { operator: '=', value: 7 } }],
  ['d6r<=6', { again: false, when: { operator: '<=', value: 6 } }],
  ['dFrr0', { again: true, when: { operator: '=', value: 0 } }],
])('DICE-4 %s is read as %j', (notation, reroll) => {
  expect(dice(notation)).toMatchObject({ ...plain, reroll });
});

test('DICE-5 an exclamation mark explodes on the highest face', () => {
  expect(dice('d6!')).toMatchObject({ ...plain, explode: true });
  expect(dice('dF!')).toMatchObject({ ...plain, explode: true });
});

test('DICE-6 successes are counted from a face up, also from one the dice do not have', () => {
  expect(dice('5d10>=8')).toMatchObject({ ...plain, successFrom: 8 });
  expect(dice('5d10>=0')).toMatchObject({ ...plain, successFrom: 0 });
  expect(dice('5d10>=11')).toMatchObject({ ...plain, successFrom: 11 });
});

test('DICE-7 modifiers come in any order; a comparison behind an exclamation mark counts successes', () => {
  const all = {
    reroll: { again: false, when: { operator: '>=', value: 9 } },
    explode: true,
    selection: { action: 'keep', end: 'highest', count: 2 },
    successFrom: 5,
  };
  expect(dice('4d10r>=9!kh2>=5')).toMatchObject(all);
  expect(dice('4d10!>=5kh2r>=9')).toMatchObject(all);
  expect(dice('4d10r>=9>=5kh2!')).toMatchObject(all);
  expect(dice('4d10khr1')).toMatchObject({ selection: { count: 1 }, reroll: { again: false } });
});

test('DICE-8 adv and dis are the better and the worse of two d20, and take the other modifiers', () => {
  expect(dice('adv')).toEqual({ ...dice('2d20kh1'), notation: 'adv' });
  expect(dice('dis')).toEqual({ ...dice('2d20kl1'), notation: 'dis' });
  expect(dice('advr1')).toEqual({ ...dice('2d20kh1r1'), notation: 'advr1' });
  expect(parsed('adv+dis-2').notation).toBe('adv+dis-2');
});

test('DICE-9 a label stands behind the first #, as written but trimmed', () => {
  expect(parsed('1d6')).not.toHaveProperty('label');
  expect(parsed('1d6 # ')).not.toHaveProperty('label');
  expect(parsed('1d6 #  Sneak #2: d6\u00a0')).toMatchObject({ notation: '1d6', label: 'Sneak #2: d6' });
  expect(parsed(`1d6#${'😀'.repeat(50)}`).label).toHaveLength(100);
});

test('DICE-12 the limits themselves are within them', () => {
  const terms = Array.from({ length: 20 }, () => 'd6').join('+');
  expect(parsed(terms).notation).toBe(terms);
  expect(parsed('1'.padEnd(256)).notation).toBe('1');
  expect(dice('1000d1000000')).toMatchObject({ count: 1_000, sides: 1_000_000 });
  expect(parsed('500d6+400d6+100d6').root).toMatchObject({ kind: 'operation' });
  expect(dice('500d6r1')).toMatchObject({ count: 500 });
  expect(dice('d1')).toMatchObject({ sides: 1 });
});

test('DICE-13 what comes to rest in the end is accepted', () => {
  for (const notation of [
    'd2!',
    'd6rr<6',
    'd6!rr<5',
    'd6!rr6',
    'd6!rr<=4',
    'd2!rr2',
    'd6rr>1!',
    'd2!r1',
    'd1r1',
    'd1rr2',
    'd6!r<=6',
  ]) {
    expect(parsed(notation).notation, notation).toBe(notation);
  }
});

test('DICE-14 dice that are all but certain to keep to the limit are accepted', () => {
  for (const notation of ['300d6!', '600d10!', '40d2!', 'd20rr<20', '8d20rr<20', '200d6r1!', 'd1000000!']) {
    expect(parsed(notation).notation, notation).toBe(notation);
  }
});

test('DICE-14 a divisor is refused as soon as zero is among or at the end of what it may be', () => {
  for (const divisor of ['0', '(d6-1)', '(d6-6)', 'dF', '2d6>=5', '(2d6-7)', '(-1/2+1)']) {
    const message = 'the divisor may be zero';
    expect(parseDice(`5/${divisor}`), divisor).toEqual({ ok: false, fault: { position: 1, message } });
  }
  for (const divisor of ['1', '-1', 'd6', '(d6-7)', '-2d4']) expect(parseDice(`5/${divisor}`).ok, divisor).toBe(true);
});

test.each([
  ['3d6', 3, 18],
  ['4d6kh3', 3, 18],
  ['4d6dl1', 3, 18],
  ['4d6!dl1', 3, 5_994],
  ['d6!', 1, 6_000],
  ['4dF', -4, 4],
  ['dF!', -1_000, 1_000],
  ['5d10>=8', 0, 5],
  ['-2d6', -12, -2],
  ['2d6-2d6', -10, 10],
  ['(d6-3)*(d6-3)', -6, 9],
  ['d6/-2', -3, -1],
  ['10/(d6-7)', -10, -2],
])('DICE-17 %s lies between %i and %i', (notation, least, most) => {
  expect(boundsOf(dice(notation))).toEqual({ ok: true, value: { least, most } });
});
