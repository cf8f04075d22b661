import { randomUUID } from 'node:crypto';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { anonymous } from 'better-auth/plugins';
import { describe, expect, test } from 'vitest';
import type { Accounts } from '../sql/accounts.ts';

/** The account library on the same database: its tables fit and its types survive. */
export const describeAccounts = (accounts: () => Accounts): void => {
  const options = () =>
    ({
      baseURL: 'http://127.0.0.1:3000',
      secret: 'a secret that is long enough for the tests',
      database: { ...accounts(), transaction: false },
      emailAndPassword: { enabled: true },
      user: { additionalFields: { isAdmin: { type: 'boolean', required: false, input: false, defaultValue: false } } },
      plugins: [anonymous()],
      telemetry: { enabled: false },
      logger: { disabled: true },
    }) satisfies BetterAuthOptions;

  describe('accounts', () => {
    test('the account library finds nothing missing in its tables', async () => {
      const { toBeCreated, toBeAdded } = await getMigrations(options());
      expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
    });

    test('sign up, sign in, read the session, sign out', async () => {
      const { api } = betterAuth(options());
      const body = { name: 'Zoë 🐉', email: `${randomUUID()}@example.org`, password: 'correct horse battery' };
      const { user, token } = await api.signUpEmail({ body });
      expect(user).toMatchObject({ name: 'Zoë 🐉', email: body.email, emailVerified: false });
      expect(user.createdAt).toBeInstanceOf(Date);
      expect(token).toEqual(expect.any(String));
      await expect(api.signUpEmail({ body })).rejects.toThrow();

      const { headers } = await api.signInEmail({ body, returnHeaders: true });
      const cookie = { headers: new Headers({ cookie: headers.get('set-cookie')?.split(';')[0] ?? '' }) };
      const current = await api.getSession(cookie);
      expect(current?.user).toMatchObject({ id: user.id, emailVerified: false, isAdmin: false });
      expect(current?.session.expiresAt.getTime()).toBeGreaterThan(Date.now());
      await api.signOut(cookie);
      expect(await api.getSession(cookie)).toBeNull();
      await expect(api.signInEmail({ body: { ...body, password: 'wrong password' } })).rejects.toThrow();
    });

    test('a guest signs in without an address', async () => {
      const result = await betterAuth(options()).api.signInAnonymous();
      const stored = accounts()
        .db.selectFrom('user')
        .selectAll()
        .where('id', '=', result?.user.id ?? '');
      expect(Boolean((await stored.executeTakeFirstOrThrow()).isAnonymous)).toBe(true);
    });
  });
};
