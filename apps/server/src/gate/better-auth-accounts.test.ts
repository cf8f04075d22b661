import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqliteStorage } from '../storage/sql/sqlite/open-sqlite-storage.ts';
import { StorageUnavailable } from '../storage/storage.ts';
import { codeOf, credentialsOf, describeAccounts, newPerson, password, settingsFor } from './accounts.contract.ts';
import { openAccounts } from './better-auth-accounts.ts';
import type { AccountsSettings } from './gate.ts';
import { describeNewAccounts } from './new-account.contract.ts';
import { describeOwnAccount } from './own-account.contract.ts';
import { createManualClock } from './testing/manual-clock.ts';
import { createVisitor } from './testing/visitor.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof openSqliteStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moothall-accounts-'));
  storage = await openSqliteStorage({ dataDir: folder });
});
afterAll(async () => {
  await storage.close();
  await rm(folder, { recursive: true });
});

const open = (changes: Partial<AccountsSettings> = {}) =>
  openAccounts({ ...settingsFor(storage.accounts), ...changes });

describeAccounts(() => storage.accounts);
describeOwnAccount(() => storage.accounts);
describeNewAccounts(() => storage.accounts);

test.each([
  ['closed', 'REGISTRATION_CLOSED'],
  ['invite', 'REGISTRATION_BY_INVITE'],
] as const)(
  'ACC-11 with registration %s nobody signs up without an invite, guests come all the same',
  async (registration, reason) => {
    const accounts = await open({ registration });
    const visitor = createVisitor({ accounts });
    const refused = await visitor.post('/sign-up/email', newPerson());
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'NOT_ALLOWED', details: { reason } });
    expect((await visitor.post('/sign-in/anonymous')).status).toBe(200);
  },
);

test('passwords are kept as Argon2id with 19 MiB, two passes, one lane', async () => {
  const visitor = createVisitor({ accounts: await open() });
  await visitor.post('/sign-up/email', newPerson());
  const stored = storage.accounts.db.selectFrom('account').select('password');
  const { password: hash } = await stored
    .where('userId', '=', (await visitor.who())?.userId ?? '')
    .executeTakeFirstOrThrow();
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

describe('cookies', () => {
  test.each([
    ['http://127.0.0.1:3000', /^moothall\.session_token=.+; HttpOnly; SameSite=Lax$/],
    ['https://table.example.org', /^__Secure-moothall\.session_token=.+; HttpOnly; Secure; SameSite=Lax$/],
  ])('of %s are out of reach of scripts and other sites', async (publicUrl, expected) => {
    const accounts = await open({ publicUrl });
    const visitor = createVisitor({ accounts, publicUrl });
    const answer = await visitor.post('/sign-in/anonymous');
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(expected)]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await visitor.who()).toMatchObject({ isGuest: true });
  });

  test('are not taken from pages of other sites', async () => {
    const accounts = await open({ trustedOrigins: ['http://localhost:3000'] });
    const visitor = createVisitor({ accounts, origin: 'http://localhost:3000' });
    await visitor.post('/sign-in/anonymous');
    const evil = new Headers({
      cookie: visitor.cookie(),
      origin: 'https://evil.example',
      'content-type': 'application/json',
    });
    const request = new Request('http://127.0.0.1:3000/api/auth/sign-out', {
      method: 'POST',
      headers: evil,
      body: '{}',
    });
    expect((await accounts.handle(request)).status).toBe(403);
    expect(await visitor.who()).not.toBeNull();
    for (const path of ['/sign-in/email', '/sign-in/anonymous']) {
      const stranger = createVisitor({ accounts, origin: 'https://evil.example', cookie: 'moothall.session_token=x' });
      const body = path === '/sign-in/email' ? credentialsOf(newPerson()) : {};
      expect((await stranger.post(path, body)).status).toBe(403);
    }
    expect((await visitor.post('/sign-out')).status).toBe(200);
  });
});

describe('proofs that prove nothing', () => {
  test('a token without our signature, also the one in the database, is nobody', async () => {
    const accounts = await open();
    const visitor = createVisitor({ accounts });
    const { token } = (await (await visitor.post('/sign-in/anonymous')).json()) as { token: string };
    const signature = visitor.bearer().slice(token.length);
    const proofs = ['', '.', token, `${token}.`, `${token}.AAAA`, `x${token}${signature}`, '%', `%E0%A4%A${signature}`];
    for (const proof of proofs)
      expect(await accounts.identify(new Headers({ authorization: `Bearer ${proof}` }))).toBeNull();
    expect(await accounts.identify(new Headers({ cookie: `moothall.session_token=${token}` }))).toBeNull();
    expect(await accounts.identify(new Headers())).toBeNull();
    expect(await accounts.identify(new Headers({ authorization: 'Basic YTpi' }))).toBeNull();
    const otherSecret = await open({ secret: 'another secret that is long enough for tests' });
    expect(await otherSecret.identify(new Headers({ cookie: visitor.cookie() }))).toBeNull();
  });

  test('a sign-in ends after 30 days, also for who was here a second ago', async () => {
    const clock = createManualClock(Date.now());
    const visitor = createVisitor({ accounts: await open({ clock }) });
    await visitor.post('/sign-in/anonymous');
    clock.advance(30 * 24 * 3_600_000 - 2000);
    expect(await visitor.who()).not.toBeNull();
    clock.advance(2500);
    expect(await visitor.who()).toBeNull();
  });
});

