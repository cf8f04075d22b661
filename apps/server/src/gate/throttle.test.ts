import { describe, expect, test } from 'vitest';
import { createGrowingDelay } from './growing-delay.ts';
import { limits } from './limits.ts';
import { createManualClock } from './testing/manual-clock.ts';
import { createThrottle } from './throttle.ts';

describe.each(Object.entries(limits.rates))('rate %s', (_name, rate) => {
  test('allows its capacity at once and not one more, per key', () => {
    const throttle = createThrottle(rate, createManualClock());
    for (let taken = 0; taken < rate.capacity; taken += 1) expect(throttle.take('a')).toEqual({ ok: true });
    expect(throttle.take('a')).toEqual({ ok: false, retryAfterMs: Math.ceil(1000 / rate.refillPerSecond) });
    expect(throttle.take('b')).toEqual({ ok: true });
  });

  test('waiting as long as told is enough, a millisecond less is not', () => {
    const clock = createManualClock();
    const throttle = createThrottle(rate, clock);
    throttle.take('a', rate.capacity);
    const refused = throttle.take('a');
    if (refused.ok) throw new Error('the limit was not reached');
    clock.advance(refused.retryAfterMs - 1);
    expect(throttle.take('a')).toMatchObject({ ok: false });
    clock.advance(1);
    expect(throttle.take('a')).toEqual({ ok: true });
    expect(throttle.take('a')).toMatchObject({ ok: false });
  });
});

test('peeking takes nothing', () => {
  const throttle = createThrottle({ capacity: 1, refillPerSecond: 1 }, createManualClock());
  expect([throttle.peek('a'), throttle.peek('a'), throttle.take('a')]).toEqual([
    { ok: true },
    { ok: true },
    { ok: true },
  ]);
  expect(throttle.peek('a')).toEqual({ ok: false, retryAfterMs: 1000 });
});

test('what costs more than there is takes nothing', () => {
  const throttle = createThrottle({ capacity: 5, refillPerSecond: 1 }, createManualClock());
  expect(throttle.take('a', 6)).toEqual({ ok: false, retryAfterMs: 1000 });
  expect(throttle.take('a', 5)).toEqual({ ok: true });
});

test('a flood of keys makes it forget the longest unused one, not those in use', () => {
  const throttle = createThrottle({ capacity: 1, refillPerSecond: 0.001 }, createManualClock());
  throttle.take('old');
  for (let flood = 0; flood < 50_000; flood += 1) throttle.take(`flood ${flood}`);
  expect(throttle.peek('old')).toEqual({ ok: true });
  expect(throttle.peek('flood 49999')).toMatchObject({ ok: false });
});

describe('sign-in tries', () => {
  const growth = limits.signInTries;

  test('five are free, also at once, then each waits twice as long as the last, up to the longest', () => {
    const clock = createManualClock();
    const tries = createGrowingDelay(growth, clock);
    for (let free = 0; free < 5; free += 1) expect(tries.take('a')).toEqual({ ok: true });
    const waits: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      const refused = tries.take('a');
      if (refused.ok) throw new Error('the delay is missing');
      waits.push(refused.retryAfterMs);
      clock.advance(refused.retryAfterMs);
      expect(tries.take('a')).toEqual({ ok: true });
    }
    expect(waits).toEqual([10, 20, 40, 80, 160, 320, 640, 900, 900].map((seconds) => seconds * 1000));
    expect(tries.take('b')).toEqual({ ok: true });
  });

  test('the right password and a long pause bring the free ones back', () => {
    const clock = createManualClock();
    const tries = createGrowingDelay(growth, clock);
    const exhaust = () => {
      for (let free = 0; free < 5; free += 1) expect(tries.take('a')).toEqual({ ok: true });
      expect(tries.take('a')).toMatchObject({ ok: false });
    };
    exhaust();
    tries.forget('a');
    exhaust();
    clock.advance(growth.forgottenAfterMs);
    exhaust();
  });

  test('a flood of accounts does not grow without bound', () => {
    const tries = createGrowingDelay({ ...growth, freeTries: 1 }, createManualClock());
    tries.take('old');
    for (let flood = 0; flood < 50_000; flood += 1) tries.take(`flood ${flood}`);
    expect(tries.take('old')).toEqual({ ok: true });
  });
});
