import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import type { Json, Wire } from '../wire-client.ts';
import {
  type Cast,
  done,
  eventsOf,
  eventsOfType,
  heardBy,
  leavesNoTrace,
  openPlay,
  refusedWith,
  settle,
  signUpCast,
} from '../wire-table.ts';

/** Preparing in private and publishing in one stroke (contract 1.7). */
let server: DisposableServer;
let cast: Cast;

beforeAll(async () => {
  server = await startServer();
  cast = await signUpCast(server.url);
});
afterAll(() => server[Symbol.asyncDispose]());

const others = ['pia', 'otto', 'vera'] as const;
const draftsOf = (wire: Wire): readonly Json[] => eventsOfType(wire, 'staged:changes').at(-1)?.drafts ?? [];
const stage = (wire: Wire) => done(wire, 'broadcast:mode', { mode: 'staged' });
const tokenAt = (at: string, name = 'Ogre') => ({ mapId: 'yard', at, name, kind: 'monster' });
const unknownId = '00000000-0000-4000-8000-000000000001';

describe('1.7 drafts', () => {
  it('1.7 every kind of preparation becomes a draft; the others learn only that the GM prepares', async () => {
    using play = await openPlay(server, cast);
    const { gm } = play.wires;
    const old = await done(gm, 'token:create', tokenAt('1,0', 'Old'));
    const gone = await done(gm, 'token:create', tokenAt('2,0', 'Gone'));
    const kinds: readonly (readonly [string, object])[] = [
      ['map:show', { mapId: 'yard' }],
      ['backdrop:show', { backdropId: 'mill' }],
      ['node:choose', { choiceId: 'in' }],
      ['node:go', { nodeId: 'crypt' }],
      ['handout:show', { text: 'A letter', to: 'all' }],
      ['hex:reveal', { mapId: 'cave', keys: ['0,0'], to: 'all' }],
      ['hex:hide', { mapId: 'cave', keys: ['1,0'], to: 'all' }],
      ['hex:update', { mapId: 'cave', changes: [{ key: '0,0', terrain: 'ash' }] }],
      ['token:create', tokenAt('0,0')],
      ['token:move', { tokenId: old.tokenId, to: '1,1' }],
      ['token:update', { tokenId: old.tokenId, changes: { color: '#00ff00' } }],
      ['token:delete', { tokenId: gone.tokenId }],
      ['game:update', { setVariables: { doors: 1 } }],
      ['chat:send', { text: 'Hear ye', kind: 'announcement' }],
      ['combat:start', { combatants: [{ name: 'Ogre' }] }],
    ];
    const heard = await heardBy(play, async () => {
      await stage(gm);
      for (const [type, payload] of kinds) {
        const answer = await done(gm, type, payload);
        expect(answer.draftId, type).toMatch(/^[0-9a-f-]{36}$/);
      }
    });
    for (const name of others)
      expect(eventsOf(heard[name])).toEqual([{ type: 'gm:preparing', payload: { preparing: true } }]);
    expect(draftsOf(gm).map(({ type }) => type)).toEqual(kinds.map(([type]) => type));
    for (const draft of draftsOf(gm)) {
      expect(Object.keys(draft)).toEqual(expect.arrayContaining(['draftId', 'description', 'type', 'payload']));
      expect(String(draft.description).length).toBeGreaterThan(3);
    }
    for (const name of others) {
      const { body } = await cast[name].call('GET', `/sessions/${play.sessionId}/view`);
      expect(body.data.table.gmPreparing).toBe(true);
      for (const secret of ['drafts', 'broadcastMode', 'knownCells'])
        expect(body.data.table).not.toHaveProperty(secret);
    }
    const published = await heardBy(play, async () => {
      const { published, refused } = await done(gm, 'broadcast:publish', {});
      expect([published.length, refused]).toEqual([kinds.length, []]);
    });
    for (const name of others) {
      expect(published[name], `${name} gets one frame`).toHaveLength(1);
      const types = eventsOf(published[name]).map(({ type }) => type);
      expect(types).toContain('combat:updated');
      expect(types).toContain('handout:shown');
      expect(types.filter((type) => type === 'gm:preparing')).toHaveLength(1);
    }
    expect(published.pia).toEqual(published.otto);
  });

  it('1.7 chat, dice, presence of players and their moves act at once while the GM prepares', async () => {
    using play = await openPlay(server, cast);
    const { gm, pia } = play.wires;
    const { tokenId } = await done(gm, 'token:create', {
      ...tokenAt('0,0', 'Arla'),
      kind: 'character',
      participantId: play.seats.pia.participantId,
    });
    await stage(gm);
    const heard = await heardBy(play, async () => {
      await done(pia, 'token:move', { tokenId, to: '1,0' });
      await done(gm, 'chat:send', { text: 'A moment' });
      await done(gm, 'dice:roll', { notation: 'd6' });
    });
    expect(eventsOf(heard.otto).map(({ type }) => type)).toEqual(['token:moved', 'chat:posted', 'dice:rolled']);
    expect(draftsOf(gm)).toEqual([]);
  });

  it('1.7 drafts build on each other: a token is made, moved and revealed before anybody sees it', async () => {
    using play = await openPlay(server, cast);
    const { gm, pia } = play.wires;
    await done(gm, 'map:show', { mapId: 'cave' });
    await stage(gm);
    const made = await done(gm, 'token:create', { ...tokenAt('0,0'), mapId: 'cave' });
    await done(gm, 'token:move', { tokenId: made.tokenId, to: '1,0' });
    await done(gm, 'hex:reveal', { mapId: 'cave', keys: ['0,0', '1,0'], to: [play.seats.pia.participantId] });
    const heard = await heardBy(play, () => done(gm, 'broadcast:publish', {}));
    const [revealed] = eventsOf(heard.pia).filter(({ type }) => type === 'hex:revealed');
    expect(revealed?.payload.tokens).toEqual([expect.objectContaining({ id: made.tokenId, at: '1,0' })]);
    expect(JSON.stringify(heard.pia)).not.toContain('token:moved');
    expect(eventsOf(heard.otto)).toEqual([{ type: 'gm:preparing', payload: { preparing: false } }]);
    await settle(play);
    expect(pia.frames.filter(({ type }) => type === 'error')).toEqual([]);
  });

  it('1.7 undo by id and by index, and clear; an unknown draft is NOT_FOUND', async () => {
    using play = await openPlay(server, cast);
    const { gm } = play.wires;
    await stage(gm);
    const ids: string[] = [];
    for (const at of ['0,0', '1,0', '2,0', '3,0']) ids.push((await done(gm, 'token:create', tokenAt(at))).draftId);
    const [first, second, third, fourth] = ids;
    expect(await done(gm, 'draft:undo', { draftId: second })).toEqual({ draftId: second });
    expect(await done(gm, 'draft:undo', { index: 0 })).toEqual({ draftId: first });
    expect(draftsOf(gm).map(({ draftId }) => draftId)).toEqual([third, fourth]);
    expect(await refusedWith(gm, 'draft:undo', { draftId: second })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusedWith(gm, 'draft:undo', { index: 2 })).toMatchObject({ code: 'NOT_FOUND' });
    for (const bad of [{}, { draftId: third, index: 0 }, { index: -1 }, { index: 'last' }]) {
      expect(await refusedWith(gm, 'draft:undo', bad)).toMatchObject({ code: 'VALIDATION_FAILED' });
    }
    await done(gm, 'draft:clear', {});
    await settle(play);
    expect(draftsOf(gm)).toEqual([]);
    expect(await done(gm, 'broadcast:publish', {})).toEqual({ published: [], refused: [] });
    const view = await cast.pia.call('GET', `/sessions/${play.sessionId}/view`);
    expect(view.body.data.table.tokens).toEqual([]);
    for (const name of others) expect(JSON.stringify(play.wires[name].frames)).not.toContain('Ogre');
  });

  it('1.7 publishing chosen drafts keeps the others and the mode; an unknown id publishes nothing', async () => {
    using play = await openPlay(server, cast);
    const { gm } = play.wires;
    await stage(gm);
    const first = await done(gm, 'token:create', tokenAt('0,0', 'First'));
    const second = await done(gm, 'token:create', tokenAt('1,0', 'Second'));
    await leavesNoTrace(play, async () => {
      const fault = await refusedWith(gm, 'broadcast:publish', { draftIds: [first.draftId, unknownId] });
      expect(fault).toMatchObject({ code: 'NOT_FOUND' });
    });
    const heard = await heardBy(play, () => done(gm, 'broadcast:publish', { draftIds: [second.draftId] }));
    expect(eventsOf(heard.pia).map(({ payload }) => payload.token?.name)).toEqual(['Second']);
    expect(draftsOf(gm).map(({ draftId }) => draftId)).toEqual([first.draftId]);
    const rest = await heardBy(play, () => done(gm, 'broadcast:publish', {}));
    expect(eventsOf(rest.pia).map(({ type }) => type)).toEqual(['token:created', 'gm:preparing']);
  });

  it('1.7 a draft that no longer applies is reported, stays, and does not stop the others', async () => {
    using play = await openPlay(server, cast);
    const { gm } = play.wires;
    await done(gm, 'game:update', { addInventory: [{ name: 'Rope' }] });
    const state = await cast.gm.call('GET', `/sessions/${play.sessionId}/state`);
    const itemId: string = state.body.data.inventory[0].id;
    await stage(gm);
    const take = await done(gm, 'game:update', { removeInventory: [itemId] });
    const place = await done(gm, 'token:create', tokenAt('0,0'));
    // A step of its own: what the first draft takes, a second one with the same intent will miss.
    await done(gm, 'draft:undo', { draftId: take.draftId });
    const stale = await done(gm, 'game:update', { removeInventory: [itemId], ifVersion: state.body.data.version });
    await done(play.wires.pia, 'inventory:give', { itemId, quantity: 1, to: play.seats.pia.participantId });
    const heard = await heardBy(play, async () => {
      const { published, refused } = await done(gm, 'broadcast:publish', {});
      expect(published).toEqual([place.draftId]);
      expect(refused).toEqual([{ draftId: stale.draftId, code: 'CONFLICT', message: expect.any(String) }]);
    });
    expect(eventsOf(heard.pia).map(({ type }) => type)).toEqual(['token:created']);
    expect(draftsOf(gm).map(({ draftId }) => draftId)).toEqual([stale.draftId]);
    await leavesNoTrace(play, async () => {
      const again = await done(gm, 'broadcast:publish', {});
      expect(again.refused).toHaveLength(1);
    });
  });

  it('1.7 switching by hand discards what was not published; nobody else hears what it was', async () => {
    using play = await openPlay(server, cast);
    const { gm } = play.wires;
    const heard = await heardBy(play, async () => {
      await stage(gm);
      await done(gm, 'token:create', tokenAt('0,0', 'NEVERSEEN'));
      await done(gm, 'broadcast:mode', { mode: 'immediate' });
    });
    expect(draftsOf(gm)).toEqual([]);
    for (const name of others) {
      expect(eventsOf(heard[name]).map(({ payload }) => payload)).toEqual([{ preparing: true }, { preparing: false }]);
      const pages = await Promise.all(
        ['/view', '/history', '/export'].map((page) => cast[name].call('GET', `/sessions/${play.sessionId}${page}`)),
      );
      expect(JSON.stringify(pages.map(({ body }) => body))).not.toContain('NEVERSEEN');
    }
  });

  it('1.7 players and spectators are NOT_GM for all of it, and it leaves no trace', async () => {
    using play = await openPlay(server, cast);
    await stage(play.wires.gm);
    const made = await done(play.wires.gm, 'token:create', tokenAt('0,0'));
    const tries: readonly (readonly [string, object])[] = [
      ['broadcast:mode', { mode: 'immediate' }],
      ['broadcast:publish', {}],
      ['draft:undo', { draftId: made.draftId }],
      ['draft:undo', { index: 0 }],
      ['draft:clear', {}],
      ['view:as', { participantId: play.seats.otto.participantId, staged: true }],
    ];
    await leavesNoTrace(play, async () => {
      for (const wire of [play.wires.pia, play.wires.vera]) {
        for (const [type, payload] of tries) {
          expect(await refusedWith(wire, type, payload)).toMatchObject({ code: 'NOT_GM', ref: 'SESSION_007' });
        }
      }
    });
  });
});

