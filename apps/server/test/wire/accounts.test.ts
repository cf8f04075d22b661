import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { type MailServer, startMailServer } from '../mail-server.ts';
import { plainPicture, uploaded } from '../pictures.ts';
import { refused } from '../refused.ts';
import { call, plainAdventure, signInAsGuest, signUp, type WirePerson } from '../wire-client.ts';

/** Accounts as they look from outside (docs/spec/accounts.md). */
let mails: MailServer;
let server: DisposableServer;
beforeAll(async () => {
  mails = await startMailServer();
  server = await startServer({ environment: { SMTP_URL: mails.url, MAIL_FROM: 'Moothall <hall@example.org>' } });
}, 30_000);
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await mails[Symbol.asyncDispose]();
});

const password = 'correct horse battery';
const newPassword = 'another horse battery';
const emailOf = async (who: WirePerson): Promise<string> => (await who.call('GET', '/me')).body.data.email;
const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  call(server.url, 'POST', path, body, headers);
const _bearer = ({ token }: WirePerson) => ({ authorization: `Bearer ${token}` });
const signIn = (email: string, word = password) => post('/api/auth/sign-in/email', { email, password: word });
const linkIn = (text: string, page: string): string => {
  const token = new RegExp(`${server.url}${page}\\?token=([\\w-]+)`).exec(text)?.[1];
  if (token === undefined) throw new Error(`no link to ${page} in ${text}`);
  return token;
};
const confirm = (token: string) => post('/api/v1/confirmations', { token });

describe('mail through a mail server', () => {
  it('ACC-4 an unconfirmed address opens no table; the mailed link confirms it, once', async () => {
    const gm = await signUp(server.url, 'Gwen');
    const email = await emailOf(gm);
    const adventureId = (await gm.call('POST', '/adventures', plainAdventure)).body.data.adventure.id;
    refused(await gm.call('POST', '/sessions', { adventureId }), 403, 'EMAIL_NOT_VERIFIED');
    const mail = await mails.mail(email, '/verify?token=');
    expect(mail).toMatchObject({ user: 'table', subject: 'Moothall: confirm your e-mail address' });
    expect(mail.raw).toMatch(/^From: Moothall <hall@example\.org>/m);
    expect(mail.raw).toContain('text/plain');
    expect(mail.raw).toContain('text/html');
    expect((await confirm(linkIn(mail.text, '/verify'))).body.data).toEqual({ email });
    refused(await confirm(linkIn(mail.text, '/verify')), 404, 'INVITE_NOT_FOUND', 'SESSION_020');
    expect((await gm.call('GET', '/me')).body.data.emailVerified).toBe(true);
    expect((await gm.call('POST', '/sessions', { adventureId })).status).toBe(201);
    refused(await gm.call('POST', '/me/confirmation'), 403, 'NOT_ALLOWED');
  });

  it('ACC-4 another mail can be asked for', async () => {
    const gm = await signUp(server.url, 'Gina');
    const email = await emailOf(gm);
    expect((await gm.call('POST', '/me/confirmation')).body.data).toEqual({ sent: true });
    const second = await mails.mail(email, '/verify?token=', 2);
    expect((await confirm(linkIn(second.text, '/verify'))).status).toBe(200);
    const guest = await signInAsGuest(server.url, 'Gus');
    refused(await guest.call('POST', '/me/confirmation'), 403, 'GUESTS_NOT_ALLOWED', 'SESSION_025');
  });

  it('ACC-6 another address counts once its own mail was answered', async () => {
    const gm = await signUp(server.url, 'Greta');
    const [before, after] = [await emailOf(gm), `new-${Date.now()}@example.org`];
    await gm.call('PATCH', '/me', { language: 'de' });
    const wrong = await gm.call('POST', '/me/email', { email: after, password: newPassword });
    refused(wrong, 403, 'NOT_ALLOWED');
    expect(wrong.body.error.details).toEqual({ reason: 'WRONG_PASSWORD' });
    const asked = await gm.call('POST', '/me/email', { email: after, password });
    expect(asked.body.data).toEqual({ email: before, pending: true });
    const mail = await mails.mail(after, '/verify?token=');
    expect(mail.subject).toBe('Moothall: Bestätige deine E-Mail-Adresse');
    expect(mail.text).toContain('für ein Konto bei Moothall angegeben');
    await confirm(linkIn(mail.text, '/verify'));
    expect(await emailOf(gm)).toBe(after);
    expect((await mails.mail(before, 'gehört nicht mehr dazu')).subject).toContain('andere E-Mail-Adresse');
    expect((await signIn(after)).status).toBe(200);
    expect((await signIn(before)).status).toBe(401);
  });

  it('ACC-2 nobody learns by asking for a new password whether there is an account', async () => {
    const person = await signUp(server.url, 'Pia');
    const ask = (email: string) => post('/api/auth/request-password-reset', { email });
    const [known, unknown] = [await ask(await emailOf(person)), await ask('nobody@example.org')];
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    await mails.mail(await emailOf(person), '/reset?token=');
    expect(mails.received().some(({ to }) => to.includes('nobody@example.org'))).toBe(false);
  });

  it('ACC-3 a mail server that is away fails nothing', async () => {
    await using away = await startServer({ environment: { SMTP_URL: 'smtp://127.0.0.1:9' } });
    const person = await signUp(away.url, 'Pia');
    expect((await person.call('POST', '/me/confirmation')).body.data).toEqual({ sent: true });
    expect((await person.call('GET', '/me')).body.data.name).toBe('Pia');
  });
});

