import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openSqliteStorage } from '../storage/sql/sqlite/open-sqlite-storage.ts';
import { codeOf, credentialsOf, newPerson, password, settingsFor } from './accounts.contract.ts';
import { openAccounts } from './better-auth-accounts.ts';
import type { AccountsSettings } from './gate.ts';
import { limits } from './limits.ts';
import type { Mail } from './mail.ts';
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

describe('limits', () => {
  const limited = async () => {
    // The library itself lives by the system's time.
    const clock = createManualClock(Date.now());
    return { clock, accounts: await open({ rateLimits: true, clock }) };
  };

  test('20 guests an hour per address, IPv6 by /64, and not one more', async () => {
    const { accounts, clock } = await limited();
    const come = async (address: string) =>
      (await createVisitor({ accounts, address }).post('/sign-in/anonymous')).status;
    for (let guest = 1; guest <= limits.rates.guests.capacity; guest += 1)
      expect(await come(`2001:db8:1:2::${guest}`)).toBe(200);
    const refused = await createVisitor({ accounts, address: '2001:db8:1:2:ffff::1' }).post('/sign-in/anonymous');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '180']);
    expect(await codeOf(refused)).toBe('RATE_LIMITED');
    expect(await come('2001:db8:1:3::1')).toBe(200);
    clock.advance(180_000);
    expect(await come('2001:db8:1:2::1')).toBe(200);
  });

  test('5 tries per account, from anywhere, then a delay that even the right password waits for', async () => {
    const { accounts, clock } = await limited();
    const person = newPerson();
    await createVisitor({ accounts }).post('/sign-up/email', person);
    let nth = 0;
    const trySignIn = async (wrong: object = {}) => {
      nth += 1;
      const visitor = createVisitor({ accounts, address: `192.0.2.${nth}` });
      return visitor.post('/sign-in/email', { email: person.email, password, ...wrong });
    };
    const guesses = await Promise.all(
      Array.from({ length: 6 }, () => trySignIn({ password: 'wrong horse', email: person.email.toUpperCase() })),
    );
    expect(guesses.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 401, 429]);
    const refused = await trySignIn();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10']);
    clock.advance(10_000);
    expect((await trySignIn()).status).toBe(200);
    expect((await trySignIn()).status).toBe(200);
  });

  test('30 sign-ins in a quarter of an hour per address and not one more, whatever the account', async () => {
    const { accounts, clock } = await limited();
    const visitor = createVisitor({ accounts, address: '198.51.100.1' });
    const guess = async () =>
      (await visitor.post('/reset-password', { token: 'guessed', newPassword: password })).status;
    for (let sent = 0; sent < limits.rates.signIns.capacity; sent += 1) expect(await guess()).toBe(400);
    expect(await guess()).toBe(429);
    expect((await visitor.post('/sign-in/email', credentialsOf(newPerson()))).status).toBe(429);
    clock.advance(30_000);
    expect(await guess()).toBe(400);
  });

  test('ACC-13 30 sign-ups in a quarter of an hour per address and not one more', async () => {
    const { accounts, clock } = await limited();
    // Refused for its password before anything is hashed, and counted all the same.
    const signUp = async (address: string) =>
      (await createVisitor({ accounts, address }).post('/sign-up/email', { ...newPerson(), password: 'short' })).status;
    for (let sent = 0; sent < limits.rates.signUps.capacity; sent += 1) expect(await signUp('198.51.100.7')).toBe(400);
    expect(await signUp('198.51.100.7')).toBe(429);
    expect(await signUp('198.51.100.8')).toBe(400);
    clock.advance(30_000);
    expect(await signUp('198.51.100.7')).toBe(400);
  });

  test('ACC-13 3 mails an hour per mailbox, known or not, whatever they are about', async () => {
    const { accounts, clock } = await limited();
    const { email } = newPerson();
    const ask = async (nth: number) => {
      const visitor = createVisitor({ accounts, address: `192.0.2.${nth}` });
      return (await visitor.post('/request-password-reset', { email: nth % 2 ? email : email.toUpperCase() })).status;
    };
    expect([await ask(1), await ask(2), await ask(3), await ask(4)]).toEqual([200, 200, 200, 429]);
    clock.advance(1_200_000);
    expect([await ask(5), await ask(6)]).toEqual([200, 429]);

    const visitor = createVisitor({ accounts, address: '192.0.2.77' });
    await visitor.post('/sign-up/email', newPerson());
    const identity = (await visitor.who()) ?? raise();
    const again = async () => (await accounts.sendConfirmation(identity, '192.0.2.78')).ok;
    expect([await again(), await again(), await again()]).toEqual([true, true, false]);
  });

  test('ACC-13 20 mails an hour per address they are asked from, and not one more', async () => {
    const { accounts, clock } = await limited();
    const visitor = createVisitor({ accounts, address: '198.51.100.9' });
    const ask = async () => (await visitor.post('/request-password-reset', { email: newPerson().email })).status;
    for (let sent = 0; sent < limits.rates.mailsOfAddress.capacity; sent += 1) expect(await ask()).toBe(200);
    expect(await ask()).toBe(429);
    clock.advance(180_000);
    expect(await ask()).toBe(200);
  });

  test('ACC-13 a password asked for in the middle of things is a try to sign in, and so is a mailed token', async () => {
    const { accounts, clock } = await limited();
    const visitor = createVisitor({ accounts });
    await visitor.post('/sign-up/email', newPerson());
    const identity = (await visitor.who()) ?? raise();
    const check = async (word: string, nth: number) => {
      const checked = await accounts.checkPassword(identity, word, `203.0.113.${nth}`);
      return checked.ok ? 'right' : checked.refusal.code;
    };
    for (let nth = 1; nth <= limits.signInTries.freeTries; nth += 1)
      expect(await check('wrong', nth)).toBe('NOT_ALLOWED');
    expect(await check(password, 6)).toBe('RATE_LIMITED');
    clock.advance(limits.signInTries.firstDelayMs);
    expect(await check(password, 7)).toBe('right');
    const guess = async () => {
      const answer = await accounts.confirmEmail('guessed', '198.51.100.2');
      return answer.ok ? 'right' : answer.refusal.code;
    };
    for (let nth = 0; nth < limits.rates.signIns.capacity; nth += 1) expect(await guess()).toBe('INVITE_NOT_FOUND');
    expect(await guess()).toBe('RATE_LIMITED');
  });
});

