import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { refused } from '../refused.ts';
import { call, type Opened, openTable, plainAdventure, seat, signUp, type WirePerson } from '../wire-client.ts';

/** What every call can be answered with, whatever it is about (contract 2.1, quality 3). */
let server: DisposableServer;
let gm: WirePerson;
let player: WirePerson;
let other: WirePerson;

beforeAll(async () => {
  server = await startServer();
  gm = await signUp(server.url, 'Gwen');
  player = await signUp(server.url, 'Pia');
  other = await signUp(server.url, 'Otto');
});
afterAll(() => server[Symbol.asyncDispose]());

const nobody = '00000000-0000-4000-8000-000000000000';

const command = (who: WirePerson, table: Opened, type: string, payload: unknown, id = `c-${Math.random()}`) =>
  who.call('POST', `/sessions/${table.sessionId}/commands`, { id, type, payload });
const end = (table: Opened) => gm.call('POST', `/sessions/${table.sessionId}/end`, { outcome: 'cancelled' });

describe('ERR: of every call', () => {
  it('CONFLICT says what is current; COMMAND_ID_REUSED says no to other content', async () => {
    const table = await openTable(gm);
    const conflict = await gm.call('PATCH', `/sessions/${table.sessionId}`, {
      settings: { allowLateJoin: true },
      ifVersion: 'old',
    });
    refused(conflict, 409, 'CONFLICT');
    expect(conflict.body.error.details.current.settings.allowLateJoin).toBe(false);
    const first = await command(gm, table, 'chat:send', { text: 'one' }, 'same');
    const again = await command(gm, table, 'chat:send', { text: 'one' }, 'same');
    expect(again.body.data).toEqual(first.body.data);
    refused(await command(gm, table, 'chat:send', { text: 'two' }, 'same'), 409, 'COMMAND_ID_REUSED');
    const view = await gm.call('GET', `/sessions/${table.sessionId}/view`);
    expect(view.body.data.table.chat.map(({ text }: { text: string }) => text)).toEqual(['one']);
    const adventure = await gm.call('PATCH', `/adventures/${table.adventureId}`, { title: 'New', ifVersion: 'old' });
    refused(adventure, 409, 'CONFLICT');
    await end(table);
  });
  it('an address too long to be read was answered in the words of a library, without a code', async () => {
    const long = await gm.call('GET', `/characters/${'a'.repeat(20_000)}`);
    refused(long, 413, 'PAYLOAD_TOO_LARGE');
    const parameter = await gm.call('GET', `/characters/${'a'.repeat(400)}`);
    refused(parameter, 400, 'VALIDATION_FAILED');
    for (const { headers } of [long, parameter]) expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
  it('NOT_ALLOWED carries its reason', async () => {
    const table = await openTable(gm);
    await seat(player, table, 'Arla');
    const announce = await command(player, table, 'chat:send', { text: 'Hear ye', kind: 'announcement' });
    refused(announce, 403, 'NOT_ALLOWED');
    expect(announce.body.error.details.reason).toBe('announcement');
    refused(await command(gm, table, 'participant:ready', { ready: true }), 403, 'NOT_ALLOWED');
    await end(table);
  });
  it('VALIDATION_FAILED names the path: invalid JSON, unknown type, unknown field, wrong value', async () => {
    const table = await openTable(gm);
    refused(await gm.call('POST', '/sessions', '{"adventureId":'), 400, 'VALIDATION_FAILED');
    const unknown = await gm.call('POST', '/sessions', { adventureId: table.adventureId, colour: 'red' });
    refused(unknown, 400, 'VALIDATION_FAILED');
    expect(unknown.body.error.details).toHaveProperty('colour');
    refused(await command(gm, table, 'dragon:summon', {}), 400, 'VALIDATION_FAILED');
    refused(await command(gm, table, 'chat:send', { text: '' }), 400, 'VALIDATION_FAILED');
    refused(await gm.call('POST', '/sessions', { adventureId: 'x' }), 400, 'VALIDATION_FAILED');
    refused(
      await gm.call('POST', '/adventures', { ...plainAdventure, startNodeId: 'nowhere' }),
      400,
      'VALIDATION_FAILED',
    );
    refused(await gm.call('GET', '/sessions?limit=1000'), 400, 'VALIDATION_FAILED');
    refused(await gm.call('GET', '/sessions/not-an-id'), 400, 'VALIDATION_FAILED');
    refused(
      await gm.call('POST', '/characters', `{"name":"x","class":"y","level":1,"sheet":{"__proto__":1}}`),
      400,
      'VALIDATION_FAILED',
    );
    await end(table);
  });
  it('UNAUTHENTICATED, NOT_FOUND, METHOD_NOT_ALLOWED, PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE', async () => {
    refused(await call(server.url, 'GET', '/api/v1/me'), 401, 'UNAUTHENTICATED');
    refused(
      await call(server.url, 'GET', '/api/v1/me', undefined, { authorization: 'Bearer nonsense' }),
      401,
      'UNAUTHENTICATED',
    );
    refused(await gm.call('GET', '/nothing'), 404, 'NOT_FOUND');
    const method = await gm.call('DELETE', '/limits');
    refused(method, 405, 'METHOD_NOT_ALLOWED');
    expect(method.headers.get('allow')).toBe('GET');
    refused(await gm.call('POST', '/characters', { name: 'x'.repeat(300_000) }), 413, 'PAYLOAD_TOO_LARGE');
    refused(
      await gm.call('POST', '/characters', 'name=x', { 'content-type': 'text/plain' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    );
  });
  it('ORDER: malformed before unknown caller, unknown caller before missing thing, missing before role', async () => {
    refused(await call(server.url, 'POST', '/api/v1/sessions', { nonsense: true }), 400, 'VALIDATION_FAILED');
    refused(await call(server.url, 'GET', `/api/v1/sessions/${nobody}`), 401, 'UNAUTHENTICATED');
    refused(await other.call('POST', `/sessions/${nobody}/start`), 404, 'SESSION_NOT_FOUND', 'SESSION_001');
  });
});

describe('ERR: hosts with mail', () => {
  it('EMAIL_NOT_VERIFIED where mail is configured: a table may be joined, not opened', async () => {
    const strict = await startServer({ environment: { SMTP_URL: 'smtp://127.0.0.1:9' } });
    try {
      const owner = await signUp(strict.url, 'Gwen');
      const made = await owner.call('POST', '/adventures', plainAdventure);
      const opened = await owner.call('POST', '/sessions', { adventureId: made.body.data.adventure.id });
      refused(opened, 403, 'EMAIL_NOT_VERIFIED');
      expect((await owner.call('GET', '/sessions')).body.data.sessions).toEqual([]);
    } finally {
      await strict[Symbol.asyncDispose]();
    }
  });
});

describe('ERR: limits', () => {
  it('RATE_LIMITED at the eleventh wrong join code, with Retry-After', async () => {
    const limited = await startServer({ environment: { RATE_LIMITS: 'on' } });
    try {
      for (let tries = 0; tries < 10; tries += 1) {
        refused(
          await call(limited.url, 'GET', '/api/v1/sessions/code/ABCDEF'),
          404,
          'SESSION_NOT_FOUND',
          'SESSION_001',
        );
      }
      const eleventh = await call(limited.url, 'GET', '/api/v1/sessions/code/ABCDEF');
      refused(eleventh, 429, 'RATE_LIMITED');
      expect(Number(eleventh.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await limited[Symbol.asyncDispose]();
    }
  });
});
