import type { Clock } from '../../clock.ts';

/** Time that moves only when told to; limits never wait, so nothing is ever scheduled. */
export type ManualClock = Clock & { readonly advance: (ms: number) => void };

export function createManualClock(startsAt = Date.UTC(2030, 0, 1)): ManualClock {
  let now = startsAt;
  return {
    now: () => now,
    after: () => () => {},
    advance: (ms) => {
      now += ms;
    },
  };
}
