import { describe, expect, test, vi } from 'vitest';
import type { Identity } from '../identity.ts';
import type { Accounts as AccountsDatabase } from '../storage/sql/accounts.ts';
import { codeOf, credentialsOf, newPerson, password } from './accounts.contract.ts';
import { accountsOpener, known } from './testing/open-accounts.ts';

const home = '192.0.2.1';
const newPassword = 'another horse battery';

/** What people do with their own account, on every database. */
export const describeOwnAccount = (database: () => AccountsDatabase): void => {
  const open = accountsOpener(database);

  describe('confirming an address', () => {
    test('ACC-4 a new account gets a link that confirms its address, once', async () => {
      const { accounts, visit, signedUp, mailedToken } = await open();
      const { visitor, person } = await signedUp();
      const token = await mailedToken(person.email, '/verify');
      expect((await known(visitor)).emailVerified).toBe(false);
      const tries = await Promise.all(Array.from({ length: 10 }, () => accounts.confirmEmail(token, home)));
      expect(tries.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { email: person.email } }]);
      expect(tries.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'INVITE_NOT_FOUND' } });
      expect((await known(visitor)).emailVerified).toBe(true);
      const elsewhere = visit();
      await elsewhere.post('/sign-in/email', credentialsOf(person));
      expect((await known(elsewhere)).emailVerified).toBe(true);
    });

    test('ACC-3 the database keeps no link that works, and a guessed one does nothing', async () => {
      const { accounts, visit, signedUp, mailedToken } = await open();
      const { person } = await signedUp();
      const token = await mailedToken(person.email, '/verify');
      await visit().post('/request-password-reset', { email: person.email });
      const resetToken = await mailedToken(person.email, '/reset');
      const stored = JSON.stringify(await database().db.selectFrom('verification').selectAll().execute());
      for (const secret of [token, resetToken]) expect(stored).not.toContain(secret);
      for (const guess of ['', 'x', `${token}x`, token.toLowerCase().slice(1)])
        expect(await accounts.confirmEmail(guess, home)).toMatchObject({ refusal: { code: 'INVITE_NOT_FOUND' } });
    });

    test('ACC-3 a link that has run out does nothing', async () => {
      const { accounts, signedUp, mailedToken } = await open();
      const { person, visitor } = await signedUp();
      const token = await mailedToken(person.email, '/verify');
      await database()
        .db.updateTable('verification')
        .set({ expiresAt: '2001-01-01T00:00:00.000Z' })
        .where('value', 'like', `%${person.email}%`)
        .execute();
      expect(await accounts.confirmEmail(token, home)).toMatchObject({ refusal: { code: 'INVITE_NOT_FOUND' } });
      expect((await known(visitor)).emailVerified).toBe(false);
    });

    test('ACC-4 another link can be asked for until the address is confirmed', async () => {
      const { accounts, signedUp, mailedToken, visit } = await open();
      const { visitor, person, identity } = await signedUp();
      expect(await accounts.sendConfirmation(identity, home)).toEqual({ ok: true, value: null });
      expect(await accounts.confirmEmail(await mailedToken(person.email, '/verify', 2), home)).toMatchObject({
        ok: true,
      });
      const nothingLeft = await accounts.sendConfirmation(await known(visitor), home);
      expect(nothingLeft).toMatchObject({ refusal: { details: { reason: 'NOTHING_TO_CONFIRM' } } });
      const guest = visit();
      await guest.post('/sign-in/anonymous');
      expect(await accounts.sendConfirmation(await known(guest), home)).toMatchObject({ ok: false });
    });

    test('ACC-5 mails say nothing that somebody else wrote, in the language of the account', async () => {
      const { accounts, sent, signedUp, visit } = await open();
      const { person, identity } = await signedUp(newPerson('Visit evil.example'));
      await accounts.changeProfile(identity, { language: 'de' });
      await visit().post('/request-password-reset', { email: person.email });
      const [first, second] = await vi.waitFor(() => {
        const mails = sent.filter(({ to }) => to === person.email);
        expect(mails).toHaveLength(2);
        return mails;
      });
      expect(first?.subject).toBe('Moothall: confirm your e-mail address');
      expect(second?.subject).toBe('Moothall: Ein neues Passwort');
      for (const mail of [first, second]) {
        expect(JSON.stringify(mail)).not.toContain('evil');
        expect(mail?.html).toContain('<a href="http://127.0.0.1:3000/');
      }
    });

    test('ACC-5 a browser that asks for German gets German mails', async () => {
      const { accounts, sent } = await open();
      const person = newPerson();
      const headers = { 'content-type': 'application/json', 'accept-language': 'fr, de-AT;q=0.9, en;q=0.8' };
      const body = JSON.stringify(person);
      await accounts.handle(
        new Request('http://127.0.0.1:3000/api/auth/sign-up/email', { method: 'POST', headers, body }),
      );
      await vi.waitFor(() => expect(sent[0]?.subject).toContain('Bestätige'));
    });
  });

  describe('another address', () => {
    test('ACC-6 where mail is sent the old one stays until the new one is confirmed, and hears of it', async () => {
      const { accounts, sent, signedUp, mailedToken } = await open();
      const { visitor, person, identity } = await signedUp();
      const next = newPerson().email;
      const change = { email: next.toUpperCase(), password };
      expect(await accounts.changeEmail(identity, { ...change, password: 'wrong' }, home)).toMatchObject({
        refusal: { code: 'NOT_ALLOWED', details: { reason: 'WRONG_PASSWORD' } },
      });
      const asked = await accounts.changeEmail(identity, change, home);
      expect(asked).toEqual({ ok: true, value: { email: person.email, pending: true } });
      expect((await known(visitor)).email).toBe(person.email);
      const first = await mailedToken(person.email, '/verify');
      const token = await mailedToken(next, '/verify');
      expect(await accounts.confirmEmail(token, home)).toEqual({ ok: true, value: { email: next } });
      expect(await known(visitor)).toMatchObject({ email: next, emailVerified: true });
      expect(sent.filter(({ to }) => to === person.email).at(-1)?.subject).toContain('another e-mail address');
      // The link for the old address would have brought it back.
      expect(await accounts.confirmEmail(first, home)).toMatchObject({ refusal: { code: 'INVITE_NOT_FOUND' } });
    });

    test("ACC-2 somebody else's address is answered like a free one, and never taken", async () => {
      const { accounts, sent, signedUp, mailedToken } = await open();
      const other = await signedUp();
      const { visitor, person, identity } = await signedUp();
      const asked = await accounts.changeEmail(identity, { email: other.person.email, password }, home);
      expect(asked).toEqual({ ok: true, value: { email: person.email, pending: true } });
      expect(sent.filter(({ to }) => to === other.person.email)).toHaveLength(1);
      const free = newPerson();
      await accounts.changeEmail(identity, { email: free.email, password }, home);
      const token = await mailedToken(free.email, '/verify');
      await signedUp(free);
      const late = await accounts.confirmEmail(token, home);
      expect(late).toMatchObject({ refusal: { code: 'CONFLICT', details: { reason: 'EMAIL_TAKEN' } } });
      expect((await known(visitor)).email).toBe(person.email);
    });

    test('ACC-6 where no mail is sent it changes at once, unless somebody has it', async () => {
      const { accounts, signedUp } = await open({ mailConfigured: false });
      const other = await signedUp();
      const { visitor, person, identity } = await signedUp();
      const taken = await accounts.changeEmail(identity, { email: other.person.email, password }, home);
      expect(taken).toMatchObject({ refusal: { code: 'CONFLICT', details: { reason: 'EMAIL_TAKEN' } } });
      expect((await known(visitor)).email).toBe(person.email);
      const next = newPerson().email;
      const changed = await accounts.changeEmail(identity, { email: next, password }, home);
      expect(changed).toEqual({ ok: true, value: { email: next, pending: false } });
      expect(await known(visitor)).toMatchObject({ email: next, emailVerified: false });
    });
  });

  describe('a forgotten password', () => {
    test('ACC-7 is replaced through a link in a mail, once, which ends every sign-in', async () => {
      const { accounts, sent, signedUp, mailedToken, visit } = await open();
      const { visitor, person, identity } = await signedUp();
      const ended: string[] = [];
      accounts.onSignedOut((id) => ended.push(id));
      const stranger = visit();
      const asked = await stranger.post('/request-password-reset', { email: person.email });
      const unknown = await stranger.post('/request-password-reset', { email: newPerson().email });
      expect(await asked.text()).toBe(await unknown.text());
      const token = await mailedToken(person.email, '/reset');
      expect(sent.filter(({ text }) => text.includes('/reset'))).toHaveLength(1);
      const short = await stranger.post('/reset-password', { token, newPassword: 'seven77' });
      expect([short.status, await codeOf(short)]).toEqual([400, 'PASSWORD_TOO_SHORT']);
      const uses = await Promise.all(
        Array.from({ length: 10 }, () => stranger.post('/reset-password', { token, newPassword })),
      );
      expect(uses.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(400)]);
      expect(await visitor.who()).toBeNull();
      expect(ended).toContain(identity.authSessionId);
      expect((await stranger.post('/sign-in/email', credentialsOf(person))).status).toBe(401);
      expect((await stranger.post('/sign-in/email', { email: person.email, password: newPassword })).status).toBe(200);
    });
  });

  describe('own sign-ins', () => {
    test('ACC-8 are listed without anything that could be used, and ended one by one or together', async () => {
      const { accounts, visit, signedUp } = await open();
      const { visitor, person, identity } = await signedUp();
      const others = [visit(), visit()];
      for (const other of others) await other.post('/sign-in/email', credentialsOf(person));
      const listed = await accounts.signInsOf(identity);
      expect(listed.map(({ current }) => current).filter(Boolean)).toHaveLength(1);
      expect(Object.keys(listed[0] ?? {}).sort()).toEqual(
        ['address', 'createdAt', 'current', 'expiresAt', 'id', 'userAgent'].sort(),
      );
      const stranger = await signedUp();
      expect(await accounts.endSignIn(stranger.identity, identity.authSessionId)).toBe(false);
      const [first] = await Promise.all(others.map(known));
      expect(await accounts.endSignIn(identity, first?.authSessionId ?? '')).toBe(true);
      expect(await others[0]?.who()).toBeNull();
      expect(await accounts.endSignIns(identity, 'others')).toBe(1);
      expect([await others[1]?.who(), (await visitor.who())?.userId]).toEqual([null, identity.userId]);
      expect(await accounts.endSignIns(identity, 'all')).toBe(1);
      expect(await visitor.who()).toBeNull();
    });
  });

  test('ACC-10 an administrator who goes is followed by the oldest other account', async () => {
    const { accounts, signedUp } = await open();
    const { identity } = await signedUp();
    const { db, type } = database();
    const isAdmin = type === 'sqlite' ? 1 : true;
    const admins = () => db.selectFrom('user').select('id').where('isAdmin', '=', isAdmin).execute();
    const [admin] = await admins();
    await accounts.erase(admin?.id as Identity['userId']);
    const [next, ...more] = await admins();
    expect(more).toEqual([]);
    expect(next?.id).not.toBe(admin?.id);
    expect(await accounts.contactOf(next?.id as Identity['userId'])).not.toBeNull();
    expect(await accounts.contactOf(identity.userId)).not.toBeNull();
  });
};
