import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import { StorageRefused } from '../storage.ts';
import type { Engine } from './engine.ts';
import { logAndRecords } from './migrations/0001-log-and-records.ts';
import { accounts } from './migrations/0002-accounts.ts';
import { people } from './migrations/0003-people.ts';
import { erasure } from './migrations/0004-erasure.ts';
import { campaigns } from './migrations/0005-campaigns.ts';
import { uploads } from './migrations/0006-uploads.ts';
import { outlines } from './migrations/0007-outlines.ts';
import { keptCalls } from './migrations/0008-kept-calls.ts';
import type { Migration } from './migrations/migration.ts';
import type { Schema } from './schema.ts';

const MIGRATIONS: readonly Migration[] = [
  logAndRecords,
  accounts,
  people,
  erasure,
  campaigns,
  uploads,
  outlines,
  keptCalls,
];

/** Any number; it only has to differ from other programs' advisory locks in the same database. */
const MIGRATION_LOCK = 7_140_662;

type Migrating = {
  readonly db: Kysely<Schema>;
  readonly engine: Engine;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The epoch a new database gets. */
  readonly newEpoch: number;
  readonly migrations?: readonly Migration[];
};

/**
 * Brings the schema up to date in one transaction and answers the epoch. Several servers may start at once: on
 * PostgreSQL they take turns by a lock, on SQLite the data folder's lock file lets only one in.
 */
export const migrate = async ({ db, engine, now, newEpoch, migrations = MIGRATIONS }: Migrating): Promise<number> =>
  db.transaction().execute(async (trx) => {
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(trx);
    await sql`create table if not exists migrations (
      version integer primary key, name text not null, checksum text not null, "appliedAt" bigint not null)`.execute(
      trx,
    );
    const applied = await trx.selectFrom('migrations').selectAll().orderBy('version').execute();
    assertKnown(applied, migrations, engine);
    for (const migration of migrations.slice(applied.length)) {
      for (const statement of migration.statements(engine)) await sql.raw(statement).execute(trx);
      const { version, name } = migration;
      const row = { version, name, checksum: checksumOf(migration, engine), appliedAt: now };
      await trx.insertInto('migrations').values(row).execute();
    }
    return storedEpoch(trx, newEpoch);
  });

const assertKnown = (
  applied: readonly Schema['migrations'][],
  migrations: readonly Migration[],
  engine: Engine,
): void => {
  if (applied.length > migrations.length) {
    throw new StorageRefused(
      `The data was written by a newer version of Moothall: its schema is ${applied.length}, this version knows up to ` +
        `${migrations.length}. Start the newer version again, or restore a backup made with this one.`,
    );
  }
  applied.forEach(({ version, name, checksum }, position) => {
    const known = migrations[position];
    if (known === undefined || known.version !== version || checksumOf(known, engine) !== checksum) {
      throw new StorageRefused(
        `The database's migration ${version} (${name}) is not the one this version of Moothall knows. It was made by ` +
          `another program or an unreleased version; start that one, or use an empty database.`,
      );
    }
  });
};

const checksumOf = (migration: Migration, engine: Engine): string =>
  createHash('sha256')
    .update(JSON.stringify([migration.name, ...migration.statements(engine)]))
    .digest('hex');

const storedEpoch = async (trx: Transaction<Schema>, newEpoch: number): Promise<number> => {
  const row = { key: 'epoch', value: String(newEpoch) };
  await trx
    .insertInto('meta')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await trx.selectFrom('meta').select('value').where('key', '=', 'epoch').executeTakeFirstOrThrow();
  return Number(value);
};
