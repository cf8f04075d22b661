import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { refused } from '../refused.ts';
import type { Frame } from '../wire-client.ts';
import {
  type Cast,
  done,
  eventsOf,
  eventsOfType,
  heardBy,
  leavesNoTrace,
  openPlay,
  type Play,
  refusedWith,
  settle,
  signUpCast,
} from '../wire-table.ts';

/** Inventory, variables, flags: by REST and by socket (contract 1.9). */
let server: DisposableServer;
let cast: Cast;

beforeAll(async () => {
  server = await startServer();
  cast = await signUpCast(server.url);
});
afterAll(() => server[Symbol.asyncDispose]());

const statePath = (play: Play) => `/sessions/${play.sessionId}/state`;
const patch = (play: Play, body: unknown, key?: string) =>
  cast.gm.call('PATCH', statePath(play), body, key === undefined ? {} : { 'idempotency-key': key });

describe('1.9 GET and PATCH /sessions/:id/state', () => {
  it('1.9 node and game state move in one commit, one frame each, without the names that are the GMs', async () => {
    using play = await openPlay(server, cast);
    const heard = await heardBy(play, async () => {
      const answer = await patch(play, {
        currentNodeId: 'cellar',
        setVariables: { doors: 3, 'gm.plan': 'PLANSECRET' },
        addFlags: ['bell', 'gm.bell'],
        addInventory: [{ name: 'Lamp', quantity: 2 }],
      });
      expect(answer.status).toBe(200);
      expect(answer.body.data).toMatchObject({
        variables: { lamps: 2, doors: 3, 'gm.alarm': 'ALARMSECRET', 'gm.plan': 'PLANSECRET' },
        flags: ['bell', 'gm.bell', 'gm.watched', 'lit'],
        version: expect.any(String),
      });
      expect(answer.body.data.inventory.map(({ name, quantity }: Frame) => [name, quantity])).toEqual([
        ['Rope', 3],
        ['Lamp', 2],
      ]);
    });
    for (const frames of Object.values(heard)) expect(frames).toHaveLength(1);
    expect([...new Set(eventsOf(heard.pia).map(({ type }) => type))]).toEqual(['node:changed', 'game:updated']);
    const seen = JSON.stringify([heard.pia, heard.vera]);
    for (const secret of ['PLANSECRET', 'ALARMSECRET', 'gm.', 'GMSECRET']) expect(seen).not.toContain(secret);
    const state = (await cast.pia.call('GET', statePath(play))).body.data;
    expect(state).toMatchObject({ variables: { lamps: 2, doors: 3 }, flags: ['bell', 'lit'] });
    expect(state).toEqual((await cast.vera.call('GET', statePath(play))).body.data);
    expect(state.turnHistory.map(({ type, content }: Frame) => [type, content])).toContainEqual([
      'narrative',
      'The Cellar',
    ]);
  });

  it('1.9 a change of secret names alone is no frame and no new version for players', async () => {
    using play = await openPlay(server, cast);
    const before = (await cast.pia.call('GET', statePath(play))).body.data;
    const gmBefore = (await cast.gm.call('GET', statePath(play))).body.data;
    const heard = await heardBy(play, () => patch(play, { setVariables: { 'gm.x': 1 }, addFlags: ['gm.y'] }));
    expect([heard.pia, heard.otto, heard.vera]).toEqual([[], [], []]);
    expect((await cast.pia.call('GET', statePath(play))).body.data).toEqual(before);
    expect((await cast.gm.call('GET', statePath(play))).body.data.version).not.toBe(gmBefore.version);
  });

  it('1.8 ifVersion that does not match is CONFLICT with what is current, and neither half happens', async () => {
    using play = await openPlay(server, cast);
    const { version } = (await cast.gm.call('GET', statePath(play))).body.data;
    expect((await patch(play, { addFlags: ['first'], ifVersion: version })).status).toBe(200);
    await leavesNoTrace(play, async () => {
      const late = await patch(play, { currentNodeId: 'cellar', addFlags: ['second'], ifVersion: version });
      refused(late, 409, 'CONFLICT');
      expect(late.body.error.details.current).toMatchObject({ flags: ['first'], inventory: [], variables: {} });
      refused(await patch(play, { currentNodeId: 'cellar', ifVersion: version }), 409, 'CONFLICT');
      refused(await patch(play, { currentNodeId: 'nowhere', addFlags: ['second'] }), 404, 'NOT_FOUND');
      const missing = { currentNodeId: 'cellar', removeInventory: ['00000000-0000-4000-8000-000000000001'] };
      refused(await patch(play, missing), 404, 'NOT_FOUND');
    });
  });

  it('L2 the same Idempotency-Key does it once, whatever the mode is by then', async () => {
    using play = await openPlay(server, cast);
    const both = { currentNodeId: 'cellar', addInventory: [{ name: 'Lamp' }] };
    const names = async () =>
      (await cast.gm.call('GET', statePath(play))).body.data.inventory.map(({ name }: Frame) => name);
    await patch(play, both, 'key-1');
    expect((await patch(play, both, 'key-1')).status).toBe(200);
    expect(await names()).toEqual(['Rope', 'Lamp']);
    refused(await patch(play, { ...both, addFlags: ['x'] }, 'key-1'), 409, 'COMMAND_ID_REUSED');
    await done(play.wires.gm, 'broadcast:mode', { mode: 'staged' });
    await patch(play, both, 'key-1');
    await settle(play);
    expect(eventsOfType(play.wires.gm, 'staged:changes').at(-1).drafts).toEqual([]);
    await patch(play, { currentNodeId: 'door', addInventory: [{ name: 'Torch' }] }, 'key-2');
    await done(play.wires.gm, 'broadcast:publish', {});
    await patch(play, { currentNodeId: 'door', addInventory: [{ name: 'Torch' }] }, 'key-2');
    expect(await names()).toEqual(['Rope', 'Lamp', 'Torch']);
  });

  it('while the GM prepares, a state change whose second half is refused leaves no draft of the first', async () => {
    using play = await openPlay(server, cast);
    await done(play.wires.gm, 'broadcast:mode', { mode: 'staged' });
    await leavesNoTrace(play, async () => {
      refused(await patch(play, { currentNodeId: 'cellar', addFlags: ['x'], ifVersion: 'old' }), 409, 'CONFLICT');
      const missing = { currentNodeId: 'cellar', removeInventory: ['00000000-0000-4000-8000-000000000001'] };
      refused(await patch(play, missing), 404, 'NOT_FOUND');
    });
    expect((await patch(play, { currentNodeId: 'cellar', addFlags: ['x'] })).status).toBe(200);
    await settle(play);
    const [...drafts] = eventsOfType(play.wires.gm, 'staged:changes').at(-1).drafts;
    expect(drafts.map(({ type }: Frame) => type)).toEqual(['node:go', 'game:update']);
    const heard = await heardBy(play, () => done(play.wires.gm, 'broadcast:publish', {}));
    expect(heard.pia).toHaveLength(1);
  });

  it('2.1 players, spectators, strangers and bad input', async () => {
    using play = await openPlay(server, cast);
    await leavesNoTrace(play, async () => {
      refused(await cast.pia.call('PATCH', statePath(play), { addFlags: ['x'] }), 403, 'NOT_GM', 'SESSION_007');
      refused(await cast.vera.call('PATCH', statePath(play), { addFlags: ['x'] }), 403, 'NOT_GM', 'SESSION_007');
      const bodies: readonly unknown[] = [
        { addFlag: ['x'] },
        { addFlags: 'x' },
        { addFlags: [''] },
        { addFlags: ['has space'] },
        { setVariables: { '': 1 } },
        { setVariables: { 'a/b': 1 } },
        '{"setVariables":{"__proto__":1}}',
        '{"setVariables":{"constructor":1}}',
        { setVariables: { deep: { er: 1 } } },
        { setVariables: { text: 'nul\u0000' } },
        { setVariables: { ['x'.repeat(65)]: 1 } },
        { setVariables: { long: 'x'.repeat(2_001) } },
        { addInventory: [{ name: 'Rope', quantity: 0 }] },
        { addInventory: [{ name: 'Rope', quantity: 1.5 }] },
        { addInventory: [{ name: '' }] },
        { removeInventory: ['not-an-id'] },
        { currentNodeId: 7 },
        { currentNodeId: '../x' },
        { ifVersion: 7 },
        [],
      ];
      for (const body of bodies) {
        const answer = await patch(play, body);
        expect([answer.status, answer.body.error?.code], JSON.stringify(body)).toEqual([400, 'VALIDATION_FAILED']);
      }
    });
    const state = await cast.gm.call('GET', '/sessions/00000000-0000-4000-8000-000000000001/state');
    refused(state, 404, 'SESSION_NOT_FOUND', 'SESSION_001');
  });

  it('1.1 paused: it becomes drafts; ended: SESSION_ENDED', async () => {
    using play = await openPlay(server, cast);
    await done(play.wires.gm, 'session:pause', {});
    expect((await patch(play, { addFlags: ['x'] })).status).toBe(200);
    expect((await cast.gm.call('GET', statePath(play))).body.data.flags).toEqual([]);
    await done(play.wires.gm, 'session:end', { outcome: 'cancelled' });
    refused(await patch(play, { addFlags: ['x'] }), 410, 'SESSION_ENDED', 'SESSION_014');
  });
});

