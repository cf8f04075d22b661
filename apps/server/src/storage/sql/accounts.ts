import type { Generated, Kysely } from 'kysely';
import type { Engine } from './engine.ts';

/** SQLite knows neither dates nor booleans: the account library writes ISO texts and 0 or 1 there. */
type StoredDate = Date | string;
type StoredBoolean = boolean | number;

/** The account library's own tables, with its default names; `isAdmin` and `language` are ours. */
export type AccountsSchema = {
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly emailVerified: StoredBoolean;
    readonly image: string | null;
    readonly createdAt: StoredDate;
    readonly updatedAt: StoredDate;
    readonly isAnonymous: Generated<StoredBoolean | null>;
    readonly isAdmin: Generated<StoredBoolean>;
    /** In which mails are written to them; null: nobody knows. Ours. */
    readonly language: Generated<string | null>;
  };
  readonly session: {
    readonly id: string;
    readonly expiresAt: StoredDate;
    readonly token: string;
    readonly createdAt: StoredDate;
    readonly updatedAt: StoredDate;
    readonly ipAddress: string | null;
    readonly userAgent: string | null;
    readonly userId: string;
  };
  readonly account: {
    readonly id: string;
    readonly accountId: string;
    readonly providerId: string;
    readonly userId: string;
    readonly accessToken: string | null;
    readonly refreshToken: string | null;
    readonly idToken: string | null;
    readonly accessTokenExpiresAt: StoredDate | null;
    readonly refreshTokenExpiresAt: StoredDate | null;
    readonly scope: string | null;
    readonly password: string | null;
    readonly createdAt: StoredDate;
    readonly updatedAt: StoredDate;
  };
  readonly verification: {
    readonly id: string;
    readonly identifier: string;
    readonly value: string;
    readonly expiresAt: StoredDate;
    readonly createdAt: StoredDate;
    readonly updatedAt: StoredDate;
  };
  /** Ours: ways to make an account where registration is by invite. */
  readonly registrationInvites: {
    readonly id: string;
    /** SHA-256, hex. */
    readonly tokenHash: string;
    readonly note: string;
    readonly expiresAt: number;
    readonly maxUses: number;
    readonly uses: number;
    readonly createdAt: number;
  };
};

/**
 * What the account library is given as `database: { db, type, transaction: false }`. Transactions stay off: on SQLite
 * the connection is in another thread, where nobody may hold one open.
 */
export type Accounts = { readonly db: Kysely<AccountsSchema>; readonly type: Engine };
