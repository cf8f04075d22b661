import { expect, it } from 'vitest';
import { quickNotation } from './quick-notation.ts';

it.each([
  [6, 0, 'none', 'd6'],
  [20, 0, 'none', 'd20'],
  [20, 5, 'none', 'd20+5'],
  [20, -2, 'adv', 'adv-2'],
  [20, 3, 'dis', 'dis+3'],
  [100, 1, 'adv', 'd100+1'],
] as const)('1.10 a tap on d%s with %s and %s throws %s', (sides, modifier, edge, notation) => {
  expect(quickNotation(sides, modifier, edge)).toBe(notation);
});
