import Libsql from 'libsql';

type Statement = ReturnType<InstanceType<typeof Libsql>['prepare']>;

export type StatementResult = { readonly rows: readonly unknown[]; readonly changes: number };

/** One connection, synchronous, for use inside a worker thread. */
export type Database = {
  /** Runs one prepared statement. Writes belong inside `transaction`; see there. */
  execute(sql: string, parameters: readonly unknown[]): StatementResult;
  begin(): void;
  commit(): void;
  /** Does nothing when there is no transaction any more. */
  rollback(): void;
  readonly inTransaction: boolean;
  close(): void;
};

/** Our queries are a few dozen texts; lists of different lengths make more. */
const MAX_PREPARED = 300;

/** How long to wait for somebody outside (a backup, a host's shell) who holds a lock. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Writes never run in autocommit mode. Seen with libsql 0.5: a prepared statement that met SQLITE_BUSY stays open, and
 * as long as it does, no later autocommit write of this connection is committed, although each is reported as done.
 * `begin immediate` through `exec` fails cleanly instead, and an explicit commit either happens or throws.
 */
export const openDatabase = (file: string): Database => {
  const db = new Libsql(file);
  db.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
  db.exec('pragma journal_mode = wal');
  db.exec('pragma synchronous = full');
  db.exec('pragma foreign_keys = on');
  assertPragma(db, 'journal_mode', 'wal');
  assertPragma(db, 'synchronous', 2);
  assertPragma(db, 'foreign_keys', 1);
  const prepared = new Map<string, Statement>();

  const statementFor = (sql: string): Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const oldest = prepared.keys().next();
    if (prepared.size >= MAX_PREPARED && oldest.done !== true) prepared.delete(oldest.value);
    const statement = db.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };

  return {
    execute: (sql, parameters) => {
      const statement = statementFor(sql);
      try {
        const bound = parameters.map(toBindable);
        if (statement.reader) return { rows: statement.all(bound), changes: 0 };
        return { rows: [], changes: statement.run(bound).changes };
      } catch (error) {
        // A statement that failed may not be reset; a fresh one is.
        prepared.delete(sql);
        throw error;
      }
    },
    begin: () => void db.exec('begin immediate'),
    commit: () => void db.exec('commit'),
    rollback: () => {
      // After some errors SQLite has rolled back already; a second one would hide the error that matters.
      if (db.inTransaction) db.exec('rollback');
    },
    get inTransaction() {
      return db.inTransaction;
    },
    close: () => {
      prepared.clear();
      db.close();
    },
  };
};

const assertPragma = (db: InstanceType<typeof Libsql>, name: string, wanted: string | number): void => {
  const [row] = db.prepare(`pragma ${name}`).all() as readonly Record<string, unknown>[];
  if (row?.[name] !== wanted)
    throw new Error(`the database did not accept ${name} = ${wanted}: ${JSON.stringify(row)}`);
};

/** libsql aborts the whole process when it is given a boolean, so nothing it does not know gets through. */
const toBindable = (value: unknown): string | number | bigint | null | Uint8Array => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite cannot store a ${typeof value}`);
};
