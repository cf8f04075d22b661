import type { Kysely } from 'kysely';
import type { Append, AppendResult, StoredCommit } from '../../log-store.ts';
import { StorageUnavailable } from '../../storage.ts';
import type { Schema } from '../schema.ts';
import { isDeadlock, isKnownToBeUndone } from './failure.ts';

const MAX_ATTEMPTS = 5;

/** Runs it again when the database chose it as a deadlock's victim, which undoes it whole. */
export const retryingDeadlocks = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isDeadlock(error)) throw error;
      if (attempt === MAX_ATTEMPTS) throw new StorageUnavailable('the database is deadlocking', { cause: error });
    }
  }
};

type Run = (appends: readonly Append[]) => Promise<readonly AppendResult[]>;

/**
 * Runs a batch; when the connection is lost after it was sent, looks up what became of it before anything is
 * answered, and sends what is not stored once more. Should the lost batch still arrive late, the compare-and-swap
 * lets only one of the two through. Rejects when the database stays away: then the outcome is unknown to everybody.
 */
export const appendSettled = async (
  db: Kysely<Schema>,
  appends: readonly Append[],
  run: Run,
): Promise<readonly AppendResult[]> => {
  try {
    return await retryingDeadlocks(() => run(appends));
  } catch (error) {
    if (!(error instanceof StorageUnavailable) || isKnownToBeUndone(error)) throw error;
    const stored = await findStored(db, appends).catch(() => {
      throw error;
    });
    const missing = appends.filter((append) => !stored.has(append));
    const results = missing.length === 0 ? [] : await retryingDeadlocks(() => run(missing));
    return appends.map((append) => results[missing.indexOf(append)] ?? { kind: 'committed' });
  }
};

const findStored = async (db: Kysely<Schema>, appends: readonly Append[]): Promise<ReadonlySet<Append>> => {
  const ids = appends.map(({ commit }) => commit.sessionId);
  const found = await db.transaction().execute(async (trx) => {
    // Waits for the lost transaction, if it is still running, to end one way or the other.
    const heads = trx.selectFrom('heads').select('head').where('sessionId', 'in', ids).orderBy('sessionId');
    await heads.forUpdate().execute();
    return trx
      .selectFrom('commits')
      .selectAll()
      .where((eb) => eb.or(appends.map(({ commit: { sessionId, seq } }) => eb.and({ sessionId, seq }))))
      .execute();
  });
  return new Set(appends.filter(({ commit }) => found.some((stored) => isSame(stored, commit))));
};

const isSame = (stored: StoredCommit, commit: StoredCommit): boolean =>
  (Object.keys(commit) as readonly (keyof StoredCommit)[]).every((field) => stored[field] === commit[field]);
