import type { Clock } from '../clock.ts';

export type Taken = { readonly ok: true } | { readonly ok: false; readonly retryAfterMs: number };

/** A bucket of permissions per key that fills up again by itself. */
export type Throttle = {
  readonly take: (key: string, cost?: number) => Taken;
  /** What `take` would answer, without taking: for limits that count failures only. */
  readonly peek: (key: string, cost?: number) => Taken;
};

export type Rate = { readonly capacity: number; readonly refillPerSecond: number };

/** Where limits are switched off. */
export const noThrottle: Throttle = { take: () => ({ ok: true }), peek: () => ({ ok: true }) };

/** Whoever floods us with keys makes us forget the least recently used ones, never run out of memory. */
const keysMax = 50_000;
/** Whole microseconds, whose sums are exact: nobody loses a permission that is due to rounding. */
const usPerMs = 1000;

/** Per key one number is kept: the moment its bucket is full again. */
export function createThrottle({ capacity, refillPerSecond }: Rate, clock: Clock): Throttle {
  const usPerPermission = Math.round(1_000_000 / refillPerSecond);
  const fullAtUs = new Map<string, number>();

  const reckon = (key: string, cost: number): { readonly next: number; readonly taken: Taken } => {
    const now = clock.now() * usPerMs;
    const next = Math.max(now, fullAtUs.get(key) ?? now) + cost * usPerPermission;
    const waitUs = next - now - capacity * usPerPermission;
    return { next, taken: waitUs <= 0 ? { ok: true } : { ok: false, retryAfterMs: Math.ceil(waitUs / usPerMs) } };
  };
  return {
    peek: (key, cost = 1) => reckon(key, cost).taken,
    take: (key, cost = 1) => {
      const { next, taken } = reckon(key, cost);
      if (taken.ok) remember(fullAtUs, key, next);
      return taken;
    },
  };
}

function remember(moments: Map<string, number>, key: string, moment: number): void {
  // Deleted first so that the map's order is that of last use.
  moments.delete(key);
  moments.set(key, moment);
  const [oldest] = moments.keys();
  if (moments.size > keysMax && oldest !== undefined) moments.delete(oldest);
}
