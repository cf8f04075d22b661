import { expect, test } from 'vitest';
import { createDieSource } from './die-source.ts';

/**
 * Pearson's chi-square: how far the counts of `faces` equally likely outcomes lie from even. For an even generator it is
 * about `faces - 1`; for one whose faces have probabilities p it grows with the number of throws n, by
 * n * sum((p - 1/faces)^2 * faces).
 */
function chiSquare(faces: number, throws: number, face: () => number): number {
  const counts = new Array<number>(faces).fill(0);
  for (let index = 0; index < throws; index += 1) {
    const thrown = face();
    counts[thrown - 1] = (counts[thrown - 1] ?? Number.NaN) + 1;
  }
  const even = throws / faces;
  return counts.reduce((sum, count) => sum + (count - even) ** 2 / even, 0);
}

/**
 * By number of faces, the value an even generator exceeds once in a million times: the quantile of the chi-square
 * distribution with one degree of freedom less than there are faces (for three faces it is -2 ln 0.000001). The seeds
 * below are fixed, so the tests always say the same; the threshold says that a failure after a change is bias and not
 * bad luck.
 */
const onceInAMillion = { 2: 23.93, 3: 27.63, 6: 35.89, 20: 63.68, 100: 180.79 } as const;

const throws = 20_000;
const seeds = ['3', 'a', '7'].map((digit) => digit.repeat(64));
const dieOf = (seed: string) => createDieSource({ seed, userId: 'fairness', commandId: 'all of them' });

const cases = ([2, 3, 6, 20, 100] as const).flatMap((sides) => seeds.map((seed) => [sides, seed] as const));

test.each(cases)('DICE-18 %i sides are equally likely (seed %s)', (sides, seed) => {
  const die = dieOf(seed);
  expect(chiSquare(sides, throws, () => die(sides))).toBeLessThan(onceInAMillion[sides]);
});

test.each(seeds)(
  'DICE-18 so are a hundred equal parts of 1,000,000 sides, where words are rejected (seed %s)',
  (seed) => {
    const die = dieOf(seed);
    const part = () => Math.ceil(die(1_000_000) / 10_000);
    expect(chiSquare(100, throws, part)).toBeLessThan(onceInAMillion[100]);
  },
);

test.each(seeds)('DICE-18 a die that takes its remainder without rejecting words is caught (seed %s)', (seed) => {
  const bytes = dieOf(seed);
  // Of 256 words 56 faces get three and 44 get two.
  const biased = () => 1 + ((bytes(256) - 1) % 100);
  expect(chiSquare(100, throws, biased)).toBeGreaterThan(2 * onceInAMillion[100]);
});

test.each(seeds)('DICE-18 a die that shows one face of six a tenth too often is caught (seed %s)', (seed) => {
  const sixty = dieOf(seed);
  const biased = () => {
    const value = sixty(60);
    return value === 1 ? 6 : Math.ceil(value / 10);
  };
  expect(chiSquare(6, 3 * throws, biased)).toBeGreaterThan(onceInAMillion[6]);
});
