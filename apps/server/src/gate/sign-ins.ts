import { createHmac, timingSafeEqual } from 'node:crypto';
import type { UserId } from '@moothall/domain';
import { getSessionCookie } from 'better-auth/cookies';
import type { Clock } from '../clock.ts';
import type { Identity } from '../identity.ts';
import type { Accounts as AccountsDatabase } from '../storage/sql/accounts.ts';
import type { Contact, KnownPerson, SignIn } from './accounts.ts';
import { cookiePrefix } from './auth-library.ts';
import { mailLanguage } from './mail-language.ts';

/**
 * Reads who somebody is, straight from the library's tables: its own way takes several queries, and says "nobody" when
 * the database is away, which would sign everybody out; ours rejects with `StorageUnavailable`.
 */
export type SignIns = {
  readonly find: (token: string) => Promise<FoundSignIn | null>;
  readonly isValid: (authSessionId: string) => Promise<boolean>;
  readonly contactOf: (userId: string) => Promise<Contact | null>;
  readonly peopleOf: (userIds: readonly string[]) => Promise<ReadonlyMap<string, KnownPerson>>;
  /** The account that has this address. */
  readonly ownerOf: (email: string) => Promise<string | null>;
  readonly listOf: (userId: string) => Promise<readonly StoredSignIn[]>;
};

export type StoredSignIn = Omit<SignIn, 'current'> & { readonly token: string };

export type FoundSignIn = { readonly identity: Identity; readonly expiresAtMs: number };

export function createSignIns({ db }: AccountsDatabase, clock: Clock): SignIns {
  return {
    find: async (token) => {
      const row = await db
        .selectFrom('session')
        .innerJoin('user', 'user.id', 'session.userId')
        .select(['session.id as authSessionId', 'session.expiresAt', 'user.id as userId', 'user.name', 'user.image'])
        .select(['user.isAnonymous', 'user.isAdmin', 'user.email', 'user.emailVerified'])
        .where('session.token', '=', token)
        .executeTakeFirst();
      if (row === undefined) return null;
      const expiresAtMs = new Date(row.expiresAt).getTime();
      const isGuest = Boolean(row.isAnonymous);
      const identity: Identity = {
        userId: row.userId as UserId,
        name: row.name,
        avatarUrl: row.image,
        isGuest,
        isAdmin: Boolean(row.isAdmin),
        // The library makes up an address for guests.
        email: isGuest ? null : row.email,
        emailVerified: !isGuest && Boolean(row.emailVerified),
        authSessionId: row.authSessionId,
      };
      return expiresAtMs > clock.now() ? { identity, expiresAtMs } : null;
    },
    contactOf: async (userId) => {
      const query = db.selectFrom('user').select(['email', 'isAnonymous', 'language']).where('id', '=', userId);
      const row = await query.executeTakeFirst();
      return row === undefined || row.isAnonymous ? null : { email: row.email, language: mailLanguage(row.language) };
    },
    peopleOf: (userIds) => peopleOf(db, userIds),
    ownerOf: async (email) => {
      const query = db.selectFrom('user').select('id').where('email', '=', email.toLowerCase());
      return (await query.executeTakeFirst())?.id ?? null;
    },
    listOf: async (userId) => {
      const query = db.selectFrom('session').selectAll().where('userId', '=', userId).orderBy('createdAt', 'desc');
      const rows = await query.execute();
      return rows
        .map(({ id, token, createdAt, expiresAt, userAgent, ipAddress }) => ({
          id,
          token,
          createdAt: new Date(createdAt).getTime(),
          expiresAt: new Date(expiresAt).getTime(),
          // The library writes what is unknown as an empty text.
          userAgent: userAgent === '' ? null : userAgent,
          address: ipAddress === '' ? null : ipAddress,
        }))
        .filter(({ expiresAt }) => expiresAt > clock.now());
    },
    isValid: async (authSessionId) => {
      const query = db.selectFrom('session').select('expiresAt').where('id', '=', authSessionId);
      const row = await query.executeTakeFirst();
      return row !== undefined && new Date(row.expiresAt).getTime() > clock.now();
    },
  };
}

async function peopleOf(
  db: AccountsDatabase['db'],
  userIds: readonly string[],
): Promise<ReadonlyMap<string, KnownPerson>> {
  if (userIds.length === 0) return new Map();
  const query = db.selectFrom('user').select(['id', 'name', 'image', 'isAnonymous']).where('id', 'in', userIds);
  const rows = await query.execute();
  return new Map(
    rows.map(({ id, name, image, isAnonymous }) => [id, { name, avatarUrl: image, isGuest: Boolean(isAnonymous) }]),
  );
}

/** What the headers show as proof: a bearer token, which goes first, or the session cookie. Still signed. */
export function proofOf(headers: Headers): string | null {
  const bearer = /^bearer +(.*)$/i.exec(headers.get('authorization') ?? '');
  return bearer === null ? getSessionCookie(headers, { cookiePrefix }) : (bearer[1] ?? '').trim();
}

/** The token inside, if it was signed by us: `token.signature`, perhaps percent-encoded, as cookies are. */
export function tokenOf(proof: string, secret: string): string | null {
  const plain = proof.includes('%') ? decoded(proof) : proof;
  const dot = plain.lastIndexOf('.');
  if (dot < 1) return null;
  const token = plain.slice(0, dot);
  const expected = createHmac('sha256', secret).update(token).digest();
  const signature = Buffer.from(plain.slice(dot + 1), 'base64');
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
