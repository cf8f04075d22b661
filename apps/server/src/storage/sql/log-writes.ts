import type { Kysely } from 'kysely';
import type { LogStore } from '../log-store.ts';
import type { Schema } from './schema.ts';
import { isForeignKeyViolation } from './violation.ts';

/** All writes of the log but `append`. */
export type LogWrites = Pick<
  LogStore,
  'writeSnapshot' | 'rewriteCommits' | 'replaceSnapshot' | 'writePin' | 'deleteSession' | 'setEmptyPause'
>;

export const createLogWrites = (db: Kysely<Schema>): LogWrites => ({
  writeSnapshot: (sessionId, snapshot) =>
    unlessGone(() =>
      db
        .insertInto('snapshots')
        .values({ sessionId, ...snapshot })
        .onConflict((conflict) =>
          conflict.column('sessionId').doUpdateSet(snapshot).where('snapshots.seq', '<', snapshot.seq),
        )
        .execute(),
    ),
  rewriteCommits: (sessionId, commits) =>
    db.transaction().execute(async (trx) => {
      for (const { seq, ...texts } of commits) {
        const query = trx.updateTable('commits').set(texts).where('sessionId', '=', sessionId);
        await query.where('seq', '=', seq).execute();
      }
    }),
  replaceSnapshot: (sessionId, snapshot, card) =>
    unlessGone(() =>
      db.transaction().execute(async (trx) => {
        const row = { ...snapshot, resumeFrom: snapshot.seq };
        const inserting = trx.insertInto('snapshots').values({ sessionId, ...row });
        await inserting.onConflict((conflict) => conflict.column('sessionId').doUpdateSet(row)).execute();
        await trx.updateTable('gameSessions').set({ card }).where('id', '=', sessionId).execute();
      }),
    ),
  writePin: async (digest, document) => {
    const inserting = db.insertInto('pins').values({ digest, document });
    await inserting.onConflict((conflict) => conflict.doNothing()).execute();
  },
  deleteSession: (sessionId) =>
    db.transaction().execute(async (trx) => {
      // The head first: an append that runs at the same time waits for it, or is waited for. The rest hangs on it.
      await trx.deleteFrom('heads').where('sessionId', '=', sessionId).execute();
      await trx.deleteFrom('commits').where('sessionId', '=', sessionId).execute();
    }),
  setEmptyPause: (sessionId, at) =>
    unlessGone(() => {
      const kind = 'empty-pause';
      if (at === null) {
        return db.deleteFrom('deadlines').where('sessionId', '=', sessionId).where('kind', '=', kind).execute();
      }
      const inserting = db.insertInto('deadlines').values({ sessionId, kind, at });
      return inserting.onConflict((conflict) => conflict.columns(['sessionId', 'kind']).doUpdateSet({ at })).execute();
    }),
});

/** What comes for a session that was deleted meanwhile is dropped; the foreign key decides the race. */
export const unlessGone = async (write: () => Promise<unknown>): Promise<void> => {
  try {
    await write();
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error;
  }
};
