import type { Clock } from '../clock.ts';

/** Time stands still until it is told to pass; between two timers every promise gets its turn. */
export type ManualClock = Clock & { pass(ms: number): Promise<void>; settle(): Promise<void>; waiting(): number };

// Longer than any chain of promises in the client.
const turns = 30;

export function manualClock(startMs = 1_800_000_000_000): ManualClock {
  let now = startMs;
  let timers: readonly { readonly at: number; readonly run: () => void }[] = [];

  async function settle(): Promise<void> {
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
  }
  async function pass(ms: number): Promise<void> {
    const end = now + ms;
    await settle();
    for (;;) {
      const due = timers.filter(({ at }) => at <= end).sort((left, right) => left.at - right.at)[0];
      if (due === undefined) break;
      timers = timers.filter((timer) => timer !== due);
      now = Math.max(now, due.at);
      due.run();
      await settle();
    }
    now = end;
  }
  return {
    now: () => now,
    after: (delayMs, run) => {
      const timer = { at: now + delayMs, run };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass,
    settle,
    waiting: () => timers.length,
  };
}
