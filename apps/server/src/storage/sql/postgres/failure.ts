import { StorageUnavailable } from '../../storage.ts';

/**
 * Classes of errors that are the statement's own: bad data (22), a broken rule (23), deadlock or serialisation (40),
 * wrong SQL or missing rights (42). Everything else is the database's trouble.
 */
const OF_THE_STATEMENT = ['22', '23', '40', '42'];

/** Wrong password, no such database, missing rights. */
const REFUSED_AT_OPENING = ['28', '3D', '42501'];

const sqlStateOf = (error: unknown): string | null => {
  const { code, severity } = (error ?? {}) as Record<string, unknown>;
  // Network errors carry a code too (ECONNREFUSED), but no severity.
  return typeof severity === 'string' && typeof code === 'string' ? code : null;
};

export const isDeadlock = (error: unknown): boolean => ['40P01', '40001'].includes(sqlStateOf(error) ?? '');

/** The host has to mend it; waiting does not help. */
export const isRefusal = (error: unknown): boolean => {
  const state = sqlStateOf(error) ?? sqlStateOf(error instanceof Error ? error.cause : null);
  return REFUSED_AT_OPENING.some((prefix) => state?.startsWith(prefix));
};

/** The statement's own errors unchanged, the database's as `StorageUnavailable` with the original as its cause. */
export const toStorageError = (error: unknown): unknown => {
  if (error instanceof StorageUnavailable) return error;
  if (OF_THE_STATEMENT.includes(sqlStateOf(error)?.slice(0, 2) ?? '')) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new StorageUnavailable(`the database is not available: ${message}`, { cause: error });
};

/** The server itself said that the statement failed, and the connection lives on. */
export const isOnlyTheStatement = (error: unknown): boolean =>
  ((error ?? {}) as Record<string, unknown>).severity === 'ERROR';

/** Then nothing of the statement was stored. */
export const isKnownToBeUndone = (error: StorageUnavailable): boolean => isOnlyTheStatement(error.cause);
