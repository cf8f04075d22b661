import type { Clock } from '../../src/clock.ts';
import type { Append } from '../../src/storage/log-store.ts';
import { type AppendFate, type MemoryDisk, openMemoryStorage } from '../../src/storage/memory.ts';
import { type Storage, StorageUnavailable } from '../../src/storage/storage.ts';
import type { Counts } from './counts.ts';
import type { SeededChance } from './seeded-chance.ts';

/** How bad the database is at the moment. Shared by every storage of the run and turned by the story. */
export type Weather = {
  /** Longest delay of a call, each way. */
  slowMs: number;
  /** Out of a hundred appends, how many fail before and after they were written. */
  failPercent: number;
  readFailPercent: number;
};

export type UnreliableParts = {
  readonly disk: MemoryDisk;
  readonly clock: Clock;
  readonly chance: SeededChance;
  readonly counts: Counts;
  readonly weather: Weather;
  /** False when the process that holds this storage is dead: nothing it had in mind is written any more. */
  readonly isAlive: () => boolean;
};

// A command that is judged again and again without end is a bug that would hang the run.
const appendsMax = 20_000;
const forEver = new Promise<never>(() => {});

type Methods = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>;

/** Every call takes its time there and back, and is lost with its process. */
function slowed<T extends object>(store: T, parts: UnreliableParts): T {
  const { clock, chance, counts, weather, isAlive } = parts;
  const wait = (): Promise<void> | null => {
    const ms = weather.slowMs === 0 || chance.oneIn(3) ? 0 : chance.below(weather.slowMs);
    return ms === 0 ? null : new Promise((resolve) => clock.after(ms, resolve));
  };
  const slow =
    (name: string, method: Methods[string]) =>
    async (...args: never[]): Promise<unknown> => {
      await wait();
      if (!isAlive()) return forEver;
      if (name !== 'append' && chance.below(100) < weather.readFailPercent) {
        counts['reads failed'] += 1;
        throw new StorageUnavailable('fault injected into a call');
      }
      try {
        return await method(...args);
      } finally {
        await wait();
        if (!isAlive()) await forEver;
      }
    };
  return Object.fromEntries(Object.entries(store as Methods).map(([name, method]) => [name, slow(name, method)])) as T;
}

export async function unreliableStorage(parts: UnreliableParts): Promise<Storage> {
  const { disk, chance, counts, weather } = parts;
  let appends = 0;
  const fateOf = (_append: Append): AppendFate => {
    appends += 1;
    if (appends > appendsMax) throw new Error('a command is appended without end');
    if (chance.below(100) >= weather.failPercent) return 'apply';
    const isWritten = chance.oneIn(2);
    counts[isWritten ? 'appends failed after writing' : 'appends failed before writing'] += 1;
    return isWritten ? 'apply-and-fail' : 'fail';
  };
  const storage = await openMemoryStorage(disk, fateOf);
  return { ...storage, log: slowed(storage.log, parts), records: slowed(storage.records, parts) };
}
