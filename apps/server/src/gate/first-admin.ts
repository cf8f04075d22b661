import type { Clock } from '../clock.ts';
import type { Accounts as AccountsDatabase } from '../storage/sql/accounts.ts';

/** Row of the library's table for things to be used once; its key makes sure that there is one claim, for ever. */
const claim = 'first-admin';
const never = '9999-12-31T00:00:00.000Z';

export type FirstAdmin = {
  /** May be called at any time, on any number of servers; what a crash left undone the next call does. */
  readonly appoint: () => Promise<void>;
  /** False until somebody made an account. */
  readonly isThere: () => boolean;
  /** The administrator's account is going: the oldest of the others takes its place. */
  readonly succeed: (userId: string) => Promise<void>;
};

/** Heard once by each server that runs, also at its start: what a crash left undone is done then. */
export type OnAppointed = (userId: string) => Promise<void>;

/** The oldest account of an installation is its administrator: of several claims the database keeps one. */
export function createFirstAdmin(database: AccountsDatabase, clock: Clock, onAppointed: OnAppointed): FirstAdmin {
  let isAppointed = false;
  const appointFirst = async (): Promise<void> => {
    if (isAppointed) return;
    const userId = await appoint(database, new Date(clock.now()).toISOString());
    if (userId === null) return;
    await onAppointed(userId);
    isAppointed = true;
  };
  return {
    appoint: appointFirst,
    isThere: () => isAppointed,
    succeed: async (userId) => {
      const query = database.db.deleteFrom('verification').where('id', '=', claim).where('value', '=', userId);
      const { numDeletedRows } = await query.executeTakeFirst();
      if (numDeletedRows === 0n) return;
      isAppointed = false;
      await appointFirst();
    },
  };
}

/** Whoever it is; null when there is no account yet. */
async function appoint({ db, type }: AccountsDatabase, now: string): Promise<string | null> {
  const yes = type === 'sqlite' ? 1 : true;
  const oldest = await db
    .selectFrom('user')
    .select('id')
    .where((is) => is.or([is('isAnonymous', 'is', null), is('isAnonymous', '!=', yes)]))
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (oldest === undefined) return null;
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
  const claimed = await db.selectFrom('verification').select('value').where('id', '=', claim).executeTakeFirst();
  return claimed?.value ?? null;
}
