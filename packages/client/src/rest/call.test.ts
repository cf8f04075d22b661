import { expect, it } from 'vitest';
import { errorAnswer, jsonAnswer } from '../testing/fake-server.ts';
import { createRest } from './call.ts';
import type { FetchAnswer, FetchInit } from './fetch.ts';
import { memoryTokenStore } from './token-store.ts';

function restOf(answer: FetchAnswer | Error) {
  const asked: { url: string; init: FetchInit }[] = [];
  const tokenStore = memoryTokenStore();
  const fetch = async (url: string, init: FetchInit) => {
    asked.push({ url, init });
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { asked, tokenStore, rest: createRest({ baseUrl: 'http://table.test/', fetch, tokenStore }) };
}

const id = '11111111-1111-4111-8111-111111111111';

it('fills path and query, leaves out what is not given, and opens the envelope', async () => {
  const sent = { success: true, data: { sessions: [] }, meta: { nextCursor: 'n' } };
  const { rest, asked } = restOf(jsonAnswer(200, sent));
  const answer = await rest.call('listSessions', { query: { browse: 'true', limit: 5, cursor: undefined } });
  expect(answer).toEqual({ ok: true, data: { sessions: [] }, meta: { nextCursor: 'n' } });
  expect(asked[0]?.url).toBe('http://table.test/api/v1/sessions?browse=true&limit=5');
  expect(asked[0]?.init).toEqual({
    method: 'GET',
    headers: { accept: 'application/json' },
    credentials: 'same-origin',
  });
});

it('escapes what goes into a path', async () => {
  const { rest, asked } = restOf(errorAnswer(400, 'INVALID_JOIN_CODE'));
  await rest.call('findSessionByCode', { params: { code: '../me?x=ü' } });
  expect(asked[0]?.url).toBe('http://table.test/api/v1/sessions/code/..%2Fme%3Fx%3D%C3%BC');
});

it('sends a body with every call that changes something, and the key that makes it safe to repeat', async () => {
  const { rest, asked } = restOf(jsonAnswer(200, { success: true, data: { left: true } }));
  await rest.call('leaveSession', { params: { id } });
  await rest.call('pause', { params: { id }, body: { message: 'tea' }, idempotencyKey: 'key' });
  expect(asked.map(({ init }) => init.body)).toEqual(['{}', '{"message":"tea"}']);
  expect(asked[1]?.init.headers).toMatchObject({ 'content-type': 'application/json', 'idempotency-key': 'key' });
});

it('keeps the bearer token it is given and shows it from then on', async () => {
  const { rest, asked, tokenStore } = restOf(jsonAnswer(200, { token: 'x' }, { 'set-auth-token': 'secret' }));
  expect(await rest.auth('/sign-in/email', {})).toEqual({ ok: true, data: null });
  expect(tokenStore.read()).toBe('secret');
  await rest.auth('/sign-out', {});
  expect(asked.map(({ init }) => init.headers.authorization)).toEqual([undefined, 'Bearer secret']);
});

it('hands on an error as the server wrote it, with its status', async () => {
  const error = { code: 'SESSION_PAUSED', ref: 'SESSION_015', message: 'paused', details: { by: 'b' }, requestId: 'r' };
  const { rest } = restOf(jsonAnswer(409, { success: false, error }));
  expect(await rest.call('readMe')).toEqual({ ok: false, error: { ...error, httpStatus: 409 } });
});

it('says how long to wait', async () => {
  const { rest } = restOf(errorAnswer(429, 'RATE_LIMITED', { 'retry-after': '3' }));
  expect(await rest.call('readMe')).toMatchObject({ ok: false, error: { retryAfterMs: 3_000 } });
  const dated = restOf(errorAnswer(503, 'UNAVAILABLE', { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }));
  const answer = await dated.rest.call('readMe');
  expect(answer.ok ? null : answer.error.retryAfterMs).toBeUndefined();
});

it('answers UNAVAILABLE with status 0 when there is no network', async () => {
  const { rest } = restOf(new Error('offline'));
  expect(await rest.call('readMe')).toEqual({
    ok: false,
    error: { code: 'UNAVAILABLE', message: 'offline', httpStatus: 0 },
  });
});

it.each([
  [401, { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid' }, 'UNAUTHENTICATED', 'INVALID_EMAIL_OR_PASSWORD'],
  [422, { code: 'USER_ALREADY_EXISTS', message: 'Exists' }, 'VALIDATION_FAILED', 'USER_ALREADY_EXISTS'],
  [502, '<html>', 'UNAVAILABLE', undefined],
  [418, null, 'UNAVAILABLE', undefined],
  [409, { success: false, error: { code: 'NEWER_THAN_US', message: 'x' } }, 'CONFLICT', undefined],
])('gives a foreign answer of status %i a code of the table', async (status, body, code, reason) => {
  const { rest } = restOf(jsonAnswer(status, body));
  const answer = await rest.auth('/sign-in/email', {});
  expect(answer).toMatchObject({ ok: false, error: { code, httpStatus: status } });
  expect(answer.ok ? null : answer.error.details?.reason).toBe(reason);
});

it('hands over what is not JSON as text, and does not take nonsense for an answer', async () => {
  const svg = { status: 200, headers: { get: () => 'image/svg+xml' }, text: async () => '<svg/>' };
  expect(await restOf(svg).rest.call('readQr', { params: { id } })).toEqual({ ok: true, data: '<svg/>' });
  const nonsense = await restOf(jsonAnswer(200, { hello: 1 })).rest.call('readMe');
  expect(nonsense).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE', httpStatus: 200 } });
});