describe('1.7 pausing', () => {
  it('1.1 pausing sets the mode; drafts go on, publishing and switching back are SESSION_PAUSED, the resume frees them', async () => {
    using play = await openPlay(server, cast);
    const { gm } = play.wires;
    const heard = await heardBy(play, () => done(gm, 'session:pause', { message: 'Tea' }));
    expect(eventsOf(heard.pia).map(({ type }) => type)).toEqual(['session:updated', 'gm:preparing']);
    expect(heard.pia).toHaveLength(1);
    await done(gm, 'token:create', tokenAt('0,0'));
    await leavesNoTrace(play, async () => {
      for (const [type, payload] of [
        ['broadcast:publish', {}],
        ['broadcast:mode', { mode: 'immediate' }],
        ['dice:roll', { notation: 'd6' }],
      ] as const) {
        const fault = await refusedWith(gm, type, payload);
        expect(fault).toMatchObject({ code: 'SESSION_PAUSED', details: { by: cast.gm.userId, message: 'Tea' } });
        expect(fault.details.since).toMatch(/Z$/);
      }
      expect(await refusedWith(play.wires.pia, 'dice:roll', { notation: 'd6' })).toMatchObject({
        code: 'SESSION_PAUSED',
      });
    });
    await done(gm, 'session:resume', {});
    const published = await heardBy(play, () => done(gm, 'broadcast:publish', {}));
    expect(eventsOf(published.otto).map(({ type }) => type)).toEqual(['token:created', 'gm:preparing']);
  });

  it('3.3 a raised safety card freezes publishing until it is acknowledged', async () => {
    using play = await openPlay(server, cast);
    const { gm, otto } = play.wires;
    await stage(gm);
    await done(gm, 'token:create', tokenAt('0,0'));
    await done(otto, 'safety:raise', {});
    await leavesNoTrace(play, async () => {
      const fault = await refusedWith(gm, 'broadcast:publish', {});
      expect(fault).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'safety-raised' } });
    });
    await done(gm, 'safety:acknowledge', {});
    expect((await done(gm, 'broadcast:publish', {})).published).toHaveLength(1);
  });
});
