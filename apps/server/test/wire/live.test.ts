import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import {
  connect,
  type Frame,
  type Opened,
  openTable,
  seat,
  signInAsGuest,
  signUp,
  type Wire,
  type WirePerson,
} from '../wire-client.ts';

/** The live protocol as a stranger's client sees it (contract 3.1, 3.2). */
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
const durable = (wire: Wire) => wire.frames.filter((frame) => frame.cursor !== undefined);

type Table = Opened & { readonly participantId: string; readonly otherId: string };

async function runningTable(options: object = {}): Promise<Table> {
  const table = await openTable(gm, { ...options });
  const { participantId } = await seat(player, table, 'Arla');
  const { participantId: otherId } = await seat(other, table, 'Brom');
  await gm.call('POST', `/sessions/${table.sessionId}/start`);
  return { ...table, participantId, otherId };
}

describe('LIVE: the first frame and the order of frames', () => {
  it('LIVE: the first frame is session:state with everything of contract 3.1', async () => {
    const table = await runningTable();
    using wire = await connect(server.url, player, table.sessionId);
    const { payload } = wire.frames[0];
    expect(payload.you).toEqual({ userId: player.userId, role: 'player', participantId: table.participantId });
    expect(payload.session).toMatchObject({
      id: table.sessionId,
      code: table.code,
      status: 'active',
      participantCount: 2,
    });
    expect(payload.session.joinUrl).toBe(`${server.url}/join/${table.code}`);
    expect(payload.connectedUsers.map(({ userId }: Frame) => userId)).toEqual([player.userId]);
    expect(payload.table.node).toMatchObject({ id: 'door', choices: [{ id: 'in', text: 'Go in' }] });
    expect(JSON.stringify(payload)).not.toContain('GMSECRET');
    expect(payload.cursor).toMatch(/^[\w-]{22}$/);
    expect(new Date(payload.serverTime).toISOString()).toBe(payload.serverTime);
  });

  it('LIVE: own events come before the ack, answers in order of receipt, one commit is one frame', async () => {
    const table = await runningTable();
    using wire = await connect(server.url, gm, table.sessionId);
    for (const index of [1, 2, 3])
      wire.send({ type: 'chat:send', payload: { text: `line ${index}` }, id: `c${index}` });
    wire.send('{"type":');
    wire.send({ type: 'session:end', payload: { outcome: 'completed' }, id: 'end' });
    await wire.until((frame) => frame.id === 'end');
    const order = wire.frames
      .filter(({ type }) => type !== 'session:state' && type !== 'session:participant-count')
      .map((frame) => frame.id ?? frame.type);
    expect(order).toEqual(['chat:posted', 'c1', 'chat:posted', 'c2', 'chat:posted', 'c3', 'error', 'batch', 'end']);
    const batch = wire.frames.find(isType('batch'));
    expect(batch.payload.events.map(({ type }: Frame) => type)).toEqual(['session:updated', 'session:ended']);
    expect(batch).toMatchObject({ by: gm.userId, cursor: expect.any(String), at: expect.any(String) });
  });

  it('LIVE: a single event never comes as a batch, and cursors have one length', async () => {
    const table = await runningTable();
    using wire = await connect(server.url, gm, table.sessionId);
    await wire.ask('chat:send', { text: 'hello' });
    const posted = wire.frames.find(isType('chat:posted'));
    expect(posted).toMatchObject({
      by: gm.userId,
      payload: { message: { text: 'hello', kind: 'say', userId: gm.userId } },
    });
    expect(new Set(durable(wire).map(({ cursor }) => cursor.length))).toEqual(new Set([22]));
  });

  it('LIVE: ping is answered by pong with the newest cursor; a command without id is refused', async () => {
    const table = await runningTable();
    using wire = await connect(server.url, player, table.sessionId);
    await wire.ask('chat:send', { text: 'hello' });
    wire.send({ type: 'ping', payload: {} });
    const pong = await wire.until(isType('pong'));
    expect(pong.payload.cursor).toBe(durable(wire).at(-1)?.cursor);
    wire.send({ type: 'chat:send', payload: { text: 'no id' } });
    const error = await wire.until(isType('error'));
    expect(error.payload).toMatchObject({ code: 'VALIDATION_FAILED', details: { id: [expect.any(String)] } });
  });
});

