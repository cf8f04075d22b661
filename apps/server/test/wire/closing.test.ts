import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import {
  connect,
  type Frame,
  type Opened,
  openTable,
  openWire,
  seat,
  signInAsGuest,
  signUp,
  ticket,
  type WirePerson,
} from '../wire-client.ts';

/** Why and when the server closes a connection (contract 3.1). */
let server: DisposableServer;
let gm: WirePerson;
let player: WirePerson;
let other: WirePerson;

beforeAll(async () => {
  server = await startServer();
  gm = await signUp(server.url, 'Gwen');
  player = await signUp(server.url, 'Pia');
  other = await signInAsGuest(server.url, 'Gus');
});
afterAll(() => server[Symbol.asyncDispose]());

const isType = (type: string) => (frame: Frame) => frame.type === type;
const holds = (type: string) => (frame: Frame) =>
  frame.type === type || (frame.type === 'batch' && frame.payload.events.some((event: Frame) => event.type === type));

type Table = Opened & { readonly participantId: string; readonly otherId: string };

async function runningTable(options: object = {}): Promise<Table> {
  const table = await openTable(gm, { ...options });
  const { participantId } = await seat(player, table, 'Arla');
  const { participantId: otherId } = await seat(other, table, 'Brom');
  await gm.call('POST', `/sessions/${table.sessionId}/start`);
  return { ...table, participantId, otherId };
}

describe('LIVE: close codes', () => {
  it('CLOSE: 4401 for a ticket that is missing, wrong, used, or of another session', async () => {
    const table = await runningTable();
    const elsewhere = await openTable(gm);
    const used = await ticket(player, table.sessionId);
    using first = openWire(server.url, `/ws/sessions/${table.sessionId}?token=${used}`);
    await first.until(isType('session:state'));
    for (const token of ['', 'nonsense', used, await ticket(gm, elsewhere.sessionId)]) {
      using wire = openWire(server.url, `/ws/sessions/${table.sessionId}?token=${token}`);
      expect((await wire.closed).code).toBe(4401);
      expect(wire.frames).toEqual([]);
    }
  });

  it('CLOSE: 4403 at once for the kicked, and nothing after; others go on', async () => {
    const table = await runningTable();
    using master = await connect(server.url, gm, table.sessionId);
    using mine = await connect(server.url, player, table.sessionId);
    using theirs = await connect(server.url, other, table.sessionId);
    await master.ask('participant:kick', { participantId: table.participantId, reason: 'noise' });
    await master.ask('chat:send', { text: 'AFTERKICK' });
    expect((await mine.closed).code).toBe(4403);
    expect(JSON.stringify(mine.frames)).not.toContain('AFTERKICK');
    expect(mine.frames.some(holds('participant:left'))).toBe(false);
    await theirs.until((frame) => frame.payload?.message?.text === 'AFTERKICK');
    expect(theirs.frames.find(isType('participant:left')).payload).toEqual({
      participantId: table.participantId,
      userId: player.userId,
      reason: 'kicked',
    });
  });

  it('CLOSE: 4401 within a second when the person signs out', async () => {
    const leaver = await signUp(server.url, 'Lea');
    const table = await openTable(gm);
    await seat(leaver, table, 'Lio');
    using wire = await connect(server.url, leaver, table.sessionId);
    await fetch(`${server.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { authorization: `Bearer ${leaver.token}`, 'content-type': 'application/json' },
      body: '{}',
    });
    expect((await wire.closed).code).toBe(4401);
  });

  it('CLOSE: 4410 when the adventure is deleted under the session', async () => {
    const table = await runningTable();
    using wire = await connect(server.url, player, table.sessionId);
    await gm.call('DELETE', `/adventures/${table.adventureId}`);
    expect((await wire.closed).code).toBe(4410);
  });

  it('CLOSE: 4426 for another protocol, 1003 for binary, 1009 for too large; the Origin is judged before the upgrade', async () => {
    const table = await runningTable();
    const at = async (who: WirePerson) => `/ws/sessions/${table.sessionId}?token=${await ticket(who, table.sessionId)}`;
    using foreign = openWire(server.url, await at(player), ['moothall.v9']);
    expect((await foreign.closed).code).toBe(4426);
    using binary = await connect(server.url, player, table.sessionId);
    binary.socket.send(Buffer.from('{}'), { binary: true });
    expect((await binary.closed).code).toBe(1003);
    using long = await connect(server.url, player, table.sessionId);
    long.send({ type: 'chat:send', payload: { text: 'x'.repeat(17_000) }, id: 'long' });
    expect((await long.closed).code).toBe(1009);
    using page = openWire(server.url, await at(player), ['moothall.v1'], { origin: 'https://evil.example' });
    expect((await page.closed).code).toBe(1006);
    using own = openWire(server.url, await at(player), ['moothall.v1'], { origin: server.url });
    await own.until(isType('session:state'));
  });
});
