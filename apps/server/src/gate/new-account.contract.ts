import { describe, expect, test } from 'vitest';
import type { Accounts as AccountsDatabase } from '../storage/sql/accounts.ts';
import { codeOf, credentialsOf, newPerson } from './accounts.contract.ts';
import { accountsOpener, known } from './testing/open-accounts.ts';
import type { Visitor } from './testing/visitor.ts';

const home = '192.0.2.1';

/** How a guest or a stranger comes to an account, on every database. */
export const describeNewAccounts = (database: () => AccountsDatabase): void => {
  const open = accountsOpener(database);

  describe('a guest who signs up', () => {
    const guestOf = async (visit: () => Visitor) => {
      const visitor = visit();
      await visitor.post('/sign-in/anonymous');
      return { visitor, guest: await known(visitor) };
    };

    test('ACC-9 becomes an account with the same id and the same sign-in', async () => {
      const { accounts, visit, mailedToken } = await open();
      const { visitor, guest } = await guestOf(visit);
      const ended: string[] = [];
      accounts.onSignedOut((id) => ended.push(id));
      const person = newPerson('Ada');
      const answer = await visitor.post('/sign-up/email', person);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('set-auth-token')).not.toBeNull();
      const { userId, authSessionId } = guest;
      const became = { userId, authSessionId, name: 'Ada', email: person.email, isGuest: false, emailVerified: false };
      expect(await known(visitor)).toMatchObject(became);
      expect(await accounts.identify(new Headers({ authorization: `Bearer ${visitor.bearer()}` }))).toMatchObject(
        became,
      );
      expect(ended).toEqual([]);
      const elsewhere = visit();
      expect((await elsewhere.post('/sign-in/email', credentialsOf(person))).status).toBe(200);
      expect((await known(elsewhere)).userId).toBe(userId);
      expect(await accounts.confirmEmail(await mailedToken(person.email, '/verify'), home)).toMatchObject({ ok: true });
    });

    test('ACC-9 other browsers that held the guest, and links to it, open nothing any more', async () => {
      const { accounts, visit } = await open();
      const { visitor, guest } = await guestOf(visit);
      const linked = await accounts.signInAs(guest.userId);
      const other = new Headers({ authorization: `Bearer ${linked?.headers.get('set-auth-token')}` });
      expect((await accounts.identify(other))?.userId).toBe(guest.userId);
      await visitor.post('/sign-up/email', newPerson());
      expect(await accounts.identify(other)).toBeNull();
      expect(await accounts.signInAs(guest.userId)).toBeNull();
    });

    test('ACC-9 stays the guest when the address is taken or the password unfit', async () => {
      const { visit, signedUp } = await open();
      const { person } = await signedUp();
      const { visitor, guest } = await guestOf(visit);
      const taken = await visitor.post('/sign-up/email', { ...newPerson(), email: person.email.toUpperCase() });
      expect([taken.status, await codeOf(taken)]).toEqual([422, 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL']);
      const short = await visitor.post('/sign-up/email', { ...newPerson(), password: 'seven77' });
      expect([short.status, await codeOf(short)]).toEqual([400, 'PASSWORD_TOO_SHORT']);
      expect(await known(visitor)).toEqual(guest);
    });

    test('ACC-9 of two guests who want one address one gets it', async () => {
      const { visit } = await open();
      const guests = await Promise.all(Array.from({ length: 6 }, () => guestOf(visit)));
      const person = newPerson();
      const answers = await Promise.all(guests.map(({ visitor }) => visitor.post('/sign-up/email', person)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(5).fill(422)]);
      const after = await Promise.all(guests.map(({ visitor }) => known(visitor)));
      expect(after.filter(({ isGuest }) => !isGuest)).toHaveLength(1);
    });
  });

  describe('registration by invite', () => {
    test('ACC-11 an invite lets in as many as it says, then nobody', async () => {
      const { accounts, visit } = await open({ registration: 'invite' });
      const { token } = await accounts.registration.make({ note: 'the club', expiresInHours: 1, maxUses: 3 });
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => visit().post('/sign-up/email', { ...newPerson(), invite: token })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, ...Array(5).fill(410)]);
      expect(await accounts.registration.isGood(token)).toBe(false);
      expect((await accounts.registration.list())[0]).toMatchObject({ note: 'the club', uses: 3, maxUses: 3 });
      expect(JSON.stringify(await accounts.registration.list())).not.toContain(token);
    });

    test('ACC-11 a sign-up that failed has not used it; a revoked or old one is refused', async () => {
      const { accounts, visit } = await open({ registration: 'invite' });
      const wish = { note: '', expiresInHours: 1, maxUses: 1 };
      const { token, id } = await accounts.registration.make(wish);
      const person = newPerson();
      expect((await visit().post('/sign-up/email', { ...person, password: 'seven77', invite: token })).status).toBe(
        400,
      );
      expect(await accounts.registration.isGood(token)).toBe(true);
      expect(await accounts.registration.revoke(id)).toBe(true);
      expect(await accounts.registration.revoke(id)).toBe(false);
      const old = await accounts.registration.make({ ...wish, expiresInHours: -1 });
      for (const invite of [token, old.token, 'nonsense']) {
        const refused = await visit().post('/sign-up/email', { ...person, invite });
        expect([refused.status, await codeOf(refused)]).toEqual([410, 'INVITE_EXPIRED']);
      }
    });

    test('ACC-11 a guest needs one too, and keeps the id', async () => {
      const { accounts, visit } = await open({ registration: 'invite' });
      const visitor = visit();
      await visitor.post('/sign-in/anonymous');
      const guest = await known(visitor);
      expect((await visitor.post('/sign-up/email', newPerson())).status).toBe(403);
      const { token } = await accounts.registration.make({ note: '', expiresInHours: 1, maxUses: 1 });
      expect((await visitor.post('/sign-up/email', { ...newPerson(), invite: token })).status).toBe(200);
      expect(await known(visitor)).toMatchObject({ userId: guest.userId, isGuest: false });
    });
  });
};
