import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { call, openTable, seat, signInAsGuest, signUp } from '../wire-client.ts';

let server: DisposableServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

it('JOIN a guest who lost the browser gets back by a one-use link the GM issues, and by nothing else', async () => {
  const gm = await signUp(server.url, 'Gwen');
  const player = await signUp(server.url, 'Pia');
  const guest = await signInAsGuest(server.url, 'Gus');
  const table = await openTable(gm);
  const { participantId } = await seat(guest, table, 'Brom');
  const own = await seat(player, table, 'Arla');
  const ask = (who: typeof gm, id: string, payload: object) =>
    who.call('POST', `/sessions/${table.sessionId}/commands`, { id, type: 'participant:recovery-link', payload });
  expect((await ask(player, 'a', { participantId })).body.error.code).toBe('NOT_GM');
  expect((await ask(gm, 'b', { participantId: own.participantId })).body.error.code).toBe('NOT_ALLOWED');
  const link = (await ask(gm, 'c', { participantId })).body.data;
  expect(link.url).toMatch(new RegExp(`^${server.url}/recover/[\\w-]{32}$`));
  const history = await gm.call('GET', `/sessions/${table.sessionId}/history`);
  expect(JSON.stringify(history.body)).not.toContain(link.url.split('/').at(-1));

  const token = link.url.split('/').at(-1);
  const tries = await Promise.all([1, 2, 3, 4, 5].map(() => call(server.url, 'POST', '/api/auth/recover', { token })));
  const winners = tries.filter(({ status }) => status === 200);
  expect(winners).toHaveLength(1);
  expect(winners[0]?.body).toEqual({ sessionId: table.sessionId });
  const bearer = { authorization: `Bearer ${winners[0]?.headers.get('set-auth-token')}` };
  const me = await call(server.url, 'GET', '/api/v1/me', undefined, bearer);
  expect(me.body.data).toMatchObject({ id: guest.userId, name: 'Gus', isGuest: true });
  const cookie = winners[0]?.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect((await call(server.url, 'GET', '/api/v1/me', undefined, { cookie })).body.data.id).toBe(guest.userId);

  for (const bad of ['', 'nonsense', token]) {
    const answer = await call(server.url, 'POST', '/api/auth/recover', { token: bad });
    expect(answer.body.error.code).toBe('INVITE_NOT_FOUND');
  }
  expect((await call(server.url, 'POST', '/api/auth/recover', {})).status).toBe(400);
});
