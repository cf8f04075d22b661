import { Kysely, PostgresDialect } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DisposablePostgres, startPostgres } from '../../../../test/disposable-postgres.ts';
import { sampleCommit, startSession } from '../../contract/samples.ts';
import type { Append, AppendResult } from '../../log-store.ts';
import { type Storage, StorageUnavailable } from '../../storage.ts';
import type { Schema } from '../schema.ts';
import { appendGroup } from './append-group.ts';
import { openPostgresStorage } from './open-postgres-storage.ts';
import { createConnections } from './pool.ts';
import { appendSettled } from './settle.ts';

let postgres: DisposablePostgres;
let storage: Storage;
let db: Kysely<Schema>;
let run: (appends: readonly Append[]) => Promise<readonly AppendResult[]>;
beforeAll(async () => {
  postgres = await startPostgres();
  storage = await openPostgresStorage(postgres);
  const connections = createConnections(postgres.url);
  db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: connections.pool }) });
  run = (appends) => appendGroup(connections, db, appends);
});
afterAll(async () => {
  await db.destroy();
  await storage.close();
  await postgres[Symbol.asyncDispose]();
});

const lost = () => new StorageUnavailable('the connection was lost');

/** Ten sessions' second commits. */
const batch = async (): Promise<readonly Append[]> => {
  const ids = await Promise.all(Array.from({ length: 10 }, () => startSession(storage)));
  return ids.map((id) => ({ commit: sampleCommit(id, 2) }));
};

test('L2 a batch that was stored before its connection was lost is found, and not written again', async () => {
  const appends = await batch();
  let runs = 0;
  const results = await appendSettled(db, appends, async (some) => {
    runs += 1;
    await run(some);
    throw lost();
  });
  expect(runs).toBe(1);
  expect(results).toEqual(appends.map(() => ({ kind: 'committed' })));
});

test('L1 what was not stored when the connection was lost is sent once more, and only that', async () => {
  const appends = await batch();
  const sent: (readonly Append[])[] = [];
  const results = await appendSettled(db, appends, async (some) => {
    sent.push(some);
    if (sent.length > 1) return run(some);
    await run(some.slice(0, 4));
    throw lost();
  });
  expect(sent).toEqual([appends, appends.slice(4)]);
  expect(results).toEqual(appends.map(() => ({ kind: 'committed' })));
  for (const { commit } of appends) expect(await storage.log.read(commit.sessionId, 1, 10)).toEqual([commit]);
});

test('L3 a position that went to somebody else meanwhile is not taken for our own', async () => {
  const [append] = await batch();
  if (append === undefined) throw new Error('no sample');
  const other = sampleCommit(append.commit.sessionId, 2);
  let runs = 0;
  const results = await appendSettled(db, [append], async (some) => {
    runs += 1;
    if (runs > 1) return run(some);
    await storage.log.append({ commit: other });
    throw lost();
  });
  expect(results).toEqual([{ kind: 'moved', head: 2 }]);
});
