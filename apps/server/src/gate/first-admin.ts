import type { Clock } from '../clock.ts';
import type { Accounts as AccountsDatabase } from '../storage/sql/accounts.ts';

/** Row of the library's table for things to be used once; its key makes sure that there is one claim, for ever. */
const claim = 'first-admin';
const never = '9999-12-31T00:00:00.000Z';

/**
 * The oldest account of an installation is its administrator. The returned function may be called at any time, on any
 * number of servers: of several claims the database keeps one, and what a crash left undone the next call does.
 */
export function createFirstAdmin(database: AccountsDatabase, clock: Clock): () => Promise<void> {
  let isAppointed = false;
  return async () => {
    if (!isAppointed) isAppointed = await appoint(database, new Date(clock.now()).toISOString());
  };
}

/** False when there is no account yet. */
async function appoint({ db, type }: AccountsDatabase, now: string): Promise<boolean> {
  const yes = type === 'sqlite' ? 1 : true;
  const oldest = await db
    .selectFrom('user')
    .select('id')
    .where((is) => is.or([is('isAnonymous', 'is', null), is('isAnonymous', '!=', yes)]))
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (oldest === undefined) return false;
  await db
    .insertInto('verification')
    .values({ id: claim, identifier: claim, value: oldest.id, expiresAt: never, createdAt: now, updatedAt: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  await db
    .updateTable('user')
    .set({ isAdmin: yes })
    .where('id', '=', (query) => query.selectFrom('verification').select('value').where('id', '=', claim))
    .where('isAdmin', '!=', yes)
    .execute();
  return true;
}
