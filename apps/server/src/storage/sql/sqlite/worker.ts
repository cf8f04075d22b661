/**
 * The thread that owns a connection. An entry file: bundled on its own, see `worker-url.ts`.
 *
 * Two run per server. The writer does everything that changes data, one request after the other. The reader exists
 * because a read that had to queue behind flushes would wait for the disk for nothing: with WAL it sees everything
 * that was acknowledged before it began, and never waits for the writer nor makes it wait.
 */
import { randomInt } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { Kysely } from 'kysely';
import type { Append } from '../../log-store.ts';
import { appendAlone } from '../append-alone.ts';
import { createLogReads } from '../log-reads.ts';
import { createLogWrites } from '../log-writes.ts';
import { migrate } from '../migrate.ts';
import { createRecordReads } from '../record-reads.ts';
import { createRecordWrites } from '../record-writes.ts';
import type { Schema } from '../schema.ts';
import { appendGroup } from './append-group.ts';
import { type Database, openDatabase, type StatementResult } from './database.ts';
import { createSqliteDialect } from './dialect.ts';
import { toFailure } from './failure.ts';
import { lockDataFolder } from './lock.ts';
import type { WorkerFailure, WorkerReply, WorkerRequest, WorkerRole } from './protocol.ts';

/** Methods by name; `closeDatabase` is every thread's last. */
type Methods = Record<string, (...args: never) => unknown>;

const EPOCHS = 2 ** 32;

const start = async (role: WorkerRole): Promise<{ readonly methods: Methods; readonly epoch: number }> => {
  if (role.role === 'reader') {
    const database = openDatabase(role.file);
    // A write sent here by mistake fails instead of waiting for the writer.
    database.execute('pragma query_only = on', []);
    return { methods: readerMethods(database, kyselyOver(database)), epoch: 0 };
  }
  const lock = lockDataFolder(role.lockFile, role.dataDir);
  try {
    const database = openDatabase(role.file);
    const db = kyselyOver(database);
    const epoch = await migrate({ db, engine: 'sqlite', now: Date.now(), newEpoch: randomInt(EPOCHS) });
    const closeDatabase = () => {
      database.close();
      lock.release();
    };
    return { methods: { ...writerMethods(database, db), closeDatabase }, epoch };
  } catch (error) {
    lock.release();
    throw error;
  }
};

const kyselyOver = (database: Database): Kysely<Schema> =>
  new Kysely<Schema>({
    dialect: createSqliteDialect({
      ...database,
      execute: (sql, parameters, isRead) =>
        isRead || database.inTransaction ? database.execute(sql, parameters) : executeAlone(database, sql, parameters),
    }),
  });

/** A single statement that may write, in a transaction of its own; `openDatabase` says why. */
const executeAlone = (database: Database, sql: string, parameters: readonly unknown[]): StatementResult => {
  database.begin();
  try {
    const result = database.execute(sql, parameters);
    database.commit();
    return result;
  } catch (error) {
    database.rollback();
    throw error;
  }
};

const readerMethods = (database: Database, db: Kysely<Schema>): Methods => ({
  ...createLogReads(db),
  ...createRecordReads(db),
  execute: (sql: string, parameters: readonly unknown[]) => database.execute(sql, parameters),
  closeDatabase: () => database.close(),
});

const writerMethods = (database: Database, db: Kysely<Schema>): Methods => ({
  ...createLogWrites(db),
  ...createRecordWrites(db, 'sqlite'),
  appendAlone: (append: Append) => appendAlone(db, 'sqlite', append),
  appendGroup: (appends: readonly Append[]) => appendGroup(database, db, appends),
  execute: (sql: string, parameters: readonly unknown[]) => executeAlone(database, sql, parameters),
  check: () => void database.execute('select 1', []),
});

const serve = (port: NonNullable<typeof parentPort>): void => {
  const reply = (message: WorkerReply): void => port.postMessage(message);
  const starting = start(workerData as WorkerRole);
  starting.then(
    ({ epoch }) => reply({ kind: 'ready', epoch }),
    (error: unknown) => reply({ kind: 'failure', id: null, failure: toFailure(error) }),
  );
  // One after the other: a transaction spans several turns, and nothing may come between its statements.
  let last: Promise<unknown> = starting;
  let broken: WorkerFailure | null = null;
  port.on('message', ({ id, name, args }: WorkerRequest) => {
    last = last.then(async () => {
      // After a failed flush nothing is known; whatever is still in the queue must not be written on top of it.
      if (broken !== null) return reply({ kind: 'failure', id, failure: broken });
      try {
        const { methods } = await starting;
        const method = methods[name];
        if (method === undefined) throw new TypeError(`the database thread knows no ${name}`);
        reply({ kind: 'value', id, value: await method(...(args as never)) });
      } catch (error) {
        const failure = toFailure(error);
        if (failure.kind === 'fatal') broken = failure;
        reply({ kind: 'failure', id, failure });
      }
    });
  });
};

if (parentPort !== null) serve(parentPort);
