import { expect, it } from 'vitest';
import { isGameName, isSecret, readGameValue } from './game-value.ts';

it.each([
  ['12', 12],
  ['-3', -3],
  ['1.5', 1.5],
  ['true', true],
  [' false ', false],
  ['', ''],
  ['12 wolves', '12 wolves'],
  ['0x10', '0x10'],
  ['Infinity', 'Infinity'],
])('1.9 %j is kept as %j', (text, value) => expect(readGameValue(text)).toBe(value));

it.each(['moon', 'gm.plot', 'a-b_c.9'])('1.9 %s is a name', (name) => expect(isGameName(name)).toBe(true));
it.each(['', 'two words', '__proto__', 'ä', 'a'.repeat(65)])('1.9 %j is none', (name) => {
  expect(isGameName(name)).toBe(false);
});

it('1.6 names that start with gm. are secret', () => {
  expect(['gm.plot', 'gmplot', 'x.gm.'].map(isSecret)).toEqual([true, false, false]);
});
