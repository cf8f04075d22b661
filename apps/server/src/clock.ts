/** Time is handed in: tests and the simulation turn it by hand. */
export type Clock = {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Runs `task` once after `ms`; the returned function cancels it. */
  readonly after: (ms: number, task: () => void) => () => void;
};

/** Timers never keep the process alive: the server lives by its listening socket. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, task) => {
    // Node fires at once what is longer than 2^31-1 ms; such waits are re-armed by their owners.
    const timer = setTimeout(task, Math.min(ms, 2_147_483_647));
    timer.unref();
    return () => clearTimeout(timer);
  },
};
