import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { secureChance } from '../chance.ts';
import { systemClock } from '../clock.ts';
import { silentLog } from '../log.ts';
import type { Accounts as AccountsDatabase } from '../storage/sql/accounts.ts';
import type { Accounts } from './accounts.ts';
import { openAccounts } from './better-auth-accounts.ts';
import type { AccountsSettings } from './gate.ts';
import type { Mail } from './mail.ts';
import { createPasswordHasher } from './password-hasher.ts';
import { createVisitor, type Visitor } from './testing/visitor.ts';

export const password = 'correct horse battery';

export const settingsFor = (database: AccountsDatabase, sent: Mail[] = []): AccountsSettings => ({
  database,
  secret: 'a secret that is long enough for the tests',
  publicUrl: 'http://127.0.0.1:3000',
  trustedOrigins: [],
  registration: 'open',
  mailConfigured: false,
  rateLimits: false,
  clock: systemClock,
  chance: secureChance,
  log: silentLog,
  hasher: createPasswordHasher(),
  mailer: {
    send: async (mail) => {
      sent.push(mail);
    },
    forget: async () => {},
  },
});

export const newPerson = (name = 'Zoë 🐉') => ({ name, email: `${randomUUID()}@example.org`, password });

export const credentialsOf = ({ email, password }: ReturnType<typeof newPerson>) => ({ email, password });

export const codeOf = async (answer: Response): Promise<unknown> =>
  ((await answer.json()) as { readonly code?: unknown }).code;

const bearerOf = (visitor: Visitor) => new Headers({ authorization: `Bearer ${visitor.bearer()}` });

