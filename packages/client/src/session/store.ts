/** A value that is built when asked for, kept until it changes, and announced once per turn of work. */
export type Store<T> = {
  snapshot(): T;
  subscribe(listener: () => void): () => void;
  changed(): void;
  /** Changes inside are announced once, after it: a frame is seen whole. */
  together(work: () => void): void;
};

export function createStore<T extends object>(build: () => T): Store<T> {
  const listeners = new Set<() => void>();
  let current: T | null = null;
  let depth = 0;
  let isStale = false;

  function announce(): void {
    if (depth > 0 || !isStale) return;
    isStale = false;
    for (const listener of [...listeners]) listener();
  }
  return {
    snapshot: () => {
      current ??= build();
      return current;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed: () => {
      current = null;
      isStale = true;
      announce();
    },
    together: (work) => {
      depth += 1;
      try {
        work();
      } finally {
        depth -= 1;
        announce();
      }
    },
  };
}