describe('3.3 inventory:give', () => {
  async function withRope(play: Play): Promise<string> {
    await done(play.wires.gm, 'game:update', { addInventory: [{ name: 'Rope', quantity: 5 }] });
    return (await cast.gm.call('GET', statePath(play))).body.data.inventory[0].id;
  }
  const holders = async (play: Play) =>
    (await cast.vera.call('GET', statePath(play))).body.data.inventory.map(({ holderId, quantity }: Frame) => [
      holderId,
      quantity,
    ]);

  it('3.3 a part becomes a thing of its own, the rest goes along, like things join', async () => {
    using play = await openPlay(server, cast);
    const [pia, otto] = [play.seats.pia.participantId, play.seats.otto.participantId];
    const itemId = await withRope(play);
    const heard = await heardBy(play, () => done(play.wires.pia, 'inventory:give', { itemId, quantity: 2, to: pia }));
    expect(heard.pia).toEqual(heard.vera);
    expect(eventsOf(heard.vera)).toEqual([
      {
        type: 'game:updated',
        payload: {
          changes: {
            addInventory: [expect.objectContaining({ name: 'Rope', quantity: 2, holderId: pia })],
            updateInventory: [expect.objectContaining({ id: itemId, quantity: 3 })],
          },
        },
      },
    ]);
    await done(play.wires.otto, 'inventory:give', { itemId, quantity: 3, to: otto });
    expect(await holders(play)).toEqual([
      [otto, 3],
      [pia, 2],
    ]);
    await done(play.wires.otto, 'inventory:give', { itemId, quantity: 3, to: pia });
    expect(await holders(play)).toEqual([[pia, 5]]);
  });

  it('3.3 what somebody else holds, too many, unknown things and people: named refusals without a trace', async () => {
    using play = await openPlay(server, cast);
    const itemId = await withRope(play);
    const to = play.seats.pia.participantId;
    await done(play.wires.gm, 'inventory:give', { itemId, quantity: 5, to });
    const nobody = '00000000-0000-4000-8000-000000000001';
    await leavesNoTrace(play, async () => {
      const give = (name: 'pia' | 'otto' | 'vera', payload: object) =>
        refusedWith(play.wires[name], 'inventory:give', { itemId, quantity: 1, to: 'party', ...payload });
      expect(await give('otto', {})).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'not-yours' } });
      expect(await give('pia', { quantity: 6 })).toMatchObject({
        code: 'NOT_ALLOWED',
        details: { reason: 'too-many' },
      });
      expect(await give('vera', {})).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'spectator' } });
      expect(await give('pia', { to: nobody })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await give('pia', { itemId: nobody })).toMatchObject({ code: 'NOT_FOUND' });
      for (const bad of [{ quantity: 0 }, { quantity: '1' }, { to: 7 }, { itemId: 'x' }, { more: 1 }]) {
        expect(await give('pia', bad), JSON.stringify(bad)).toMatchObject({ code: 'VALIDATION_FAILED' });
      }
    });
  });
});
