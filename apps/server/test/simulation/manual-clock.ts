import type { Clock } from '../../src/clock.ts';

/**
 * The one clock of a run, for server and clients alike. Time stands still until it is told to pass; between two timers
 * every promise gets its turn, so a run is the same every time.
 */
export type ManualClock = Clock & {
  /** Timers fire in order, each at its own moment. */
  readonly pass: (ms: number) => Promise<void>;
  /** The clock jumps and what was due on the way fires late, as after a computer slept. */
  readonly leap: (ms: number) => Promise<void>;
  readonly settle: () => Promise<void>;
  /** A clock whose timers die with whoever held it. */
  readonly lifetime: () => { readonly clock: Clock; readonly end: () => void };
};

type Timer = { readonly at: number; readonly order: number; run: (() => void) | null };

const startsAtMs = Date.UTC(2031, 0, 1, 18);

function isBefore(left: Timer, right: Timer): boolean {
  return left.at === right.at ? left.order < right.order : left.at < right.at;
}

/** Ascending; new timers are mostly late ones, so the place is found from the end. */
function insert(timers: Timer[], timer: Timer): void {
  let place = timers.length;
  for (let earlier = timers[place - 1]; earlier !== undefined && isBefore(timer, earlier); ) {
    place -= 1;
    earlier = timers[place - 1];
  }
  timers.splice(place, 0, timer);
}

/** A turn of the event loop empties the queue of promises first, however long their chains are. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export function manualClock(): ManualClock {
  let now = startsAtMs;
  let order = 0;
  const timers: Timer[] = [];
  const after = (ms: number, task: () => void): (() => void) => {
    order += 1;
    const timer: Timer = { at: now + Math.max(0, ms), order, run: task };
    insert(timers, timer);
    return () => {
      timer.run = null;
    };
  };
  const runDue = async (end: number): Promise<void> => {
    for (let next = timers[0]; next !== undefined && next.at <= end; next = timers[0]) {
      timers.shift();
      now = Math.max(now, next.at);
      if (next.run === null) continue;
      next.run();
      await settle();
    }
  };
  return {
    now: () => now,
    after,
    settle,
    pass: async (ms) => {
      const end = now + ms;
      await settle();
      await runDue(end);
      now = end;
    },
    leap: async (ms) => {
      await settle();
      now += ms;
      await runDue(now);
    },
    lifetime: () => {
      let living = true;
      const mortal = (task: () => void) => () => {
        if (living) task();
      };
      return {
        clock: { now: () => now, after: (ms, task) => after(ms, mortal(task)) },
        end: () => {
          living = false;
        },
      };
    },
  };
}
