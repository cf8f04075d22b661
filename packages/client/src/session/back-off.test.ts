import { expect, it } from 'vitest';
import { backOffMs } from './back-off.ts';

it('waits up to 0.5 s first, then up to 1, 2, 4, 8, 16, 30, 30 … seconds', () => {
  const caps = [0, 1, 2, 3, 4, 5, 6, 7, 40].map((failures) => backOffMs(failures, 1));
  expect(caps).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
});

it('spreads over the whole wait, down to none', () => {
  expect(backOffMs(3, 0)).toBe(0);
  expect(backOffMs(3, 0.25)).toBe(1_000);
});