/** What holds on every database. */
export const describeAccounts = (database: () => AccountsDatabase): void => {
  const open = async (changes: Partial<AccountsSettings> = {}) => {
    const accounts = await openAccounts({ ...settingsFor(database()), ...changes });
    return { accounts, visitor: createVisitor({ accounts }) };
  };
  const signedUp = async (accounts: Accounts, person = newPerson()) => {
    const visitor = createVisitor({ accounts });
    expect((await visitor.post('/sign-up/email', person)).status).toBe(200);
    return { visitor, person };
  };

  test('ACC-10 of 50 sign-ups at once on two servers exactly one is administrator, and stays the only one', async () => {
    const servers = [(await open()).accounts, (await open()).accounts];
    await createVisitor({ accounts: (await open()).accounts }).post('/sign-in/anonymous');
    const visitors = Array.from({ length: 50 }, (_, nth) => createVisitor({ accounts: servers[nth % 2] ?? raise() }));
    await Promise.all(visitors.map((visitor) => visitor.post('/sign-up/email', newPerson())));
    const { visitor: late } = await signedUp((await open()).accounts);
    const everybody = await Promise.all([...visitors, late].map((visitor) => visitor.who()));
    expect(everybody.map((identity) => identity?.isAdmin).sort()).toEqual([...Array(50).fill(false), true]);
    expect(everybody.at(-1)?.isAdmin).toBe(false);
  });

  test('signing up signs in, by cookie and by bearer token alike', async () => {
    const { accounts } = await open();
    const { visitor, person } = await signedUp(accounts);
    const identity = await visitor.who();
    expect(identity).toMatchObject({
      name: person.name,
      email: person.email,
      avatarUrl: null,
      isGuest: false,
      emailVerified: false,
    });
    expect(identity?.userId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await accounts.identify(bearerOf(visitor))).toEqual(identity);
    const decoded = new Headers({ authorization: `bearer ${decodeURIComponent(visitor.bearer())}` });
    expect(await accounts.identify(decoded)).toEqual(identity);
    const session = await accounts.handle(
      new Request('http://127.0.0.1:3000/api/auth/get-session', { headers: bearerOf(visitor) }),
    );
    expect(await session.json()).toMatchObject({ user: { id: identity?.userId } });
  });

  test('L7 a wrong password and an unknown address are refused alike, the right one lets in', async () => {
    const { accounts, visitor } = await open();
    const { person } = await signedUp(accounts);
    const wrong = await visitor.post('/sign-in/email', { email: person.email, password: 'wrong horse battery' });
    const unknown = await visitor.post('/sign-in/email', { email: newPerson().email, password });
    expect([wrong.status, await wrong.text()]).toEqual([401, await unknown.text()]);
    expect(await visitor.who()).toBeNull();
    const upperCase = { email: person.email.toUpperCase(), password };
    expect((await visitor.post('/sign-in/email', upperCase)).status).toBe(200);
    expect(await visitor.who()).toMatchObject({ email: person.email });
  });

  test('an address has one account, also when ten ask for it at once', async () => {
    const { accounts } = await open();
    const person = newPerson();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => createVisitor({ accounts }).post('/sign-up/email', person)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(422)]);
    const refused = await Promise.all(answers.filter(({ status }) => status === 422).map(codeOf));
    expect(new Set(refused)).toEqual(new Set(['USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL']));
  });

  test('a guest has a name, no address, and no password to set', async () => {
    const sent: Mail[] = [];
    const { visitor } = await open({ mailer: settingsFor(database(), sent).mailer });
    const { user } = (await (await visitor.post('/sign-in/anonymous')).json()) as { user: { email: string } };
    const guest = await visitor.who();
    expect(guest).toMatchObject({ name: 'Guest', email: null, isGuest: true, isAdmin: false, emailVerified: false });
    expect((await visitor.post('/request-password-reset', { email: user.email })).status).toBeLessThan(500);
    expect(sent).toEqual([]);
  });

  test('a guest who comes again stays the same guest', async () => {
    const { visitor } = await open();
    await visitor.post('/sign-in/anonymous');
    const guest = await visitor.who();
    expect((await visitor.post('/sign-in/anonymous')).status).toBe(400);
    expect(await visitor.who()).toEqual(guest);
  });

  test.each(['/sign-up/email', '/sign-in/email', '/sign-in/anonymous'])(
    'a browser that still holds the cookie of a sign-in that ended gets in by %s',
    async (path) => {
      const { accounts } = await open();
      const { visitor, person } = await signedUp(accounts);
      const stale = visitor.cookie();
      await visitor.post('/sign-out');
      const body = { '/sign-up/email': newPerson(), '/sign-in/email': credentialsOf(person) }[path];
      const returning = createVisitor({ accounts, cookie: stale });
      const answer = await returning.post(path, body);
      expect([answer.status, answer.headers.getSetCookie().length]).toEqual([200, 1]);
      expect(await returning.who()).not.toBeNull();
      expect(await accounts.identify(bearerOf(returning))).toEqual(await returning.who());
    },
  );

  test('a new name shows at once, cleaned, in every sign-in of the person', async () => {
    const { accounts } = await open();
    const { visitor, person } = await signedUp(accounts);
    const elsewhere = createVisitor({ accounts });
    await elsewhere.post('/sign-in/email', credentialsOf(person));
    const identity = (await visitor.who()) ?? raise();
    await elsewhere.who();
    expect(await accounts.changeProfile(identity, { name: ' Ａda\u202e  ' })).toEqual({ ...identity, name: 'Ada' });
    expect(await visitor.who()).toEqual({ ...identity, name: 'Ada' });
    expect(await elsewhere.who()).toMatchObject({ name: 'Ada' });
    await expect(accounts.changeProfile(identity, { name: '\u202e ' })).rejects.toThrow();
  });

  describe('the end of a sign-in', () => {
    const watched = async () => {
      const { accounts } = await open();
      const { visitor, person } = await signedUp(accounts);
      const other = createVisitor({ accounts });
      await other.post('/sign-in/email', credentialsOf(person));
      const ended: string[] = [];
      accounts.onSignedOut((authSessionId) => ended.push(authSessionId));
      const [here, there] = [(await visitor.who()) ?? raise(), (await other.who()) ?? raise()];
      return { accounts, visitor, other, person, ended, here: here.authSessionId, there: there.authSessionId };
    };

    test('signing out kills cookie and token at once and tells who listens', async () => {
      const { accounts, visitor, other, ended, here } = await watched();
      const [token, cookie] = [bearerOf(visitor), new Headers({ cookie: visitor.cookie() })];
      await accounts.identify(token);
      expect((await visitor.post('/sign-out')).status).toBe(200);
      expect([await accounts.identify(token), await accounts.identify(cookie)]).toEqual([null, null]);
      expect(ended).toEqual([here]);
      expect(await accounts.isSignedIn(here)).toBe(false);
      expect(await other.who()).not.toBeNull();
      expect((await visitor.post('/sign-out')).status).toBe(200);
    });

    test('whoever stopped listening hears nothing', async () => {
      const { accounts, visitor } = await watched();
      const heard: string[] = [];
      accounts.onSignedOut((authSessionId) => heard.push(authSessionId))();
      await visitor.post('/sign-out');
      expect(heard).toEqual([]);
    });

    test('one sign-in, the others, or all can be ended from another one', async () => {
      const { visitor, other, ended, there, accounts, person } = await watched();
      const sessions = (await (await visitor.get('/list-sessions')).json()) as { id: string; token: string }[];
      const { token } = sessions.find(({ id }) => id === there) ?? raise();
      await visitor.post('/revoke-session', { token });
      expect([ended, await other.who()]).toEqual([[there], null]);

      await other.post('/sign-in/email', credentialsOf(person));
      const again = (await other.who())?.authSessionId;
      await visitor.post('/revoke-other-sessions');
      expect([ended, await other.who()]).toEqual([[there, again], null]);

      await visitor.post('/revoke-sessions');
      expect(await visitor.who()).toBeNull();
      expect(ended).toHaveLength(3);
      expect(await accounts.isSignedIn(ended[2] ?? '')).toBe(false);
    });

    test('a new password ends every other sign-in, asked for or not, and renews this one', async () => {
      const { visitor, other, ended, here, there, person } = await watched();
      const change = { currentPassword: password, newPassword: 'another horse battery', revokeOtherSessions: false };
      expect((await visitor.post('/change-password', { ...change, currentPassword: 'wrong' })).status).toBe(400);
      expect(ended).toEqual([]);
      expect((await visitor.post('/change-password', change)).status).toBe(200);
      expect(ended.toSorted()).toEqual([here, there].toSorted());
      expect(await other.who()).toBeNull();
      expect(await visitor.who()).toMatchObject({ email: person.email });
      expect((await other.post('/sign-in/email', credentialsOf(person))).status).toBe(401);
    });
  });
};

const raise = (): never => {
  throw new Error('missing');
};