describe('LIVE: resume', () => {
  it('L6 since=<cursor> answers session:resumed and exactly the missed frames, any number of times', async () => {
    const table = await runningTable();
    using gmWire = await connect(server.url, gm, table.sessionId);
    const first = await connect(server.url, player, table.sessionId);
    await gmWire.ask('chat:send', { text: 'seen' });
    const seen = await first.until(isType('chat:posted'));
    first.socket.terminate();
    await gmWire.ask('chat:send', { text: 'missed one' });
    await gmWire.ask('chat:send', { text: 'not for you', to: [table.otherId] });
    await gmWire.ask('chat:send', { text: 'missed two' });
    for (const _ of [1, 2]) {
      using again = await connect(server.url, player, table.sessionId, seen.cursor);
      await again.until((frame) => frame.payload?.message?.text === 'missed two');
      expect(again.frames[0]).toMatchObject({ type: 'session:resumed', payload: { missed: 2 } });
      expect(again.frames.filter(isType('chat:posted')).map((frame) => frame.payload.message.text)).toEqual([
        'missed one',
        'missed two',
      ]);
    }
  });

  it('L6 a cursor that is none, or of another session, gets the whole with reason too-old', async () => {
    const table = await runningTable();
    for (const since of ['nonsense', 'AAAAAAAAAAAAAAAAAAAAAA']) {
      using wire = await connect(server.url, player, table.sessionId, since);
      expect(wire.frames[0]).toMatchObject({ type: 'session:state', payload: { reason: 'too-old' } });
    }
  });

  it('L6 a cursor from before one left and came back gets the whole with reason view-changed', async () => {
    const table = await runningTable();
    const wire = await connect(server.url, player, table.sessionId);
    const since = wire.frames[0].payload.cursor;
    await player.call('POST', `/sessions/${table.sessionId}/leave`);
    expect((await wire.closed).code).toBe(4403);
    await gm.call('POST', `/sessions/${table.sessionId}/commands`, {
      id: randomUUID(),
      type: 'chat:send',
      payload: { text: 'behind your back' },
    });
    await player.call('POST', `/sessions/${table.sessionId}/join`, {});
    using again = await connect(server.url, player, table.sessionId, since);
    expect(again.frames[0]).toMatchObject({ type: 'session:state', payload: { reason: 'view-changed' } });
  });
});

describe('LIVE: who knows what', () => {
  it('SECRET: whispers, a fogged map revealed to one, a hidden token: nothing of it reaches the other player', async () => {
    const table = await runningTable();
    using master = await connect(server.url, gm, table.sessionId);
    using mine = await connect(server.url, player, table.sessionId);
    using theirs = await connect(server.url, other, table.sessionId);
    await master.ask('map:show', { mapId: 'cave' });
    await master.ask('hex:reveal', { mapId: 'cave', keys: ['0,0', '1,0'], to: [table.participantId] });
    await master.ask('token:create', { mapId: 'cave', at: '0,0', name: 'CANARYGOBLIN', kind: 'monster', hitPoints: 7 });
    await master.ask('token:create', { mapId: 'cave', at: '1,0', name: 'CANARYAMBUSH', kind: 'monster', hidden: true });
    await mine.ask('chat:send', { text: 'CANARYWHISPER', to: ['gm'] });
    await master.ask('chat:send', { text: 'done' });
    await Promise.all([mine, theirs].map((wire) => wire.until((frame) => frame.payload?.message?.text === 'done')));
    const seen = JSON.stringify(mine.frames);
    expect(seen).toContain('CANARYGOBLIN');
    expect(seen).not.toContain('CANARYAMBUSH');
    expect(seen).not.toContain('"hitPoints":7');
    expect(mine.frames.find(holds('hex:revealed'))?.payload).toMatchObject({
      hexes: [
        { key: '0,0', terrain: 'floor' },
        { key: '1,0', terrain: 'floor' },
      ],
    });
    const blind = JSON.stringify(theirs.frames);
    for (const word of ['CANARY', 'hex:revealed', 'token:created', '"floor"', '"lava"'])
      expect(blind).not.toContain(word);
    const view = await other.call('GET', `/sessions/${table.sessionId}/view`);
    expect(JSON.stringify(view.body)).not.toContain('CANARY');
    const history = await other.call('GET', `/sessions/${table.sessionId}/history`);
    expect(JSON.stringify(history.body)).not.toContain('CANARY');
    const asOther = await gm.call('GET', `/sessions/${table.sessionId}/view?as=${table.otherId}`);
    expect(asOther.body.data.table.map.cells).toEqual({});
    expect((await player.call('GET', `/sessions/${table.sessionId}/view?as=${table.otherId}`)).body.error.code).toBe(
      'NOT_GM',
    );
  });

  it('SECRET: a hidden token and one that does not exist are refused alike', async () => {
    const table = await runningTable();
    using master = await connect(server.url, gm, table.sessionId);
    using mine = await connect(server.url, player, table.sessionId);
    const made = await master.ask('token:create', {
      mapId: 'yard',
      at: '0,0',
      name: 'Ambush',
      kind: 'monster',
      hidden: true,
    });
    const hidden = await mine.ask('token:move', { tokenId: made.payload.tokenId, to: '1,0' });
    const missing = await mine.ask('token:move', { tokenId: randomUUID(), to: '1,0' });
    expect(hidden.payload).toEqual(missing.payload);
    expect(hidden.payload.code).toBe('NOT_FOUND');
  });
});

