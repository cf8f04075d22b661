import type { Kysely, Transaction } from 'kysely';
import type { CallStore, KeepingCalls } from '../call-store.ts';
import type { Schema } from './schema.ts';

export const createCallWrites = (db: Kysely<Schema>): CallStore => ({
  claimCall: (call, keeping) =>
    db.transaction().execute(async (trx) => {
      await forgetOld(trx, keeping);
      const inserting = trx.insertInto('keptCalls').values({ ...call, answer: null });
      const inserted = await inserting.onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
      if (inserted.numInsertedOrUpdatedRows !== 1n) {
        // Gone again already: it is somebody else's to say what became of it.
        return (await named(trx, call).selectAll().executeTakeFirst()) ?? { ...call, answer: null };
      }
      await dropBeyond(trx, call.userId, keeping.most);
      return null;
    }),
  keepAnswer: async ({ userId, key }, answer) => {
    const query = db.updateTable('keptCalls').set({ answer }).where('userId', '=', userId);
    await query.where('key', '=', key).execute();
  },
  releaseCall: async ({ userId, key }) => {
    await db.deleteFrom('keptCalls').where('userId', '=', userId).where('key', '=', key).execute();
  },
});

const named = (trx: Transaction<Schema>, { userId, key }: { readonly userId: string; readonly key: string }) =>
  trx.selectFrom('keptCalls').where('userId', '=', userId).where('key', '=', key);

const forgetOld = async (trx: Transaction<Schema>, { forgetBefore, abandonedBefore }: KeepingCalls): Promise<void> => {
  await trx.deleteFrom('keptCalls').where('at', '<', forgetBefore).execute();
  await trx.deleteFrom('keptCalls').where('answer', 'is', null).where('at', '<', abandonedBefore).execute();
};

const dropBeyond = async (trx: Transaction<Schema>, userId: string, most: number): Promise<void> => {
  const own = trx.selectFrom('keptCalls').where('userId', '=', userId).orderBy('at', 'desc').orderBy('key');
  const last = await own.select('at').offset(most).limit(1).executeTakeFirst();
  if (last === undefined) return;
  await trx.deleteFrom('keptCalls').where('userId', '=', userId).where('at', '<=', last.at).execute();
};
