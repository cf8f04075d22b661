import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { connect, type Frame } from '../wire-client.ts';
import {
  type Cast,
  done,
  eventsOfType,
  leavesNoTrace,
  openPlay,
  type Play,
  refusedWith,
  settle,
  signUpCast,
} from '../wire-table.ts';

/** The GM acts for somebody who is away, and hands back with a list (contract 1.5). */
let server: DisposableServer;
let cast: Cast;

beforeAll(async () => {
  server = await startServer();
  cast = await signUpCast(server.url);
});
afterAll(() => server[Symbol.asyncDispose]());

async function leftAlone(): Promise<Play & { readonly tokenId: string }> {
  const play = await openPlay(server, cast);
  const { participantId } = play.seats.pia;
  const arla = { mapId: 'yard', at: '0,0', name: 'Arla', kind: 'character', participantId };
  const { tokenId } = await done(play.wires.gm, 'token:create', arla);
  await done(play.wires.pia, 'participant:orders', { text: 'Keep to the door' });
  await cast.pia.call('POST', `/sessions/${play.sessionId}/leave`);
  await play.wires.pia.closed;
  // Without her wire the others are asked.
  return { ...play, wires: { ...play.wires, pia: play.wires.otto }, tokenId };
}

it('1.5 a present player is not taken over, an absent one is; only the GM does it, and leaves no trace when refused', async () => {
  using play = await openPlay(server, cast);
  await leavesNoTrace(play, async () => {
    const seat = { participantId: play.seats.pia.participantId };
    expect(await refusedWith(play.wires.gm, 'participant:take-control', seat)).toMatchObject({
      code: 'NOT_ALLOWED',
      details: { reason: 'present' },
    });
    for (const type of ['participant:take-control', 'participant:release', 'participant:free']) {
      expect(await refusedWith(play.wires.otto, type, seat)).toMatchObject({ code: 'NOT_GM' });
      const unknown = { participantId: '00000000-0000-4000-8000-000000000001' };
      expect(await refusedWith(play.wires.gm, type, unknown)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await refusedWith(play.wires.gm, type, {})).toMatchObject({ code: 'VALIDATION_FAILED' });
    }
  });
});

it('1.5 what is done in their name is on the list they get at their return, and on nobody elses', async () => {
  using play = await leftAlone();
  const { gm, otto } = play.wires;
  const { participantId } = play.seats.pia;
  await done(gm, 'game:update', { addInventory: [{ name: 'Lamp', holderId: participantId }] });
  const itemId = (await cast.gm.call('GET', `/sessions/${play.sessionId}/state`)).body.data.inventory[0].id;
  await done(gm, 'participant:take-control', { participantId });
  const { requestId } = await done(gm, 'dice:request', { participantIds: [participantId], notation: 'd20' });
  await done(gm, 'dice:roll', { notation: 'd20', as: 'Arla', requestId });
  await done(gm, 'token:move', { tokenId: play.tokenId, to: '1,0' });
  await done(gm, 'token:update', { tokenId: play.tokenId, changes: { hidden: true } });
  await done(gm, 'inventory:give', { itemId, quantity: 1, to: 'party' });
  await done(gm, 'character:update', { participantId, hitPointsCurrent: 1 });
  await cast.pia.call('POST', `/sessions/${play.sessionId}/join`, {});
  using again = await connect(server.url, cast.pia, play.sessionId);
  const frame = await again.until((next) => JSON.stringify(next).includes('participant:control-returned'));
  await settle(play);
  const history = await cast.pia.call('GET', `/sessions/${play.sessionId}/history?type=participant:control-returned`);
  const [returned, ...more] = history.body.data.events;
  expect(more).toEqual([]);
  expect(frame.payload.events).toContainEqual({ type: returned.type, payload: returned.payload });
  const types = returned.payload.actions.map(({ type }: Frame) => type);
  expect(types).toContain('token:move');
  expect(types).toContain('inventory:give');
  // That the token was hidden shows to no player, so it is not told later either.
  expect(types).not.toContain('token:update');
  for (const action of returned.payload.actions) {
    expect(action).toEqual({ at: expect.any(String), type: expect.any(String), description: expect.any(String) });
  }
  expect(eventsOfType(otto, 'participant:control-returned')).toEqual([]);
  expect(eventsOfType(gm, 'participant:control-returned')).toEqual([]);
  expect(eventsOfType(otto, 'participant:updated').map(({ changes }) => changes.controlledBy)).toEqual([
    'gm',
    'player',
  ]);
});

it('1.5 control returns at once with the connection: by the next command the GM is refused again', async () => {
  using play = await leftAlone();
  const { gm } = play.wires;
  const { participantId } = play.seats.pia;
  await done(gm, 'participant:take-control', { participantId });
  await cast.pia.call('POST', `/sessions/${play.sessionId}/join`, {});
  using again = await connect(server.url, cast.pia, play.sessionId);
  await done(again, 'token:move', { tokenId: play.tokenId, to: '1,1' });
  const { session } = (await cast.otto.call('GET', `/sessions/${play.sessionId}`)).body.data;
  expect(session.participants[0]).toMatchObject({ controlledBy: 'player', status: 'seated' });
  const late = await refusedWith(gm, 'participant:take-control', { participantId });
  expect(late).toMatchObject({ details: { reason: 'present' } });
  expect(again.frames[0].payload.session.participants[0].orders).toBe('Keep to the door');
});
