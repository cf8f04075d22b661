/** Time, handed in so that a simulation can own it. `after` answers with what cancels the timer. */
export type Clock = {
  now(): number;
  after(delayMs: number, run: () => void): () => void;
};

export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    after: (delayMs, run) => {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
  };
}
