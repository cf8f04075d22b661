import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { refused } from '../refused.ts';
import type { Frame, Json } from '../wire-client.ts';
import {
  type Cast,
  done,
  eventsOf,
  heardBy,
  leavesNoTrace,
  openPlay,
  type Play,
  playAdventure,
  refusedWith,
  signUpCast,
} from '../wire-table.ts';

/** Handouts, backdrops, votes and a newer version of the adventure (contract 1.1, 1.9, 3.2). */
let server: DisposableServer;
let cast: Cast;

beforeAll(async () => {
  server = await startServer();
  cast = await signUpCast(server.url);
});
afterAll(() => server[Symbol.asyncDispose]());

const nobody = '00000000-0000-4000-8000-000000000001';
const viewOf = async (play: Play, name: keyof Cast) =>
  (await cast[name].call('GET', `/sessions/${play.sessionId}/view`)).body.data.table;
const patchSession = (play: Play, body: unknown, who = cast.gm) =>
  who.call('PATCH', `/sessions/${play.sessionId}`, body);

describe('3.3 handouts', () => {
  it('3.3 to all: everybody, spectators too; to one: that player and the GM, in frame, view and history', async () => {
    using play = await openPlay(server, cast);
    const heard = await heardBy(play, async () => {
      await done(play.wires.gm, 'handout:show', { text: 'A map for all', to: 'all' });
      await done(play.wires.gm, 'handout:show', {
        text: 'ONLYARLA',
        pictureId: nobody,
        to: [play.seats.pia.participantId],
      });
    });
    expect(eventsOf(heard.pia).map(({ payload }) => payload.handout)).toEqual([
      { id: expect.any(String), text: 'A map for all' },
      { id: expect.any(String), text: 'ONLYARLA', pictureId: nobody },
    ]);
    expect(heard.pia).toEqual(heard.gm);
    expect(heard.otto).toHaveLength(1);
    expect(heard.vera).toEqual(heard.otto);
    expect((await viewOf(play, 'pia')).handouts).toHaveLength(2);
    for (const name of ['otto', 'vera'] as const) {
      expect((await viewOf(play, name)).handouts).toHaveLength(1);
      const { body } = await cast[name].call('GET', `/sessions/${play.sessionId}/history`);
      expect(JSON.stringify(body)).not.toContain('ONLYARLA');
    }
  });

  it('3.3 bad handouts are refused and leave no trace', async () => {
    using play = await openPlay(server, cast);
    await leavesNoTrace(play, async () => {
      const bad: readonly Json[] = [
        { to: 'all' },
        { text: '', to: 'all' },
        { text: 'x'.repeat(4_001), to: 'all' },
        { text: 'nul\u0000', to: 'all' },
        { text: 'x', to: [] },
        { text: 'x', to: 'everybody' },
        { text: 'x' },
        { pictureId: 'x', to: 'all' },
        { text: 'x', to: 'all', html: '<b>' },
      ];
      for (const payload of bad) {
        expect(await refusedWith(play.wires.gm, 'handout:show', payload), JSON.stringify(payload)).toMatchObject({
          code: 'VALIDATION_FAILED',
        });
      }
      expect(await refusedWith(play.wires.gm, 'handout:show', { text: 'x', to: [nobody] })).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await refusedWith(play.wires.pia, 'handout:show', { text: 'x', to: 'all' })).toMatchObject({
        code: 'NOT_GM',
      });
    });
  });
});

