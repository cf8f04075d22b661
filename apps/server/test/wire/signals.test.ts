import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import type { Json } from '../wire-client.ts';
import { type Cast, done, openPlay, type Play, settle, signUpCast } from '../wire-table.ts';

/** Fingers on the map and tokens in the hand: only to those who know the cell and the token (contract 3.2). */
let server: DisposableServer;
let cast: Cast;

beforeAll(async () => {
  server = await startServer();
  cast = await signUpCast(server.url);
});
afterAll(() => server[Symbol.asyncDispose]());

const nobody = '00000000-0000-4000-8000-000000000001';

/** Who receives what this person signals. */
async function seenBy(play: Play, from: keyof Cast, type: string, payload: Json): Promise<readonly string[]> {
  const had = Object.values(play.wires).map(({ frames }) => frames.length);
  play.wires[from].send({ type, payload });
  await settle(play);
  return Object.entries(play.wires).flatMap(([name, { frames }], index) => {
    const got = frames.slice(had[index]).filter((frame) => frame.type === type);
    for (const frame of got) {
      expect(frame).toEqual({ type, payload: { userId: cast[from].userId, ...payload } });
    }
    return got.map(() => name);
  });
}

describe('3.2 pointer', () => {
  it('3.2 on an open map it goes to everybody but its sender', async () => {
    using play = await openPlay(server, cast);
    const here = { mapId: 'yard', at: '0,0' };
    expect(await seenBy(play, 'pia', 'pointer', here)).toEqual(['gm', 'otto', 'vera']);
    expect(await seenBy(play, 'gm', 'pointer', here)).toEqual(['pia', 'otto', 'vera']);
  });

  it('1.6 on a fogged map it goes to those who know the cell; who does not know it points at nothing', async () => {
    using play = await openPlay(server, cast);
    const dark = { mapId: 'cave', at: '0,0' };
    await done(play.wires.gm, 'hex:reveal', { mapId: 'cave', keys: ['0,0'], to: [play.seats.pia.participantId] });
    expect(await seenBy(play, 'gm', 'pointer', dark)).toEqual(['pia']);
    expect(await seenBy(play, 'pia', 'pointer', dark)).toEqual(['gm']);
    expect(await seenBy(play, 'otto', 'pointer', dark)).toEqual([]);
    await done(play.wires.gm, 'hex:reveal', { mapId: 'cave', keys: ['0,0'], to: 'all' });
    expect(await seenBy(play, 'otto', 'pointer', dark)).toEqual(['gm', 'pia', 'vera']);
  });

  it("1.6 not from spectators, not while the session waits or is paused, not the GM's while staged", async () => {
    using lobby = await openPlay(server, cast, { started: false });
    const here = { mapId: 'yard', at: '0,0' };
    expect(await seenBy(lobby, 'pia', 'pointer', here)).toEqual([]);
    await cast.gm.call('POST', `/sessions/${lobby.sessionId}/start`);
    expect(await seenBy(lobby, 'vera', 'pointer', here)).toEqual([]);
    await done(lobby.wires.gm, 'broadcast:mode', { mode: 'staged' });
    expect(await seenBy(lobby, 'gm', 'pointer', here)).toEqual([]);
    expect(await seenBy(lobby, 'pia', 'pointer', here)).toEqual(['gm', 'otto', 'vera']);
    await done(lobby.wires.gm, 'broadcast:mode', { mode: 'immediate' });
    await done(lobby.wires.gm, 'session:pause', {});
    expect(await seenBy(lobby, 'pia', 'pointer', here)).toEqual([]);
    expect(await seenBy(lobby, 'gm', 'pointer', here)).toEqual([]);
  });

  it('3.1 with an id it is acknowledged, seen or not; bad input is refused by name and nobody sees it', async () => {
    using play = await openPlay(server, cast);
    expect(await play.wires.otto.ask('pointer', { mapId: 'cave', at: '5,5' })).toMatchObject({
      type: 'ack',
      payload: {},
    });
    expect(await play.wires.otto.ask('pointer', { mapId: 'none', at: '0,0' })).toMatchObject({
      type: 'ack',
      payload: {},
    });
    for (const bad of [
      {},
      { mapId: 'yard' },
      { mapId: 'yard', at: 'here' },
      { mapId: 'yard', at: '0,0', color: 'red' },
    ]) {
      const answer = await play.wires.pia.ask('pointer', bad);
      expect(answer.payload.code, JSON.stringify(bad)).toBe('VALIDATION_FAILED');
    }
    expect(await seenBy(play, 'pia', 'pointer', { mapId: 'yard', at: '99,99' })).toEqual([]);
    const history = await cast.gm.call('GET', `/sessions/${play.sessionId}/history`);
    expect(JSON.stringify(history.body)).not.toContain('pointer');
  });
});

describe('3.2 token:dragging', () => {
  async function withTokens(
    play: Play,
  ): Promise<{ readonly arla: string; readonly lurker: string; readonly ogre: string }> {
    const { gm } = play.wires;
    const { participantId } = play.seats.pia;
    const make = async (payload: Json) => (await done(gm, 'token:create', payload)).tokenId as string;
    await done(gm, 'hex:reveal', { mapId: 'cave', keys: ['0,0', '1,0'], to: [participantId] });
    return {
      arla: await make({ mapId: 'yard', at: '0,0', name: 'Arla', kind: 'character', participantId }),
      lurker: await make({ mapId: 'yard', at: '0,0', name: 'Lurker', kind: 'monster', hidden: true }),
      ogre: await make({ mapId: 'cave', at: '0,0', name: 'Ogre', kind: 'monster' }),
    };
  }

  it('1.6 to those who know token and cell: a hidden token is dragged unseen, fog hides the way', async () => {
    using play = await openPlay(server, cast);
    const { arla, lurker, ogre } = await withTokens(play);
    expect(await seenBy(play, 'pia', 'token:dragging', { tokenId: arla, at: '1,0' })).toEqual(['gm', 'otto', 'vera']);
    expect(await seenBy(play, 'gm', 'token:dragging', { tokenId: lurker, at: '1,0' })).toEqual([]);
    expect(await seenBy(play, 'gm', 'token:dragging', { tokenId: ogre, at: '1,0' })).toEqual(['pia']);
    expect(await seenBy(play, 'gm', 'token:dragging', { tokenId: ogre, at: '5,5' })).toEqual([]);
  });

  it("3.3 players drag their own; others', unknown and hidden ones are nothing, answered alike", async () => {
    using play = await openPlay(server, cast);
    const { arla, lurker, ogre } = await withTokens(play);
    for (const tokenId of [arla, lurker, ogre, nobody]) {
      expect(await seenBy(play, 'otto', 'token:dragging', { tokenId, at: '1,0' })).toEqual([]);
      const answer = await play.wires.otto.ask('token:dragging', { tokenId, at: '1,0' }, `drag ${tokenId}`);
      expect(answer).toEqual({ type: 'ack', id: `drag ${tokenId}`, payload: {} });
    }
    expect(await seenBy(play, 'vera', 'token:dragging', { tokenId: arla, at: '1,0' })).toEqual([]);
    await done(play.wires.gm, 'broadcast:mode', { mode: 'staged' });
    expect(await seenBy(play, 'gm', 'token:dragging', { tokenId: arla, at: '1,0' })).toEqual([]);
    await done(play.wires.gm, 'session:pause', {});
    expect(await seenBy(play, 'pia', 'token:dragging', { tokenId: arla, at: '1,0' })).toEqual([]);
  });
});
