import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SelectQueryNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { StatementResult } from './database.ts';

/** Where statements of a Kysely instance go. */
export type StatementTarget = {
  /** `isRead` is true for a plain select. */
  readonly execute: (
    sql: string,
    parameters: readonly unknown[],
    isRead: boolean,
  ) => StatementResult | Promise<StatementResult>;
  readonly begin: () => void;
  readonly commit: () => void;
  readonly rollback: () => void;
};

/** Kysely for SQLite over any target: a connection in this thread, or one in another. */
export const createSqliteDialect = (target: StatementTarget): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => createDriver(target),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});

const createDriver = (target: StatementTarget): Driver => {
  const connection: DatabaseConnection = {
    executeQuery: async <Row>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> => {
      const { rows, changes } = await target.execute(sql, parameters, SelectQueryNode.is(query));
      return { rows: rows as Row[], numAffectedRows: BigInt(changes) };
    },
    streamQuery: () => {
      throw new Error('this driver does not stream');
    },
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: async () => target.begin(),
    commitTransaction: async () => target.commit(),
    rollbackTransaction: async () => target.rollback(),
    releaseConnection: async () => {},
    destroy: async () => {},
  };
};
