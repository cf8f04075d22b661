import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { Pool, types } from 'pg';
import { isOnlyTheStatement, toStorageError } from './failure.ts';

/** Appends use two at most (a batch and commits that go alone are short); the rest is for reads. */
const MAX_CONNECTIONS = 12;
const CONNECT_TIMEOUT_MS = 5_000;
/** The server gives up first, which leaves the connection usable; the client's own limit is for one that is cut off. */
const STATEMENT_TIMEOUT_MS = 12_000;
const QUERY_TIMEOUT_MS = 15_000;
const LOCK_TIMEOUT_MS = 5_000;
/** A transaction whose client vanished holds its locks no longer than this. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 5_000;
/** PostgreSQL's type number of bigint: our times and positions, all far below 2^53. */
const BIGINT_TYPE = 20;

export type Query = { readonly name?: string; readonly text: string; readonly values: readonly unknown[] };

export type Connections = {
  /** For Kysely. Clients that lost their connection are thrown away, errors are translated. */
  readonly pool: PostgresPool;
  /** One statement on any connection. */
  query(query: Query): Promise<readonly Record<string, unknown>[]>;
};

/** Connections are made when needed and replaced when lost, so that a database that comes back is simply used again. */
export const createConnections = (url: string): Connections => {
  const pool = new Pool({
    connectionString: url,
    application_name: 'moothall',
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    keepAlive: true,
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === BIGINT_TYPE ? Number : types.getTypeParser(type, format),
    },
  });
  // An idle connection that is lost says so here; the pool has dropped it already, and the next use makes another.
  pool.on('error', () => {});
  // The same for one in use, whose query fails by itself; without a listener the event would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));

  const connect = async () => {
    const client = await translated(() => pool.connect());
    let broken = false;
    const run = async (query: Query): Promise<PostgresQueryResult<Record<string, unknown>>> => {
      try {
        const { command, rowCount, rows } = await client.query({ ...query, values: [...query.values] });
        return { command, rowCount: rowCount ?? 0, rows } as PostgresQueryResult<Record<string, unknown>>;
      } catch (error) {
        // Without the server's word the connection's state is unknown: a late answer would meet the next query.
        if (!isOnlyTheStatement(error)) broken = true;
        throw toStorageError(error);
      }
    };
    return { run, release: () => client.release(broken) };
  };
  return {
    pool: {
      connect: async (): Promise<PostgresPoolClient> => {
        const { run, release } = await connect();
        const query = (text: string, values: readonly unknown[]) => run({ text, values });
        return { query: query as PostgresPoolClient['query'], release };
      },
      end: () => pool.end(),
    },
    query: async (query) => {
      const { run, release } = await connect();
      try {
        return (await run(query)).rows;
      } finally {
        release();
      }
    },
  };
};

const translated = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw toStorageError(error);
  }
};
