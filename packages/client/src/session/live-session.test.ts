import { expect, it } from 'vitest';
import { liveTable, openTable } from '../testing/open-table.ts';

it('connects with a fresh ticket, the protocol name and no cursor, and is live with the first snapshot', async () => {
  using table = openTable();
  expect(table.session.snapshot()).toMatchObject({ phase: 'connecting', attempts: 0, view: null });
  const socket = await table.reconnect();
  expect(socket.protocol).toBe('moothall.v1');
  expect(socket.url.href).toBe('ws://table.test/ws/sessions/session-1?token=ticket-1');
  socket.state();
  expect(table.session.snapshot()).toMatchObject({ phase: 'live', you: { userId: 'anna' }, people: { anna: {} } });
});

it('keeps the snapshot object until something changes, and tells once per frame', async () => {
  using table = await liveTable();
  let told = 0;
  table.session.subscribe(() => {
    told += 1;
  });
  const before = table.session.snapshot();
  expect(table.session.snapshot()).toBe(before);
  table.socket().push({
    type: 'batch',
    at: '2026-01-01T00:00:01.000Z',
    cursor: 'c1',
    payload: {
      events: [
        { type: 'presence:recorded', payload: {} },
        { type: 'participant:inactive', payload: {} },
      ],
    },
  });
  expect(told).toBe(1);
  expect(table.session.snapshot()).not.toBe(before);
});

it('L6 resumes from the last cursor by exactly the frames announced, and is live only with the last of them', async () => {
  using table = await liveTable();
  table.socket().chat('c1', 'one');
  await table.clock.pass(2_000);
  table.socket().close(1006);
  expect(table.session.snapshot().phase).toBe('reconnecting');
  const socket = await table.reconnect();
  expect(socket.url.searchParams.get('since')).toBe('c1');
  expect(socket.url.searchParams.get('token')).toBe('ticket-2');
  socket.resumed(2, 'c3');
  socket.chat('c2', 'two');
  expect(table.session.snapshot().phase).toBe('reconnecting');
  socket.chat('c3', 'three');
  expect(table.session.snapshot().phase).toBe('live');
  expect(table.session.snapshot().view?.table.chat.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
});
