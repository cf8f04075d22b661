import { expect, it } from 'vitest';
import { liveTable } from '../testing/open-table.ts';
import { bertId, connected } from '../testing/views.ts';

it('follows who comes, fades and goes', async () => {
  using table = await liveTable();
  const people = () => Object.values(table.session.snapshot().people).map(({ userId, presence }) => [userId, presence]);
  table.socket().push({ type: 'user:connected', payload: connected(bertId) });
  expect(people()).toEqual([
    ['anna', 'online'],
    ['bert', 'online'],
  ]);
  table.socket().push({ type: 'presence:changed', payload: { userId: bertId, status: 'reconnecting' } });
  table.socket().push({ type: 'presence:changed', payload: { userId: 'nobody', status: 'online' } });
  expect(people()).toEqual([
    ['anna', 'online'],
    ['bert', 'reconnecting'],
  ]);
  table.socket().push({ type: 'user:disconnected', payload: { userId: bertId } });
  expect(people()).toEqual([['anna', 'online']]);
});

it('lets activity fade after 5 s, or with the line that was typed', async () => {
  using table = await liveTable();
  const typing = { type: 'activity', payload: { userId: bertId, kind: 'typing' } };
  table.socket().push(typing);
  await table.clock.pass(4_000);
  const before = table.session.snapshot();
  table.socket().push(typing);
  expect(table.session.snapshot()).toBe(before);
  await table.clock.pass(4_999);
  expect(table.session.snapshot().activities).toEqual({ bert: 'typing' });
  await table.clock.pass(1);
  expect(table.session.snapshot().activities).toEqual({});
  table.socket().push(typing);
  table.socket().chat('c1', 'done', bertId);
  expect(table.session.snapshot().activities).toEqual({});
  table.socket().push(typing);
  table.socket().push({ type: 'user:disconnected', payload: { userId: bertId } });
  expect(table.session.snapshot().activities).toEqual({});
});
