import { closeCodes } from '@moothall/protocol';
import { describe, expect, it } from 'vitest';
import { errorAnswer } from '../testing/fake-server.ts';
import { liveTable, openTable } from '../testing/open-table.ts';

describe('coming back', () => {
  it('tries within 0.5 s, then 1, 2, 4, 8, 16, 30, 30 s with jitter, and counts the tries', async () => {
    using table = openTable({ fraction: 1 });
    (await table.reconnect()).state();
    await table.clock.pass(5_000);
    table.socket().close(1006);
    const waits: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const { nextAttemptAt = 0, attempts } = table.session.snapshot();
      expect(attempts).toBe(attempt);
      waits.push(nextAttemptAt - table.clock.now());
      (await table.reconnect()).close(1006);
    }
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    (await table.reconnect()).resumed(0, 'c0');
    expect(table.session.snapshot()).toMatchObject({ phase: 'live', attempts: 0 });
  });

  it('takes a fresh ticket for every try', async () => {
    using table = await liveTable();
    table.socket().close(1012);
    (await table.reconnect()).close(1006);
    await table.reconnect();
    expect(table.server.sockets.map(({ url }) => url.searchParams.get('token'))).toEqual([
      'ticket-1',
      'ticket-2',
      'ticket-3',
    ]);
  });

  it('says that the server is restarting until the table is back', async () => {
    using table = await liveTable();
    table.socket().close(1012);
    (await table.reconnect()).close(1006);
    expect(table.session.snapshot().isServerRestarting).toBe(true);
    (await table.reconnect()).resumed(0, 'c0');
    expect(table.session.snapshot().isServerRestarting).toBeUndefined();
  });

  it('does not hammer a server that breaks as soon as it has answered', async () => {
    using table = openTable({ fraction: 1 });
    const waits: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      const socket = await table.reconnect();
      socket.state();
      socket.close(1011);
      waits.push((table.session.snapshot().nextAttemptAt ?? 0) - table.clock.now());
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  it('tries at once when told to, and only when it was waiting', async () => {
    using table = await liveTable();
    table.session.retryNow();
    expect(table.server.sockets).toHaveLength(1);
    table.socket().close(1006);
    table.session.retryNow();
    await table.clock.settle();
    expect(table.server.sockets).toHaveLength(2);
    expect(table.session.snapshot().nextAttemptAt).toBeUndefined();
    table.session.retryNow();
    await table.clock.settle();
    expect(table.server.sockets).toHaveLength(2);
  });

  it('waits as long as a busy server says, and tries on while there is no network', async () => {
    using table = openTable({
      tickets: [errorAnswer(429, 'RATE_LIMITED', { 'retry-after': '7' }), 'unreachable'],
    });
    await table.clock.settle();
    const { phase, nextAttemptAt } = table.session.snapshot();
    expect([phase, (nextAttemptAt ?? 0) - table.clock.now()]).toEqual(['connecting', 7_000]);
    await table.clock.pass(7_000);
    expect(table.session.snapshot()).toMatchObject({ phase: 'connecting', attempts: 2 });
    (await table.reconnect()).state();
    expect(table.session.snapshot().phase).toBe('live');
  });

  it('gives up a handshake that gets nowhere', async () => {
    using table = openTable();
    await table.clock.settle();
    await table.clock.pass(15_000);
    expect(table.session.snapshot()).toMatchObject({ phase: 'connecting', attempts: 1 });
    expect(table.socket().isClosedByClient()).toBe(true);
  });

  it('takes no notice of a replaced socket: not of its frames, not of its late close', async () => {
    using table = await liveTable();
    const old = table.socket();
    table.socket().push({ type: 'pong', payload: { cursor: 'other', serverTime: '' } });
    (await table.reconnect()).resumed(0, 'c0');
    const before = table.session.snapshot();
    old.chat('c7', 'from the past');
    old.open();
    old.close(1006);
    old.close(4403);
    expect(table.session.snapshot()).toBe(before);
  });
});

describe('heartbeats', () => {
  it('pings every 30 s', async () => {
    using table = await liveTable();
    const socket = table.socket();
    for (const pings of [1, 2, 3]) {
      await table.clock.pass(30_000);
      expect(socket.sent.filter(({ type }) => type === 'ping')).toHaveLength(pings);
      socket.push({ type: 'pong', payload: { cursor: 'c0', serverTime: '' } });
    }
    expect(table.session.snapshot().phase).toBe('live');
  });

  it('takes 60 s of silence for a broken connection, from the last frame on', async () => {
    using table = await liveTable();
    await table.clock.pass(20_000);
    table.socket().push({ type: 'pong', payload: { cursor: 'c0', serverTime: '' } });
    await table.clock.pass(59_999);
    expect(table.session.snapshot().phase).toBe('live');
    await table.clock.pass(1);
    expect(table.session.snapshot().phase).toBe('reconnecting');
  });

  it('leaves no timer behind', async () => {
    const table = await liveTable();
    table.session.sendPassing('activity', { kind: 'typing' });
    table.socket().push({ type: 'activity', payload: { userId: 'bert', kind: 'typing' } });
    table.session.close();
    expect(table.clock.waiting()).toBe(0);
    expect(table.session.snapshot()).toMatchObject({ phase: 'closed', activities: {} });
    expect(table.session.snapshot().closedReason).toBeUndefined();
  });
});

describe('close codes', () => {
  const returning = [1001, 1006, 1011, 1012, 1013, 4408, 4409];

  it.each(returning)('comes back after %i', async (code) => {
    using table = await liveTable();
    table.socket().close(code);
    expect(table.session.snapshot().phase).toBe('reconnecting');
  });

  it.each([
    [4401, 'signed-out'],
    [4403, 'removed'],
    [4404, 'not-found'],
    [4410, 'deleted'],
    [4426, 'protocol'],
    [4429, 'flooding'],
    [1009, 'protocol'],
    [1003, 'protocol'],
    [1007, 'protocol'],
    [1000, 'protocol'],
    [4999, 'protocol'],
  ])('is over after %i: %s', async (code, closedReason) => {
    using table = await liveTable();
    table.socket().close(code);
    expect(table.session.snapshot()).toMatchObject({ phase: 'closed', closedReason });
    await table.clock.pass(120_000);
    expect(table.server.sockets).toHaveLength(1);
    expect(table.clock.waiting()).toBe(0);
  });

  it('knows every code of the table', () => {
    const known = [4401, 4403, 4404, 4410, 4426, 4429, 1009, 1003, 1007, ...returning];
    expect(Object.values(closeCodes).filter(({ code }) => !known.includes(code))).toEqual([]);
  });

  it.each([
    [401, 'UNAUTHENTICATED', 'signed-out'],
    [403, 'NOT_IN_SESSION', 'removed'],
    [404, 'SESSION_NOT_FOUND', 'not-found'],
    [410, 'SESSION_ENDED', 'deleted'],
    [400, 'VALIDATION_FAILED', 'protocol'],
  ])('is over when the ticket is refused with %i %s: %s', async (status, code, closedReason) => {
    using table = openTable({ tickets: [errorAnswer(status, code)] });
    await table.clock.settle();
    expect(table.session.snapshot()).toMatchObject({ phase: 'closed', closedReason });
    expect(table.server.sockets).toEqual([]);
  });

  it.each([500, 502, 503, 408])('tries on when the ticket call answers %i', async (status) => {
    using table = openTable({ tickets: [errorAnswer(status, 'whatever')] });
    await table.clock.settle();
    expect(table.session.snapshot()).toMatchObject({ phase: 'connecting', attempts: 1 });
  });
});