describe('LIVE: presence and activity', () => {
  it('PRES: others hear of a connection, typing reaches others and not oneself', async () => {
    const table = await runningTable();
    using master = await connect(server.url, gm, table.sessionId);
    using mine = await connect(server.url, player, table.sessionId);
    const connected = await master.until((frame) => frame.type === 'user:connected');
    expect(connected.payload).toMatchObject({
      userId: player.userId,
      userName: 'Pia',
      role: 'player',
      characterName: 'Arla',
      presence: 'online',
    });
    mine.send({ type: 'activity', payload: { kind: 'typing' } });
    expect((await master.until(isType('activity'))).payload).toEqual({ userId: player.userId, kind: 'typing' });
    mine.send({ type: 'presence:idle', payload: { idle: true } });
    expect((await master.until(isType('presence:changed'))).payload).toEqual({ userId: player.userId, status: 'idle' });
    await mine.ask('chat:send', { text: 'back' });
    await master.until((frame) => frame.type === 'presence:changed' && frame.payload.status === 'online');
    expect(mine.frames.some(isType('activity'))).toBe(false);
  });

  it('PRES: a lost connection shows as reconnecting after two seconds, and the return as online', {
    timeout: 15_000,
  }, async () => {
    const table = await runningTable();
    using master = await connect(server.url, gm, table.sessionId);
    const mine = await connect(server.url, player, table.sessionId);
    await master.until(isType('user:connected'));
    const lostAt = Date.now();
    mine.socket.terminate();
    const away = await master.until(isType('presence:changed'));
    expect(away.payload).toEqual({ userId: player.userId, status: 'reconnecting' });
    expect(Date.now() - lostAt).toBeGreaterThan(1_900);
    using back = await connect(server.url, player, table.sessionId);
    await master.until((frame) => frame.type === 'presence:changed' && frame.payload.status === 'online');
    expect(back.frames[0].type).toBe('session:state');
  });
});

describe('LIVE: kept across a restart of the room', () => {
  it('L1 L2 the same command id is answered again from the log, and done once', async () => {
    const table = await runningTable();
    using wire = await connect(server.url, player, table.sessionId);
    const first = await wire.ask('chat:send', { text: 'once' }, 'keep');
    server.moothall.records.rooms.drop(table.sessionId, 'restarting');
    await wire.closed;
    using again = await connect(server.url, player, table.sessionId);
    const second = await again.ask('chat:send', { text: 'once' }, 'keep');
    expect(second.payload).toEqual(first.payload);
    const state = again.frames[0].payload.table.chat.map(({ text }: Frame) => text);
    expect(state).toEqual(['once']);
    expect(again.frames.some(isType('chat:posted'))).toBe(false);
  });
});
