import { useSyncExternalStore } from 'react';

/** A value that changes while the hand moves: only what shows it renders again, not the map around it. */
export interface Holder<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

export function createHolder<T>(first: T): Holder<T> {
  let held = first;
  const listeners = new Set<() => void>();
  return {
    get: () => held,
    set: (value) => {
      if (Object.is(held, value)) return;
      held = value;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useHeld<T>({ subscribe, get }: Holder<T>): T {
  return useSyncExternalStore(subscribe, get, get);
}