describe('2 backdrops', () => {
  it('3.3 shown and put away by command and by PATCH activeBackdropId; everybody sees it', async () => {
    using play = await openPlay(server, cast);
    const heard = await heardBy(play, async () => {
      await done(play.wires.gm, 'backdrop:show', { backdropId: 'mill' });
      expect((await patchSession(play, { activeBackdropId: null })).body.data.session.activeBackdropId).toBeNull();
      expect((await patchSession(play, { activeBackdropId: 'mill' })).body.data.session.activeBackdropId).toBe('mill');
    });
    const mill = { id: 'mill', name: 'The mill by night', pictureId: expect.any(String) };
    expect(eventsOf(heard.vera).map(({ payload }) => payload.backdrop)).toEqual([mill, null, mill]);
    expect((await viewOf(play, 'vera')).backdrop).toEqual(mill);
    await leavesNoTrace(play, async () => {
      expect(await refusedWith(play.wires.gm, 'backdrop:show', { backdropId: 'none' })).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await refusedWith(play.wires.gm, 'backdrop:show', {})).toMatchObject({ code: 'VALIDATION_FAILED' });
      refused(await patchSession(play, { activeBackdropId: 'none' }), 404, 'NOT_FOUND');
      refused(await patchSession(play, { activeBackdropId: 7 }), 400, 'VALIDATION_FAILED');
      refused(await patchSession(play, { activeBackdropId: 'mill' }, cast.pia), 403, 'NOT_GM', 'SESSION_007');
    });
  });

  it('a PATCH of several things of which the last is refused changes none of them', async () => {
    using play = await openPlay(server, cast);
    await leavesNoTrace(play, async () => {
      const settings = { allowLateJoin: true };
      refused(await patchSession(play, { settings, activeMapId: 'none' }), 404, 'NOT_FOUND');
      refused(await patchSession(play, { settings, activeMapId: 'cave', activeBackdropId: 'none' }), 404, 'NOT_FOUND');
      const waiting = await patchSession(play, { settings, activeMapId: 'cave', status: 'waiting' });
      refused(waiting, 400, 'VALIDATION_FAILED');
      const late = await patchSession(play, { activeMapId: 'cave', settings, ifVersion: 'old' });
      refused(late, 409, 'CONFLICT');
    });
    const all = { settings: { allowLateJoin: true }, activeMapId: 'cave', activeBackdropId: 'mill', status: 'paused' };
    const heard = await heardBy(play, () => patchSession(play, all));
    expect(heard.pia).toHaveLength(1);
    expect((await viewOf(play, 'pia')).map.id).toBe('cave');
  });
});

describe('1.9 votes', () => {
  it('1.9 players vote, everybody sees the counts, the GM decides, entering takes the votes away', async () => {
    using play = await openPlay(server, cast);
    const { gm, pia, otto } = play.wires;
    const heard = await heardBy(play, async () => {
      await done(pia, 'node:vote', { choiceId: 'in' });
      await done(otto, 'node:vote', { choiceId: 'in' });
      await done(otto, 'node:vote', { choiceId: 'in' });
    });
    expect(eventsOf(heard.vera).map(({ payload }) => payload)).toEqual([
      { choiceId: 'in', count: 1 },
      { choiceId: 'in', count: 2 },
    ]);
    expect((await viewOf(play, 'vera')).votes).toEqual({ in: 2 });
    const chosen = await heardBy(play, () => done(gm, 'node:choose', { choiceId: 'in' }));
    expect(eventsOf(chosen.pia)[0]).toMatchObject({
      type: 'node:changed',
      payload: { nodeId: 'cellar', choice: { id: 'in', text: 'Go in' } },
    });
    expect((await viewOf(play, 'vera')).votes).toEqual({});
  });

  it('1.9 a closed choice does not exist for players and is NOT_ALLOWED for the GM; a flag opens it for all', async () => {
    using play = await openPlay(server, cast);
    const { gm, pia } = play.wires;
    await leavesNoTrace(play, async () => {
      const closed = await refusedWith(pia, 'node:vote', { choiceId: 'down' });
      expect(closed).toEqual(await refusedWith(pia, 'node:vote', { choiceId: 'nothing' }));
      expect(closed.code).toBe('NOT_FOUND');
      expect(await refusedWith(gm, 'node:choose', { choiceId: 'down' })).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await refusedWith(gm, 'node:choose', { choiceId: 'nothing' })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await refusedWith(gm, 'node:vote', { choiceId: 'in' })).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await refusedWith(play.wires.vera, 'node:vote', { choiceId: 'in' })).toMatchObject({
        code: 'NOT_ALLOWED',
      });
      for (const bad of [{}, { choiceId: 7 }, { choiceId: 'a b' }, { choiceId: 'in', weight: 9 }]) {
        expect(await refusedWith(pia, 'node:vote', bad)).toMatchObject({ code: 'VALIDATION_FAILED' });
      }
    });
    const heard = await heardBy(play, () => done(gm, 'game:update', { addFlags: ['lever'] }));
    const open = eventsOf(heard.pia).find(({ type }) => type === 'node:changed');
    expect(open?.payload).toMatchObject({ inPlace: true, node: { choices: [{ id: 'in' }, { id: 'down' }] } });
    await done(pia, 'node:vote', { choiceId: 'down' });
    const shut = await heardBy(play, () => done(gm, 'game:update', { removeFlags: ['lever'] }));
    expect(eventsOf(shut.vera).map(({ type }) => type)).toContain('node:voted');
    expect((await viewOf(play, 'vera')).votes).toEqual({});
  });
});

