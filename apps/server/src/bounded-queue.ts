/** Thrown when too many wait already: later is better than never. Becomes UNAVAILABLE. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

export type BoundedQueue = {
  readonly run: <T>(task: () => Promise<T>) => Promise<T>;
  /** Whether `run` would throw now. */
  readonly isFull: () => boolean;
};

/** Runs `atOnce` tasks at a time, in order of arrival, and lets `waiting` more wait. */
export function createBoundedQueue({
  atOnce,
  waiting,
}: {
  readonly atOnce: number;
  readonly waiting: number;
}): BoundedQueue {
  const queue: (() => void)[] = [];
  let running = 0;
  const turn = (): Promise<void> | undefined => {
    if (running < atOnce) {
      running += 1;
      return undefined;
    }
    if (queue.length >= waiting) throw new QueueFull('too many are waiting');
    return new Promise((resolve) => queue.push(resolve));
  };
  return {
    isFull: () => running >= atOnce && queue.length >= waiting,
    run: async (task) => {
      await turn();
      try {
        return await task();
      } finally {
        // Whoever waits takes over this place, so that nobody who comes later slips in between.
        const next = queue.shift();
        if (next === undefined) running -= 1;
        else next();
      }
    },
  };
}