describe('what is not well formed', () => {
  test.each([
    ['an empty name', { name: ' \u202e' }],
    ['a name too long', { name: 'x'.repeat(61) }],
    ['a name with NUL', { name: 'a\u0000b' }],
    ['half a character', { name: '\ud83d' }],
    ['a name that is no text', { name: { $gt: '' } }],
    ['no address', { email: 'nobody' }],
    ['a password with half a character', { password: 'correct horse \ud83d' }],
    ['a password too short', { password: 'seven77' }],
    ['a password too long', { password: 'x'.repeat(129) }],
    ['an administrator by wish', { isAdmin: true }],
    ['a picture from elsewhere', { image: 'https://evil.example/a.png' }],
    ['an unknown field', { callbackURL: 'https://evil.example' }],
  ])('%s is refused with 400', async (_case, wrong) => {
    const visitor = createVisitor({ accounts: await open() });
    expect((await visitor.post('/sign-up/email', { ...newPerson(), ...wrong })).status).toBe(400);
  });

  test.each(['<script>alert(1)</script>', "Robert'); drop table user;--", '🐉'.repeat(30), '__proto__'])(
    'the name %s is just a name',
    async (name) => {
      const visitor = createVisitor({ accounts: await open() });
      await visitor.post('/sign-up/email', newPerson(name));
      expect(await visitor.who()).toMatchObject({ name });
    },
  );

  const send = async (path: string, init: RequestInit) => {
    const answer = await (await open()).handle(new Request(`http://127.0.0.1:3000/api/auth${path}`, init));
    return [answer.status, await codeOf(answer)];
  };
  test('routes of the library that we do not offer, wrong methods, forms and broken JSON are refused', async () => {
    const form = new URLSearchParams({ email: 'a@example.org', password });
    const json = { method: 'POST', headers: { 'content-type': 'application/json' } };
    for (const path of ['/update-user', '/delete-user', '/sign-in/social', '/change-email', '/constructor', '//', ''])
      expect(await send(path, { method: 'POST' })).toEqual([404, 'NOT_FOUND']);
    expect(await send('/sign-out', { method: 'GET' })).toEqual([405, 'METHOD_NOT_ALLOWED']);
    expect(await send('/sign-in/email', { method: 'POST', body: form })).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect(await send('/sign-in/email', { ...json, body: '{' })).toEqual([400, 'VALIDATION_FAILED']);
    expect(await send('/sign-in/email', { ...json, body: '[]' })).toEqual([400, 'VALIDATION_FAILED']);
    expect(await send('/list-sessions', { method: 'GET' })).toEqual([401, 'UNAUTHENTICATED']);
  });
});

test('when the database is away nobody is taken for signed out, and nothing said is a secret', async () => {
  const ownFolder = await mkdtemp(join(tmpdir(), 'moothall-accounts-'));
  const own = await openSqliteStorage({ dataDir: ownFolder });
  const logged: unknown[] = [];
  const note = (...line: readonly unknown[]) => void logged.push(line);
  const log = { info: note, warn: note, error: note };
  const accounts = await open({ database: own.accounts, log });
  const visitor = createVisitor({ accounts });
  const person = newPerson();
  await visitor.post('/sign-up/email', person);
  const proof = visitor.bearer();
  await own.close();
  await rm(ownFolder, { recursive: true });
  await expect(accounts.identify(new Headers({ cookie: visitor.cookie() }))).rejects.toBeInstanceOf(StorageUnavailable);
  for (const path of ['/sign-out', '/sign-in/anonymous', '/revoke-sessions'])
    expect([path, (await visitor.post(path)).status]).toEqual([path, 503]);
  for (const path of ['/sign-in/email', '/sign-up/email'])
    expect([
      path,
      (await createVisitor({ accounts }).post(path, path.includes('up') ? person : credentialsOf(person))).status,
    ]).toEqual([path, 503]);
  expect((await visitor.get('/get-session')).status).toBe(503);
  const said = JSON.stringify(logged);
  for (const secret of [person.email, password, proof, decodeURIComponent(proof)]) expect(said).not.toContain(secret);
});
