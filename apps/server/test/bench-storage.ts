/**
 * Durable appends per second, for sessions that each wait for their answer before the next one.
 * `npx tsx apps/server/test/bench-storage.ts [sqlite|postgres]`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleCommit, sampleIndex, startSession } from '../src/storage/contract/samples.ts';
import { openPostgresStorage } from '../src/storage/sql/postgres/open-postgres-storage.ts';
import { openSqliteStorage } from '../src/storage/sql/sqlite/open-sqlite-storage.ts';
import type { Storage } from '../src/storage/storage.ts';
import { startPostgres } from './disposable-postgres.ts';

const ROUND_MS = 3_000;
/** A chat line for eight people: about what a commit of a table weighs. */
const FRAMES = JSON.stringify([{ viewers: Array(8).fill('participant'), frame: 'x'.repeat(500) }]);

type Place = AsyncDisposable & { readonly storage: Storage };

const openSqlite = async (): Promise<Place> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
  const started = performance.now();
  const storage = await openSqliteStorage({ dataDir });
  console.log(`opened in ${Math.round(performance.now() - started)} ms`);
  const dispose = async (): Promise<void> => {
    await storage.close();
    await rm(dataDir, { recursive: true });
  };
  return { storage, [Symbol.asyncDispose]: dispose };
};

const openPostgres = async (): Promise<Place> => {
  const postgres = await startPostgres();
  const storage = await openPostgresStorage(postgres);
  const dispose = async (): Promise<void> => {
    await storage.close();
    await postgres[Symbol.asyncDispose]();
  };
  return { storage, [Symbol.asyncDispose]: dispose };
};

const measure = async (storage: Storage, sessions: number, withIndex: boolean): Promise<void> => {
  const ids = await Promise.all(Array.from({ length: sessions }, () => startSession(storage)));
  const latenciesMs: number[] = [];
  const cpu = process.cpuUsage();
  const end = performance.now() + ROUND_MS;
  const appendUntilTheEnd = async (id: string): Promise<void> => {
    const index = withIndex ? { index: sampleIndex() } : {};
    for (let seq = 2; performance.now() < end; seq += 1) {
      const started = performance.now();
      const result = await storage.log.append({ commit: sampleCommit(id, seq, { frames: FRAMES }), ...index });
      if (result.kind !== 'committed') throw new Error(`not committed: ${JSON.stringify(result)}`);
      latenciesMs.push(performance.now() - started);
    }
  };
  await Promise.all(ids.map(appendUntilTheEnd));
  const used = process.cpuUsage(cpu);
  latenciesMs.sort((a, b) => a - b);
  const at = (share: number): string => (latenciesMs[Math.floor(latenciesMs.length * share)] ?? 0).toFixed(2);
  const perSecond = Math.round((latenciesMs.length * 1_000) / ROUND_MS);
  const cpuMicroseconds = Math.round((used.user + used.system) / latenciesMs.length);
  console.log(
    `${String(sessions).padStart(4)} sessions${withIndex ? ' with index' : ''}: ${perSecond} durable appends/s, ` +
      `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ${cpuMicroseconds} µs of CPU each (all threads of this process)`,
  );
};

await using place = await (process.argv[2] === 'postgres' ? openPostgres() : openSqlite());
for (const sessions of [1, 10, 100, 500]) await measure(place.storage, sessions, false);
await measure(place.storage, 100, true);
console.log(`memory: ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MiB`);
