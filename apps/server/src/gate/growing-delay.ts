import type { Clock } from '../clock.ts';
import type { Taken } from './throttle.ts';

/** Some tries are free; after them each one has to wait longer than the last. */
export type GrowingDelay = {
  readonly take: (key: string) => Taken;
  /** The right password: what went before is forgotten. */
  readonly forget: (key: string) => void;
};

export type Growth = {
  readonly freeTries: number;
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** So long after the last try the free ones are back. */
  readonly forgottenAfterMs: number;
};

type Tries = { readonly count: number; readonly lastAt: number; readonly nextAt: number };

const keysMax = 50_000;

/** A try counts when it begins, so that many at once are not all the first. */
export function createGrowingDelay(growth: Growth, clock: Clock): GrowingDelay {
  const triesOf = new Map<string, Tries>();
  return {
    take: (key) => {
      const now = clock.now();
      const before = triesOf.get(key);
      if (before !== undefined && now < before.nextAt) return { ok: false, retryAfterMs: before.nextAt - now };
      const fresh = before === undefined || now - before.lastAt >= growth.forgottenAfterMs;
      const count = (fresh ? 0 : before.count) + 1;
      // Deleted first so that the map's order is that of last use.
      triesOf.delete(key);
      triesOf.set(key, { count, lastAt: now, nextAt: now + delayAfter(count, growth) });
      const [oldest] = triesOf.keys();
      if (triesOf.size > keysMax && oldest !== undefined) triesOf.delete(oldest);
      return { ok: true };
    },
    forget: (key) => {
      triesOf.delete(key);
    },
  };
}

function delayAfter(count: number, { freeTries, firstDelayMs, longestDelayMs }: Growth): number {
  return count < freeTries ? 0 : Math.min(longestDelayMs, firstDelayMs * 2 ** (count - freeTries));
}
