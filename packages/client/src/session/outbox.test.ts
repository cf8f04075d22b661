import { expect, it } from 'vitest';
import { liveTable, openTable } from '../testing/open-table.ts';
import { annaId } from '../testing/views.ts';

const commands = (socket: { readonly sent: readonly { readonly type: string; readonly id?: string }[] }) =>
  socket.sent.filter(({ id }) => id !== undefined).map(({ id }) => id);

it('resolves with the payload of the ack, or with the refusal and its HTTP status', async () => {
  using table = await liveTable();
  const first = table.session.send('chat:send', { text: 'hello' });
  const second = table.session.send('session:pause', {});
  expect(table.socket().sent).toEqual([
    { id: 'id-1', type: 'chat:send', payload: { text: 'hello' } },
    { id: 'id-2', type: 'session:pause', payload: {} },
  ]);
  table.socket().push({ type: 'ack', id: 'id-1', payload: { messageId: 'm' } });
  table.socket().push({ type: 'ack', id: 'unknown', payload: {} });
  const details = { reason: 'x' };
  table.socket().push({ type: 'error', id: 'id-2', payload: { code: 'NOT_GM', ref: 'r', message: 'no', details } });
  expect(await first).toEqual({ ok: true, data: { messageId: 'm' } });
  expect(await second).toEqual({
    ok: false,
    error: { code: 'NOT_GM', ref: 'r', message: 'no', details, httpStatus: 403 },
  });
  expect(table.session.snapshot()).toMatchObject({ pending: [], unsent: 0 });
});

it('L2 sends what has no answer again after a reconnect, in order and with the same ids', async () => {
  using table = await liveTable();
  const answers = [1, 2].map((number) => table.session.send('chat:send', { text: `line ${number}` }));
  table.socket().close(1006);
  answers.push(table.session.send('chat:send', { text: 'line 3' }));
  expect(table.session.snapshot().unsent).toBe(3);
  const socket = await table.reconnect();
  expect(commands(socket)).toEqual([]);
  socket.resumed(1, 'c1');
  expect(commands(socket)).toEqual([]);
  socket.chat('c1', 'line 1', annaId);
  expect(commands(socket)).toEqual(['id-1', 'id-2', 'id-3']);
  for (const id of commands(socket)) socket.push({ type: 'ack', id, payload: { id } });
  expect((await Promise.all(answers)).map((answer) => answer.ok && answer.data.id)).toEqual(['id-1', 'id-2', 'id-3']);
});

it('keeps what is said before the first connection', async () => {
  using table = openTable();
  const answer = table.session.send('chat:send', { text: 'early' });
  const socket = await table.reconnect();
  socket.state();
  expect(commands(socket)).toEqual(['id-1']);
  socket.push({ type: 'ack', id: 'id-1', payload: {} });
  expect(await answer).toEqual({ ok: true, data: {} });
});

it('does not send again what is on its way when a snapshot comes in between', async () => {
  using table = await liveTable();
  void table.session.send('chat:send', { text: 'once' });
  table.socket().state({ cursor: 'c4' });
  expect(commands(table.socket())).toEqual(['id-1']);
});

it('carries a long backlog a few at a time', async () => {
  using table = openTable();
  for (let number = 0; number < 20; number += 1) void table.session.send('chat:send', { text: `${number}` });
  const socket = await table.reconnect();
  socket.state();
  expect(commands(socket)).toHaveLength(8);
  socket.push({ type: 'ack', id: 'id-1', payload: {} });
  socket.push({ type: 'error', id: 'id-2', payload: { code: 'NOT_ALLOWED', message: '' } });
  expect(commands(socket).slice(8)).toEqual(['id-9', 'id-10']);
});

it('waits and sends again what came too fast', async () => {
  using table = await liveTable();
  const answer = table.session.send('chat:send', { text: 'quick' });
  const details = { retryAfterMs: 300 };
  table.socket().push({ type: 'error', id: 'id-1', payload: { code: 'RATE_LIMITED', message: '', details } });
  void table.session.send('chat:send', { text: 'after it' });
  expect(commands(table.socket())).toEqual(['id-1']);
  await table.clock.pass(300);
  expect(commands(table.socket())).toEqual(['id-1', 'id-1', 'id-2']);
  table.socket().push({ type: 'ack', id: 'id-1', payload: {} });
  expect((await answer).ok).toBe(true);
});

it.each([
  [4403, 'NOT_IN_SESSION', 403],
  [4401, 'UNAUTHENTICATED', 401],
  [4410, 'SESSION_NOT_FOUND', 404],
  [4404, 'SESSION_NOT_FOUND', 404],
  [4429, 'RATE_LIMITED', 429],
  [4426, 'UNAVAILABLE', 503],
])(
  'answers what is waiting, and all that comes later, when closed for good with %i',
  async (closeCode, code, httpStatus) => {
    using table = await liveTable();
    const waiting = table.session.send('chat:send', { text: 'too late' });
    table.socket().close(closeCode);
    expect(await waiting).toMatchObject({ ok: false, error: { code, httpStatus } });
    expect(await table.session.send('chat:send', { text: 'later' })).toMatchObject({ ok: false, error: { code } });
    expect(table.session.snapshot().unsent).toBe(0);
  },
);

it('answers UNAVAILABLE when the page itself closed the session', async () => {
  const table = await liveTable();
  const waiting = table.session.send('chat:send', { text: 'bye' });
  table.session.close();
  table.session.close();
  expect(await waiting).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
});

it('shows own lines as pending until they are in the chat, never twice', async () => {
  using table = await liveTable();
  void table.session.send('chat:send', { text: 'hello', kind: 'emote' });
  void table.session.send('chat:send', { text: 'hello' });
  expect(table.session.snapshot().pendingChat).toEqual([
    { id: 'id-1', text: 'hello', kind: 'emote', pending: true },
    { id: 'id-2', text: 'hello', pending: true },
  ]);
  table.socket().chat('c1', 'hello', 'somebody else');
  expect(table.session.snapshot().pendingChat).toHaveLength(2);
  table.socket().chat('c2', 'hello', annaId);
  expect(table.session.snapshot().pendingChat.map(({ id }) => id)).toEqual(['id-2']);
  expect(table.session.snapshot().unsent).toBe(2);
});

it('refuses by itself what would close the connection for good', async () => {
  using table = await liveTable();
  const answer = await table.session.send('chat:send', { text: 'ö'.repeat(8_200) });
  expect(answer).toMatchObject({ ok: false, error: { code: 'PAYLOAD_TOO_LARGE', httpStatus: 413 } });
  expect(commands(table.socket())).toEqual([]);
  table.socket().state({ you: { userId: 'anna', role: 'gm', participantId: null } });
  void table.session.send('chat:send', { text: 'ö'.repeat(8_200) });
  expect(commands(table.socket())).toEqual(['id-2']);
});

it('forgets passing things while there is no connection, but not that the person is away', async () => {
  using table = await liveTable();
  table.session.sendPassing('presence:idle', { idle: true });
  table.socket().close(1006);
  table.session.sendPassing('activity', { kind: 'typing' });
  (await table.reconnect()).resumed(0, 'c0');
  expect(table.socket().sent).toEqual([{ type: 'presence:idle', payload: { idle: true } }]);
});
