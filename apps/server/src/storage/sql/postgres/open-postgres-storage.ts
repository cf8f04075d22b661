import { randomInt } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import type { Append, AppendResult } from '../../log-store.ts';
import { createOpenGate } from '../../open-gate.ts';
import type { CharacterRecord } from '../../record-store.ts';
import { type Storage, StorageRefused } from '../../storage.ts';
import type { Accounts, AccountsSchema } from '../accounts.ts';
import { appendAlone } from '../append-alone.ts';
import { createGroupCommit } from '../group-commit.ts';
import { createLogReads } from '../log-reads.ts';
import { createLogWrites } from '../log-writes.ts';
import { migrate } from '../migrate.ts';
import { createRecordReads } from '../record-reads.ts';
import { createRecordWrites } from '../record-writes.ts';
import type { Schema } from '../schema.ts';
import { withinTimeout } from '../within-timeout.ts';
import { appendGroup } from './append-group.ts';
import { assertDurable } from './durability.ts';
import { isRefusal } from './failure.ts';
import { type Connections, createConnections } from './pool.ts';
import { appendSettled, retryingDeadlocks } from './settle.ts';

export type PostgresOptions = {
  /** `postgres://user:password@host:port/database`. Several servers may share one database. */
  readonly url: string;
};

const EPOCHS = 2 ** 32;

/**
 * Opens the database and brings its schema up to date. Rejects with `StorageRefused` when its settings lose data, it
 * is newer than this program or turns us away, with `StorageUnavailable` when it cannot be reached (yet).
 */
export const openPostgresStorage = async ({
  url,
}: PostgresOptions): Promise<Storage & { readonly accounts: Accounts }> => {
  const connections = createConnections(url);
  const dialect = new PostgresDialect({ pool: connections.pool });
  const db = new Kysely<Schema>({ dialect });
  const epoch = await prepare(connections, db).catch(async (error: unknown) => {
    await connections.pool.end();
    if (!isRefusal(error)) throw error;
    throw new StorageRefused(`PostgreSQL refuses us, check DATABASE_URL: ${(error as Error).message}`, {
      cause: error,
    });
  });
  const gate = createOpenGate();
  const writes = createLogWrites(db);
  const recordWrites = createRecordWrites(db, 'postgres');
  let closing: Promise<void> | null = null;
  return {
    log: gate.wrap({
      ...createLogReads(db),
      ...writes,
      append: createAppend(connections, db),
      deleteSession: (sessionId: string) => retryingDeadlocks(() => writes.deleteSession(sessionId)),
    }),
    records: gate.wrap({
      ...createRecordReads(db),
      ...recordWrites,
      claimCall: (...claim: Parameters<typeof recordWrites.claimCall>) =>
        retryingDeadlocks(() => recordWrites.claimCall(...claim)),
      deleteCharacter: (id: string) => retryingDeadlocks(() => recordWrites.deleteCharacter(id)),
      updateCharacter: (record: CharacterRecord, expectedVersion: string) =>
        retryingDeadlocks(() => recordWrites.updateCharacter(record, expectedVersion)),
    }),
    accounts: { db: new Kysely<AccountsSchema>({ dialect }), type: 'postgres' },
    epoch,
    ...gate.wrap({ check: () => withinTimeout(connections.query({ text: 'select 1', values: [] })) }),
    close: () => {
      closing ??= gate.close().then(() => connections.pool.end());
      return closing;
    },
  };
};

const prepare = async (connections: Connections, db: Kysely<Schema>): Promise<number> => {
  await assertDurable(connections);
  return migrate({ db, engine: 'postgres', now: Date.now(), newEpoch: randomInt(EPOCHS) });
};

const createAppend = (connections: Connections, db: Kysely<Schema>): ((append: Append) => Promise<AppendResult>) =>
  createGroupCommit({
    together: (appends) => appendSettled(db, appends, (some) => appendGroup(connections, db, some)),
    alone: async (append) => {
      const run = (some: readonly Append[]) => Promise.all(some.map((one) => appendAlone(db, 'postgres', one)));
      const [result] = await appendSettled(db, [append], run);
      if (result === undefined) throw new Error('an append was not answered');
      return result;
    },
  });