describe('1.1 adventure:refresh', () => {
  const changed = (nodes: readonly Json[]): Json => ({ ...playAdventure, title: 'The Mill, Rewritten', nodes });

  it('1.1 CHAR-4 what the party knows reads as it does now, its title in lists too; what it has not seen stays unknown', async () => {
    using play = await openPlay(server, cast);
    await leavesNoTrace(play, async () => {
      expect(await done(play.wires.gm, 'adventure:refresh', {})).toEqual({ refreshed: false });
    });
    const nodes = playAdventure.nodes.map((node) => ({ ...node, content: `${node.content} REVISED-${node.id}` }));
    const saved = await cast.gm.call('PATCH', `/adventures/${play.adventureId}`, changed(nodes));
    expect(saved.status).toBe(200);
    expect((await viewOf(play, 'pia')).node.content).toBe('A door.');
    const heard = await heardBy(play, async () => {
      expect(await done(play.wires.gm, 'adventure:refresh', {})).toEqual({ refreshed: true });
    });
    expect(eventsOf(heard.pia).map(({ type, payload }) => [type, payload.inPlace])).toEqual([
      ['node:changed', true],
      ['session:updated', undefined],
    ]);
    expect(JSON.stringify(heard.pia)).toContain('REVISED-door');
    for (const secret of ['REVISED-cellar', 'REVISED-crypt', 'GMSECRET']) {
      expect(JSON.stringify([heard.pia, heard.vera])).not.toContain(secret);
    }
    const { session } = (await cast.vera.call('GET', `/sessions/${play.sessionId}`)).body.data;
    expect(session.adventure.title).toBe('The Mill, Rewritten');
    // Lists are made of rows beside the session, and those did not follow the new title.
    const { characters } = (await cast.pia.call('GET', '/characters')).body.data;
    const held = characters.find((one: Json) => (one.inSession as Json | null)?.id === play.sessionId);
    expect(held?.inSession.adventureTitle).toBe('The Mill, Rewritten');
  });

  it('1.1 a newer version that lacks what the table stands on is refused without a trace', async () => {
    using play = await openPlay(server, cast);
    const [door, ...rest] = playAdventure.nodes;
    await cast.gm.call('PATCH', `/adventures/${play.adventureId}`, {
      ...changed([{ ...door, id: 'gate' }, ...rest]),
      startNodeId: 'gate',
    });
    await leavesNoTrace(play, async () => {
      const fault: Frame = await refusedWith(play.wires.gm, 'adventure:refresh', {});
      expect(fault).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'node-in-use' } });
      expect(await refusedWith(play.wires.pia, 'adventure:refresh', {})).toMatchObject({ code: 'NOT_GM' });
      expect(await refusedWith(play.wires.gm, 'adventure:refresh', { force: true })).toMatchObject({
        code: 'VALIDATION_FAILED',
      });
    });
    await done(play.wires.gm, 'session:end', { outcome: 'cancelled' });
    expect(await refusedWith(play.wires.gm, 'adventure:refresh', {})).toMatchObject({ code: 'SESSION_ENDED' });
  });
});
