import type { Append, AppendResult } from './log-store.ts';
import { appendToDisk } from './memory/append.ts';
import { createMemoryDisk, type MemoryDisk } from './memory/disk.ts';
import { createMemoryLog } from './memory/log.ts';
import { createMemoryRecords } from './memory/records.ts';
import { createOpenGate } from './open-gate.ts';
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
  const gate = createOpenGate();
  const append = async (one: Append): Promise<AppendResult> => {
    const fate = await decideFate(one);
    if (fate === 'fail') throw new StorageUnavailable('fault injected before writing');
    const result = appendToDisk(disk, one);
    if (fate === 'apply-and-fail') throw new StorageUnavailable('fault injected after writing');
    return result;
  };
  return {
    log: gate.wrap({ append, ...createMemoryLog(disk) }),
    records: gate.wrap(createMemoryRecords(disk)),
    epoch: disk.epoch,
    check: gate.wrap({ check: () => {} }).check,
    close: gate.close,
  };
};
