import { createHash } from 'node:crypto';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import type { Accounts as AccountsDatabase } from '../storage/sql/accounts.ts';

/** Who may make an account, where not everybody may (contract 6, `REGISTRATION`). */
export type RegistrationMode = 'open' | 'invite' | 'closed';

/** An invite as the host's administrator sees it; its token is shown once, when it is made. Times in epoch milliseconds. */
export type RegistrationInvite = {
  readonly id: string;
  readonly note: string;
  readonly expiresAt: number;
  readonly maxUses: number;
  readonly uses: number;
  readonly createdAt: number;
};

export type NewRegistrationInvite = {
  readonly note: string;
  readonly expiresInHours: number;
  readonly maxUses: number;
};

export type RegistrationInvites = {
  readonly mode: RegistrationMode;
  readonly make: (wish: NewRegistrationInvite) => Promise<RegistrationInvite & { readonly token: string }>;
  /** Newest first, also those that are used up or have run out. */
  readonly list: () => Promise<readonly RegistrationInvite[]>;
  /** False: there is none. */
  readonly revoke: (id: string) => Promise<boolean>;
  readonly isGood: (token: string) => Promise<boolean>;
};

export type Registration = RegistrationInvites & {
  /** Uses it once; of several callers for the last use one gets it. The id gives the use back when nothing came of it. */
  readonly spend: (token: string) => Promise<string | null>;
  readonly giveBack: (id: string) => Promise<void>;
};

const tokenBytes = 24;
const hourMs = 3_600_000;
const listed = 200;

const digest = (token: string) => createHash('sha256').update(token).digest('hex');

type Parts = {
  readonly database: AccountsDatabase;
  readonly mode: RegistrationMode;
  readonly clock: Clock;
  readonly chance: Chance;
};

export function createRegistration({ database: { db }, mode, clock, chance }: Parts): Registration {
  const good = (token: string) => ({ tokenHash: digest(token), now: clock.now() });
  return {
    mode,
    make: async ({ note, expiresInHours, maxUses }) => {
      const token = chance.bytes(tokenBytes).toString('base64url');
      const createdAt = clock.now();
      const expiresAt = createdAt + expiresInHours * hourMs;
      const invite = { id: chance.uuid(), note, expiresAt, maxUses, uses: 0, createdAt };
      await db
        .insertInto('registrationInvites')
        .values({ ...invite, tokenHash: digest(token) })
        .execute();
      return { ...invite, token };
    },
    list: () =>
      db
        .selectFrom('registrationInvites')
        .select(['id', 'note', 'expiresAt', 'maxUses', 'uses', 'createdAt'])
        .orderBy('createdAt', 'desc')
        .orderBy('id', 'desc')
        .limit(listed)
        .execute(),
    revoke: async (id) => {
      const deleted = await db.deleteFrom('registrationInvites').where('id', '=', id).executeTakeFirst();
      return deleted.numDeletedRows === 1n;
    },
    isGood: async (token) => {
      const { tokenHash, now } = good(token);
      const query = db.selectFrom('registrationInvites').select('id').where('tokenHash', '=', tokenHash);
      const usable = query.where('expiresAt', '>', now).whereRef('uses', '<', 'maxUses');
      return (await usable.executeTakeFirst()) !== undefined;
    },
    spend: async (token) => {
      const { tokenHash, now } = good(token);
      const spent = await db
        .updateTable('registrationInvites')
        .set((eb) => ({ uses: eb('uses', '+', 1) }))
        .where('tokenHash', '=', tokenHash)
        .where('expiresAt', '>', now)
        .whereRef('uses', '<', 'maxUses')
        .returning('id')
        .executeTakeFirst();
      return spent?.id ?? null;
    },
    giveBack: async (id) => {
      const query = db.updateTable('registrationInvites').set((eb) => ({ uses: eb('uses', '-', 1) }));
      await query.where('id', '=', id).where('uses', '>', 0).execute();
    },
  };
}
