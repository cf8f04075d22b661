import { expect, it } from 'vitest';
import { digestOfKeys } from './digest-of-keys.ts';

it('PIC-16 other cells known are another address, the same ones in another order are not', () => {
  const keys = Array.from({ length: 400 }, (_, at) => `${at % 20},${Math.floor(at / 20)}`);
  expect(digestOfKeys(keys.toReversed())).toBe(digestOfKeys(keys));
  const one = new Set(keys.map((_, at) => digestOfKeys(keys.toSpliced(at, 1))));
  expect(one.size).toBe(keys.length);
  expect(digestOfKeys([])).toBe(digestOfKeys([]));
});