it('ACC-3 without a mail server mails are files, and the address need not be confirmed', async () => {
  await using own = await startServer();
  const person = await signUp(own.url, 'Pia');
  const outbox = `${own.dataDir}/outbox`;
  const [file] = await vi.waitFor(async () => {
    const files = await readdir(outbox);
    expect(files).toHaveLength(1);
    return files;
  });
  const text = (await readFile(`${outbox}/${file}`, 'utf8')).replace(/=\n/g, '').replaceAll('=3D', '=');
  const token = new RegExp(`${own.url}/verify\\?token=([\\w-]+)`).exec(text)?.[1];
  const confirmed = await call(own.url, 'POST', '/api/v1/confirmations', { token });
  expect(confirmed.body.data).toEqual({ email: (await person.call('GET', '/me')).body.data.email });
  const changed = await person.call('POST', '/me/email', { email: 'else@example.org', password });
  expect(changed.body.data).toEqual({ email: 'else@example.org', pending: false });
  const adventureId = (await person.call('POST', '/adventures', plainAdventure)).body.data.adventure.id;
  expect((await person.call('POST', '/sessions', { adventureId })).status).toBe(201);
});

describe('what is not well formed', () => {
  it('ACC-1 is refused by name, and changes nothing', async () => {
    const person = await signUp(server.url, 'Pia');
    const before = (await person.call('GET', '/me')).body.data;
    const bad: readonly (readonly [string, string, unknown])[] = [
      ['PATCH', '/me', { name: '' }],
      ['PATCH', '/me', { name: 'x'.repeat(61) }],
      ['PATCH', '/me', { avatarUrl: 'https://evil.example/a.png' }],
      ['PATCH', '/me', { avatarUrl: '/api/v1/uploads/../me' }],
      ['PATCH', '/me', { avatarUrl: '/api/v1/uploads/00000000-0000-4000-8000-000000000000' }],
      ['PATCH', '/me', { language: 'fr' }],
      ['PATCH', '/me', { isAdmin: true }],
      ['PATCH', '/me', { email: 'a@example.org' }],
      ['POST', '/me/email', { email: 'nobody', password }],
      ['POST', '/me/email', { email: 'a@example.org' }],
      ['POST', '/me/email', { email: 'a@example.org', password: 5 }],
      ['POST', '/me/confirmation', { email: 'a@example.org' }],
      ['POST', '/confirmations', {}],
      ['POST', '/confirmations', { token: '' }],
      ['POST', '/confirmations', { token: 'x'.repeat(201) }],
      ['DELETE', '/me/sign-ins/nonsense', {}],
      ['DELETE', '/me/sign-ins?which=some', {}],
      ['GET', '/registration?invite=', undefined],
      ['POST', '/host/invites', { maxUses: 0 }],
      ['POST', '/host/invites', { expiresInHours: -1 }],
      ['POST', '/host/invites', { note: 'x'.repeat(61) }],
      ['DELETE', '/host/invites/nonsense', {}],
    ];
    for (const [method, path, body] of bad) refused(await person.call(method, path, body), 400, 'VALIDATION_FAILED');
    expect((await person.call('GET', '/me')).body.data).toEqual(before);
    expect((await person.call('PATCH', '/me', { avatarUrl: null })).status).toBe(200);
    const avatarUrl = `/api/v1/uploads/${await uploaded(server.url, person, await plainPicture(8, 8))}`;
    expect((await person.call('PATCH', '/me', { avatarUrl })).body.data.avatarUrl).toBe(avatarUrl);
  });

  it('ACC-1 who is nobody is asked to sign in', async () => {
    const nobody = (method: string, path: string, body?: object) => call(server.url, method, `/api/v1${path}`, body);
    for (const [method, path, body] of [
      ['POST', '/me/confirmation', {}],
      ['POST', '/me/email', { email: 'a@example.org', password }],
      ['GET', '/me/sign-ins', undefined],
      ['DELETE', '/me/sign-ins', {}],
      ['POST', '/host/invites', {}],
      ['GET', '/host/invites', undefined],
    ] as const)
      refused(await nobody(method, path, body), 401, 'UNAUTHENTICATED');
  });
});

