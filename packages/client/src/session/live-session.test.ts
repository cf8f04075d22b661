import { expect, it } from 'vitest';
import { liveTable, openTable } from '../testing/open-table.ts';
import { bertId, connected } from '../testing/views.ts';

it('connects with a fresh ticket, the protocol name and no cursor, and is live with the first snapshot', async () => {
  using table = openTable();
  expect(table.session.snapshot()).toMatchObject({ phase: 'connecting', attempts: 0, view: null });
  const socket = await table.reconnect();
  expect(table.server.requests).toMatchObject([
    { method: 'POST', url: 'http://table.test/api/v1/sessions/session-1/ws-token' },
  ]);
  expect(socket.protocol).toBe('moothall.v1');
  expect(socket.url.href).toBe('ws://table.test/ws/sessions/session-1?token=ticket-1');
  socket.state();
  expect(table.session.snapshot()).toMatchObject({ phase: 'live', you: { userId: 'anna' }, people: { anna: {} } });
});

it('keeps the snapshot object until something changes, and shows a batch whole (L8)', async () => {
  using table = await liveTable();
  let told = 0;
  table.session.subscribe(() => {
    told += 1;
  });
  const before = table.session.snapshot();
  expect(table.session.snapshot()).toBe(before);
  const line = (text: string) => ({ type: 'chat:posted', payload: { message: { id: text, kind: 'say', text } } });
  table.socket().push({ type: 'batch', at: 'now', cursor: 'c1', payload: { events: [line('one'), line('two')] } });
  expect(told).toBe(1);
  expect(table.session.snapshot()).not.toBe(before);
  expect(table.session.snapshot().view?.table.chat).toHaveLength(2);
});

it('L6 resumes from the last cursor by exactly the frames announced, and is live only with the last of them', async () => {
  using table = await liveTable();
  const heard: (readonly [string, boolean])[] = [];
  table.session.onEvent(({ type }, { missed }) => heard.push([type, missed]));
  table.socket().chat('c1', 'one');
  await table.clock.pass(2_000);
  table.socket().close(1006);
  expect(table.session.snapshot().phase).toBe('reconnecting');
  const socket = await table.reconnect();
  expect(socket.url.searchParams.get('since')).toBe('c1');
  expect(socket.url.searchParams.get('token')).toBe('ticket-2');
  socket.resumed(2, 'c3', [connected(bertId, 'idle')]);
  expect(table.session.snapshot().people).toEqual({ bert: connected(bertId, 'idle') });
  socket.chat('c2', 'two');
  expect(table.session.snapshot().phase).toBe('reconnecting');
  socket.chat('c3', 'three');
  expect(table.session.snapshot().phase).toBe('live');
  expect(table.session.snapshot().view?.table.chat.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  expect(heard.map(([, missed]) => missed)).toEqual([false, true, true]);
});

it('L6 replaces everything when a snapshot comes instead of a resume', async () => {
  using table = await liveTable();
  table.socket().chat('c1', 'old');
  table.socket().close(1012);
  const socket = await table.reconnect();
  socket.state({
    cursor: 'c9',
    reason: 'view-changed',
    you: { userId: 'anna', role: 'spectator', participantId: null },
  });
  expect(table.session.snapshot()).toMatchObject({ phase: 'live', you: { role: 'spectator' } });
  expect(table.session.snapshot().view?.table.chat).toEqual([]);
  socket.close(1006);
  expect((await table.reconnect()).url.searchParams.get('since')).toBe('c9');
});

it('L5 a resume of nothing takes its cursor, and a pong with another one asks again from the last', async () => {
  using table = await liveTable();
  table.socket().close(1006);
  (await table.reconnect()).resumed(0, 'c0b');
  table.socket().push({ type: 'pong', payload: { cursor: 'c0b', serverTime: '' } });
  expect(table.session.snapshot().phase).toBe('live');
  table.socket().push({ type: 'pong', payload: { cursor: 'c5', serverTime: '' } });
  expect(table.session.snapshot().phase).toBe('reconnecting');
  expect(table.socket().isClosedByClient()).toBe(true);
  expect((await table.reconnect()).url.searchParams.get('since')).toBe('c0b');
});

it('L5 a pong before all missed frames have come means that one is lost', async () => {
  using table = await liveTable();
  table.socket().close(1006);
  const socket = await table.reconnect();
  socket.resumed(2, 'c2');
  socket.chat('c1', 'one');
  socket.push({ type: 'pong', payload: { cursor: 'c2', serverTime: '' } });
  expect((await table.reconnect()).url.searchParams.get('since')).toBe('c1');
});

it('ignores types it does not know but keeps their cursor', async () => {
  using table = await liveTable();
  const before = table.session.snapshot().view;
  table.socket().push({ type: 'weather:changed', at: 'now', cursor: 'c1', payload: { rain: true } });
  table.socket().push({ type: 'weather:felt', payload: {} });
  expect(table.session.snapshot().view).toEqual(before);
  table.socket().close(1006);
  expect((await table.reconnect()).url.searchParams.get('since')).toBe('c1');
});

it.each([
  ['no JSON', '{'],
  ['no frame', '"text"'],
  ['an event it cannot apply', JSON.stringify({ type: 'chat:posted', at: 'now', cursor: 'c1', payload: {} })],
])('L9 starts over from a snapshot after %s', async (_what, text) => {
  using table = await liveTable();
  table.socket().pushText(text);
  expect(table.session.snapshot().phase).toBe('reconnecting');
  const socket = await table.reconnect();
  expect(socket.url.searchParams.has('since')).toBe(false);
  socket.state();
  socket.close(1006);
  expect((await table.reconnect()).url.searchParams.get('since')).toBe('c0');
});

it.each(['chat', 'resumed'] as const)('does not believe a connection that begins with %s', async (first) => {
  using table = openTable();
  const socket = await table.reconnect();
  if (first === 'chat') socket.chat('c1', 'hello');
  else socket.resumed(0, 'c1');
  expect(table.session.snapshot()).toMatchObject({ phase: 'connecting', attempts: 1, view: null });
  expect(socket.isClosedByClient()).toBe(true);
});

it('tells what has to be announced once', async () => {
  using table = await liveTable();
  expect(table.session.snapshot().lastNotice).toBeNull();
  table.socket().push({ type: 'session:expiring', at: 't1', cursor: 'c1', payload: { at: 'tomorrow' } });
  const event = { type: 'session:expiring', payload: { at: 'tomorrow' } };
  expect(table.session.snapshot().lastNotice).toEqual({ sequence: 1, kind: 'event', at: 't1', event });
  table.socket().push({ type: 'error', payload: { code: 'VALIDATION_FAILED', message: 'no' } });
  expect(table.session.snapshot().lastNotice).toMatchObject({ sequence: 2, kind: 'error' });
});
