import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startPostgres } from './disposable-postgres.ts';
import { freePort, startServer } from './disposable-server.ts';
import { call, connect, type Frame, openTable, seat, signUp } from './wire-client.ts';

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}

test('L1 L8 the database goes away: named errors, readiness red, nothing acknowledged that is not stored, and back by itself', {
  timeout: 120_000,
}, async () => {
  await using postgres = await startPostgres();
  await using server = await startServer({ environment: { DATABASE_URL: postgres.url } });
  const gm = await signUp(server.url, 'Gwen');
  const player = await signUp(server.url, 'Pia');
  const table = await openTable(gm);
  await seat(player, table, 'Arla');
  await gm.call('POST', `/sessions/${table.sessionId}/start`);
  using wire = await connect(server.url, player, table.sessionId);
  const acknowledged: string[] = [];
  const say = async (text: string): Promise<Frame> => {
    const answer = await wire.ask('chat:send', { text });
    if (answer.type === 'ack') acknowledged.push(text);
    return answer;
  };
  await say('before');
  await postgres.stop();
  const during = await say('during');
  expect(during.payload).toMatchObject({ code: 'UNAVAILABLE' });
  const ready = await call(server.url, 'GET', '/readyz');
  expect(ready.status).toBe(503);
  expect(ready.body).toEqual({ ready: false, missing: ['database'] });
  const rest = await call(server.url, 'GET', '/api/v1/me', undefined, { authorization: `Bearer ${gm.token}` });
  expect([200, 503]).toContain(rest.status);
  const stranger = await call(server.url, 'GET', '/api/v1/sessions/code/ABCDEF');
  expect(stranger.status).toBe(503);
  expect(stranger.body.error.code).toBe('UNAVAILABLE');
  expect(stranger.headers.get('retry-after')).not.toBeNull();
  expect((await call(server.url, 'GET', '/livez')).status).toBe(200);
  await postgres.start();
  await until(async () => (await call(server.url, 'GET', '/readyz')).status === 200);
  expect((await say('after')).type).toBe('ack');
  const view = await gm.call('GET', `/sessions/${table.sessionId}/view`);
  const stored = view.body.data.table.chat.map(({ text }: Frame) => text);
  expect(acknowledged).toEqual(['before', 'after']);
  // What was not acknowledged may be stored or not; what was, is.
  expect(stored.filter((text: string) => text !== 'during')).toEqual(acknowledged);
});

test('HOST a second server on one data folder refuses to start, in one clear line, and the first goes on', {
  timeout: 60_000,
}, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'moothall-twice-'));
  await using server = await startServer({ environment: { DATA_DIR: dataDir } });
  const main = join(import.meta.dirname, '../dist/main.js');
  const second = spawn(process.execPath, [main], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(await freePort()) },
  });
  let said = '';
  second.stderr.on('data', (text) => {
    said += String(text);
  });
  const [code] = await once(second, 'exit');
  expect(code).toBe(1);
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(said).toMatch(/is running on the data folder/);
  expect((await call(server.url, 'GET', '/readyz')).status).toBe(200);
  await rm(dataDir, { recursive: true, force: true });
});