test('ACC-12 a link to a new password is not used up when too many wait to be hashed', async () => {
  const sent: Mail[] = [];
  let isFull = false;
  const settings = settingsFor(storage.accounts, sent);
  const accounts = await openAccounts({ ...settings, hasher: { ...settings.hasher, isFull: () => isFull } });
  const person = newPerson();
  await createVisitor({ accounts }).post('/sign-up/email', person);
  await createVisitor({ accounts }).post('/request-password-reset', { email: person.email });
  const mail = await vi.waitFor(() => sent.find(({ text }) => text.includes('/reset?token=')) ?? raise());
  const token = /token=([\w-]+)/.exec(mail.text)?.[1];
  const reset = async () =>
    (await createVisitor({ accounts }).post('/reset-password', { token, newPassword: 'another horse' })).status;
  isFull = true;
  expect(await reset()).toBe(503);
  isFull = false;
  expect(await reset()).toBe(200);
});

test('ACC-12 who signs in when too many wait to be hashed is told to come back', async () => {
  const accounts = await open();
  const { hashedAtOnce, waitingToBeHashed } = limits.passwords;
  const crowd = Array.from({ length: hashedAtOnce + waitingToBeHashed + 8 }, () =>
    createVisitor({ accounts }).post('/sign-in/email', credentialsOf(newPerson())),
  );
  const answers = await Promise.all(crowd);
  const refused = answers.filter(({ status }) => status === 503);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.map((answer) => answer.headers.get('retry-after'))).toEqual(refused.map(() => '1'));
  expect(answers.filter(({ status }) => status === 401).length).toBeGreaterThanOrEqual(
    hashedAtOnce + waitingToBeHashed,
  );
});

const raise = (): never => {
  throw new Error('missing');
};
