import { StorageUnavailable } from './storage.ts';

type Asynchronous<T> = {
  readonly [Name in keyof T]: T[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Awaited<Result>>
    : never;
};

export type OpenGate = {
  /** The same methods behind a promise, refused with `StorageUnavailable` once the gate is closed. */
  wrap<T extends Record<string, (...args: never) => unknown>>(methods: T): Asynchronous<T>;
  /** Lets nobody in any more and resolves when everybody inside is done. */
  close(): Promise<void>;
};

/** Every storage is used through one of these, so that closing finishes what is being written and nothing starts after. */
export const createOpenGate = (): OpenGate => {
  let open = true;
  const inside = new Set<Promise<unknown>>();
  const pass = async <Result>(work: () => Result): Promise<Awaited<Result>> => {
    if (!open) throw new StorageUnavailable('the storage is closed');
    const done = (async () => await work())();
    inside.add(done);
    try {
      return await done;
    } finally {
      inside.delete(done);
    }
  };
  return {
    wrap: <T extends Record<string, (...args: never) => unknown>>(methods: T) => {
      const wrapped = Object.entries(methods).map(([name, method]) => [
        name,
        (...args: never) => pass(() => method(...args)),
      ]);
      return Object.fromEntries(wrapped) as Asynchronous<T>;
    },
    close: async () => {
      open = false;
      await Promise.allSettled(inside);
    },
  };
};
