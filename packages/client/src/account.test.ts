import { expect, it } from 'vitest';
import { createAccount } from './account.ts';
import { createRest } from './rest/call.ts';
import type { FetchAnswer } from './rest/fetch.ts';
import { memoryTokenStore } from './rest/token-store.ts';
import { errorAnswer, jsonAnswer } from './testing/fake-server.ts';

const profile = { id: 'u', name: 'Anna', email: null, avatarUrl: null, isGuest: true, isAdmin: false };
const itsMe = jsonAnswer(200, { success: true, data: profile });
const signedIn = jsonAnswer(200, { token: 't' }, { 'set-auth-token': 't' });

function accountOf(...answers: FetchAnswer[]) {
  const asked: string[] = [];
  const tokenStore = memoryTokenStore();
  const fetch = async (url: string, init: { method: string; body?: string }) => {
    asked.push(`${init.method} ${new URL(url).pathname} ${init.body ?? ''}`.trim());
    const answer = answers.shift();
    if (answer === undefined) throw new Error('offline');
    return answer;
  };
  const account = createAccount(createRest({ baseUrl: 'http://table.test', fetch, tokenStore }), tokenStore);
  return { account, asked, tokenStore };
}

it('signs up and in with the routes of the auth library, and then knows who it is', async () => {
  const { account, asked } = accountOf(signedIn, itsMe, signedIn, itsMe);
  expect(account.state().status).toBe('unknown');
  let told = 0;
  const stop = account.subscribe(() => {
    told += 1;
  });
  expect(await account.signUp({ name: 'Anna', email: 'a@b.c', password: 'pw' })).toEqual({ ok: true, data: profile });
  expect(account.state()).toEqual({ status: 'signed-in', profile });
  stop();
  await account.signIn({ email: 'a@b.c', password: 'pw' });
  expect(told).toBe(1);
  expect(asked).toEqual([
    'POST /api/auth/sign-up/email {"name":"Anna","email":"a@b.c","password":"pw"}',
    'GET /api/v1/me',
    'POST /api/auth/sign-in/email {"email":"a@b.c","password":"pw"}',
    'GET /api/v1/me',
  ]);
});

it('signs a guest in and gives the name', async () => {
  const { account, asked } = accountOf(signedIn, itsMe);
  await account.signInAsGuest('Anna');
  expect(asked).toEqual(['POST /api/auth/sign-in/anonymous {}', 'PATCH /api/v1/me {"name":"Anna"}']);
});

it('only renames who is a guest already, and says so when signing in fails', async () => {
  const already = jsonAnswer(400, { code: 'ANONYMOUS_USERS_CANNOT_SIGN_IN_AGAIN_ANONYMOUSLY', message: '' });
  const again = accountOf(already, itsMe);
  expect(await again.account.signInAsGuest('Anna')).toMatchObject({ ok: true });
  const busy = accountOf(errorAnswer(429, 'RATE_LIMITED'));
  expect(await busy.account.signInAsGuest('Anna')).toMatchObject({ ok: false, error: { code: 'RATE_LIMITED' } });
});

it('changes the picture, and whoever shows it hears of it; a refused one leaves the old', async () => {
  const avatarUrl = '/api/v1/uploads/11111111-1111-4111-8111-111111111111';
  const { account, asked } = accountOf(
    jsonAnswer(200, { success: true, data: { ...profile, avatarUrl } }),
    errorAnswer(400, 'VALIDATION_FAILED'),
  );
  await account.changeAvatar(avatarUrl);
  expect(await account.changeAvatar(null)).toMatchObject({ ok: false });
  expect(account.state().profile?.avatarUrl).toBe(avatarUrl);
  expect(asked).toEqual([`PATCH /api/v1/me {"avatarUrl":"${avatarUrl}"}`, 'PATCH /api/v1/me {"avatarUrl":null}']);
});

it('asks for a new password, sets it by the link, and changes it', async () => {
  const done = jsonAnswer(200, { status: true });
  const { account, asked, tokenStore } = accountOf(done, done, signedIn);
  await account.requestReset('a@b.c');
  await account.resetPassword({ token: 'x', newPassword: 'new password' });
  expect(await account.changePassword({ currentPassword: 'pw', newPassword: 'new' })).toEqual({ ok: true, data: null });
  expect(tokenStore.read()).toBe('t');
  expect(asked).toEqual([
    'POST /api/auth/request-password-reset {"email":"a@b.c"}',
    'POST /api/auth/reset-password {"token":"x","newPassword":"new password"}',
    'POST /api/auth/change-password {"currentPassword":"pw","newPassword":"new"}',
  ]);
});

it('forgets the token on signing out, even when the server cannot be reached', async () => {
  const { account, tokenStore } = accountOf(signedIn, itsMe, jsonAnswer(200, { success: true }));
  await account.signIn({ email: 'a@b.c', password: 'pw' });
  expect(tokenStore.read()).toBe('t');
  await account.signOut();
  expect(account.state()).toEqual({ status: 'signed-out', profile: null });
  tokenStore.write('kept');
  expect(await account.signOut()).toMatchObject({ ok: false, error: { httpStatus: 0 } });
  expect(tokenStore.read()).toBeNull();
});

it('is signed out when the server says so, and keeps what it knows when it cannot ask', async () => {
  const { account } = accountOf(signedIn, itsMe);
  await account.signIn({ email: 'a@b.c', password: 'pw' });
  await account.me();
  expect(account.state().status).toBe('signed-in');
  const stranger = accountOf(errorAnswer(401, 'UNAUTHENTICATED'));
  await stranger.account.me();
  expect(stranger.account.state().status).toBe('signed-out');
});