describe('registration', () => {
  it('ACC-10 ACC-11 the first account is the administrator, who invites', async () => {
    await using own = await startServer({ environment: { REGISTRATION: 'invite' } });
    const answer = (path: string) => call(own.url, 'GET', `/api/v1${path}`);
    expect((await answer('/registration')).body.data).toEqual({
      registration: 'invite',
      mail: false,
      inviteIsGood: null,
    });
    const stranger = { name: 'Sam', email: 'sam@example.org', password };
    const refusedOne = await call(own.url, 'POST', '/api/auth/sign-up/email', stranger);
    expect([refusedOne.status, refusedOne.body.details.reason]).toEqual([403, 'REGISTRATION_BY_INVITE']);
    const first = new URL(own.moothall.firstInvite ?? '').searchParams.get('invite');
    expect((await answer(`/registration?invite=${first}`)).body.data.inviteIsGood).toBe(true);
    const made = await call(own.url, 'POST', '/api/auth/sign-up/email', { ...stranger, invite: first });
    const admin = { authorization: `Bearer ${made.headers.get('set-auth-token')}` };
    const as = (headers: Record<string, string>, method: string, path: string, body?: object) =>
      call(own.url, method, `/api/v1${path}`, body, headers);
    expect((await as(admin, 'GET', '/me')).body.data.isAdmin).toBe(true);
    expect((await answer(`/registration?invite=${first}`)).body.data.inviteIsGood).toBe(false);

    const { invite } = (await as(admin, 'POST', '/host/invites', { note: 'Ada', maxUses: 1 })).body.data;
    expect(invite).toMatchObject({ note: 'Ada', uses: 0, maxUses: 1 });
    const token = new URL(invite.url).searchParams.get('invite');
    const ada = { name: 'Ada', email: 'ada@example.org', password, invite: token };
    const joined = await call(own.url, 'POST', '/api/auth/sign-up/email', ada);
    const member = { authorization: `Bearer ${joined.headers.get('set-auth-token')}` };
    expect((await as(member, 'GET', '/me')).body.data.isAdmin).toBe(false);
    for (const [method, path] of [
      ['POST', '/host/invites'],
      ['GET', '/host/invites'],
      ['DELETE', `/host/invites/${invite.id}`],
    ] as const)
      refused(await as(member, method, path, method === 'GET' ? undefined : {}), 403, 'NOT_ALLOWED');
    const { invites } = (await as(admin, 'GET', '/host/invites')).body.data;
    expect(invites[0]).toEqual({ ...invite, uses: 1, url: undefined });
    expect((await as(admin, 'DELETE', `/host/invites/${invite.id}`)).body.data).toEqual({ revoked: true });
    refused(await as(admin, 'DELETE', `/host/invites/${invite.id}`), 404, 'INVITE_NOT_FOUND', 'SESSION_020');
    const guest = await signInAsGuest(own.url, 'Gus');
    expect((await guest.call('GET', '/me')).body.data.isGuest).toBe(true);
    refused(await guest.call('POST', '/host/invites', {}), 403, 'GUESTS_NOT_ALLOWED', 'SESSION_025');
  });
});
