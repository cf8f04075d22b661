import { betterAuth } from 'better-auth';
import { anonymous, bearer } from 'better-auth/plugins';
import type { Chance } from '../chance.ts';
import type { Log } from '../log.ts';
import type { Accounts as AccountsDatabase } from '../storage/sql/accounts.ts';
import { addressHeader } from './address.ts';
import { limits } from './limits.ts';
import type { PasswordHasher } from './password-hasher.ts';

export type AuthLibrary = ReturnType<typeof createAuthLibrary>;

export type AuthLibraryParts = {
  readonly database: AccountsDatabase;
  readonly secret: string;
  readonly publicUrl: string;
  readonly trustedOrigins: readonly string[];
  readonly hasher: PasswordHasher;
  readonly chance: Chance;
  readonly log: Log;
  readonly onSessionDeleted: (authSessionId: string) => void;
  /** Not waited for. */
  readonly sendResetMail: (userId: string, token: string) => void;
};

export const authBasePath = '/api/auth';
export const cookiePrefix = 'moothall';
const signedInSeconds = 30 * 24 * 3600;

/** The accounts library as we use it; every default that would surprise somebody is spelled out. */
export function createAuthLibrary(parts: AuthLibraryParts) {
  const { database, secret, publicUrl, trustedOrigins, hasher, chance, onSessionDeleted, sendResetMail } = parts;
  return betterAuth({
    appName: 'Moothall',
    baseURL: new URL(publicUrl).origin,
    basePath: authBasePath,
    secret,
    trustedOrigins: [...trustedOrigins],
    // No transactions: on SQLite the connection is in another thread, where nobody may hold one open.
    database: { ...database, transaction: false },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: limits.passwords.minLength,
      maxPasswordLength: limits.passwords.maxLength,
      password: { hash: hasher.hash, verify: hasher.verify },
      // By default sign-ins survive a reset, also those of whoever made it necessary.
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        // The address of a guest is made up.
        if ((user as { isAnonymous?: boolean | null }).isAnonymous !== true) sendResetMail(user.id, token);
      },
    },
    user: {
      additionalFields: {
        isAdmin: { type: 'boolean', required: false, input: false, returned: false, defaultValue: false },
      },
    },
    // Whoever reads the database or a backup must not be able to use a link that is on its way to somebody.
    verification: { storeIdentifier: 'hashed' },
    // Nothing here asks for a fresh sign-in: changing the password asks for the password.
    session: { expiresIn: signedInSeconds, freshAge: 0 },
    databaseHooks: { session: { delete: { after: async ({ id }) => onSessionDeleted(id) } } },
    plugins: [
      // The guest stays when they sign up: their seat and what they said belong to that id.
      anonymous({ generateName: () => 'Guest', disableDeleteAnonymousUser: true }),
      // Without the signature whoever reads the database or a backup could sign in as anybody.
      bearer({ requireSignature: true }),
    ],
    advanced: {
      cookiePrefix,
      useSecureCookies: publicUrl.startsWith('https:'),
      // Said explicitly, as the library turns both off by itself where NODE_ENV is "test".
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // The schema is ours to migrate, and a test compares it.
      database: { generateId: () => chance.uuid(), validateSchema: false },
    },
    // Ours are in front of it; its own would count by other rules.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Otherwise it prints what was thrown to the console.
    onAPIError: { throw: true },
    logger: { level: 'error', log: (_level, message) => parts.log.error({ about: harmless(message) }, 'accounts') },
  });
}

/** Its messages quote addresses and what was thrown; what stands before a quotation tells enough. */
function harmless(message: unknown): string {
  const head = typeof message === 'string' ? (message.split(':')[0] ?? '') : '';
  return head.includes('@') ? '' : head;
}
