import type { Append, AppendResult } from './log-store.ts';
import { appendToDisk } from './memory/append.ts';
import { createMemoryDisk, type MemoryDisk } from './memory/disk.ts';
import { createMemoryLog } from './memory/log.ts';
import { createMemoryRecords } from './memory/records.ts';
import { type Storage, StorageUnavailable } from './storage.ts';

export { createMemoryDisk, type MemoryDisk } from './memory/disk.ts';

/**
 * What becomes of an append: `apply` as usual, `fail` before anything is written, or `apply-and-fail`: it is written
 * and the caller is told `StorageUnavailable`, as when a database dies during COMMIT.
 */
export type AppendFate = 'apply' | 'fail' | 'apply-and-fail';
/** Asked before every append; may wait, which delays the append. For fault injection. */
export type DecideFate = (append: Append) => AppendFate | Promise<AppendFate>;

/**
 * Storage for tests and simulation. Everything acknowledged stays on the disk object: opening another storage on
 * the same disk is what a restart after a crash sees.
 */
export const openMemoryStorage = async (
  disk: MemoryDisk = createMemoryDisk(),
  decideFate: DecideFate = () => 'apply',
): Promise<Storage> => {
  let open = true;
  const assertOpen = (): void => {
    if (!open) throw new StorageUnavailable('the storage is closed');
  };
  const pending = new Set<Promise<unknown>>();
  const append = async (one: Append): Promise<AppendResult> => {
    assertOpen();
    const deciding = Promise.resolve(decideFate(one));
    pending.add(deciding);
    const fate = await deciding.finally(() => pending.delete(deciding));
    if (fate === 'fail') throw new StorageUnavailable('fault injected before writing');
    const result = appendToDisk(disk, one);
    if (fate === 'apply-and-fail') throw new StorageUnavailable('fault injected after writing');
    return result;
  };
  return {
    log: { append, ...whileOpen(createMemoryLog(disk), assertOpen) },
    records: whileOpen(createMemoryRecords(disk), assertOpen),
    epoch: disk.epoch,
    check: async () => assertOpen(),
    close: async () => {
      open = false;
      await Promise.allSettled(pending);
    },
  };
};

type Asynchronous<T> = {
  readonly [Name in keyof T]: T[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Result>
    : never;
};

/** The same methods behind a promise, refused once the storage is closed. */
const whileOpen = <T extends Record<string, (...args: never) => unknown>>(
  methods: T,
  assertOpen: () => void,
): Asynchronous<T> => {
  const wrapped = Object.entries(methods).map(([name, method]) => [
    name,
    async (...args: never) => {
      assertOpen();
      return method(...args);
    },
  ]);
  return Object.fromEntries(wrapped) as Asynchronous<T>;
};
