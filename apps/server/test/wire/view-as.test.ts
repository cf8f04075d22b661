import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { refused } from '../refused.ts';
import { type Cast, done, leavesNoTrace, openPlay, type Play, refusedWith, signUpCast } from '../wire-table.ts';

/** The table through a player's eyes (contract 1.7), without what the GM may not know (1.6). */
let server: DisposableServer;
let cast: Cast;

beforeAll(async () => {
  server = await startServer();
  cast = await signUpCast(server.url);
});
afterAll(() => server[Symbol.asyncDispose]());

const path = (play: Play, staged = false) =>
  `/sessions/${play.sessionId}/view?as=${play.seats.pia.participantId}${staged ? '&staged=true' : ''}`;

async function richTable(): Promise<Play> {
  const play = await openPlay(server, cast);
  const { gm, pia, otto } = play.wires;
  await done(gm, 'map:show', { mapId: 'cave' });
  await done(gm, 'hex:reveal', { mapId: 'cave', keys: ['0,0'], to: [play.seats.pia.participantId] });
  await done(gm, 'token:create', { mapId: 'cave', at: '0,0', name: 'Ogre', kind: 'monster', hitPoints: 30 });
  await done(gm, 'token:create', { mapId: 'cave', at: '0,0', name: 'LURKER', kind: 'monster', hidden: true });
  await done(gm, 'game:update', { setVariables: { 'gm.plan': 'PLAN', doors: 2 } });
  await done(gm, 'handout:show', { text: 'For Arla', to: [play.seats.pia.participantId] });
  await done(gm, 'handout:show', { text: 'FORBROM', to: [play.seats.otto.participantId] });
  await done(gm, 'chat:send', { text: 'whisper to Arla', to: [play.seats.pia.participantId] });
  await done(pia, 'dice:roll', { notation: 'd20', visibility: 'gm' });
  await done(otto, 'chat:send', { text: 'NOTFORPIA', to: ['gm'] });
  return play;
}

describe('1.7 view:as', () => {
  it('1.7 by REST and by socket it is the very table of that player', async () => {
    using play = await richTable();
    const own = await cast.pia.call('GET', `/sessions/${play.sessionId}/view`);
    const rest = await cast.gm.call('GET', path(play));
    expect(rest.body.data).toEqual(own.body.data);
    const socket = await done(play.wires.gm, 'view:as', { participantId: play.seats.pia.participantId });
    expect(socket).toEqual(own.body.data);
    for (const secret of ['LURKER', 'PLAN', 'FORBROM', 'NOTFORPIA', '"hitPoints":30']) {
      expect(JSON.stringify(socket)).not.toContain(secret);
    }
  });

  it("1.6 whispers between players and self rolls stay the player's; blind ones are shown as the roller sees them", async () => {
    using play = await richTable();
    const { pia, otto } = play.wires;
    await done(pia, 'chat:send', { text: 'PLOT', to: [play.seats.otto.participantId] });
    await done(otto, 'chat:send', { text: 'COUNTERPLOT', to: [play.seats.pia.participantId] });
    const self = await done(pia, 'dice:roll', { notation: '2d1000000', visibility: 'self' });
    const blind = await done(pia, 'dice:roll', { notation: '2d1000000', visibility: 'blind' });
    for (const staged of [false, true]) {
      const seen = JSON.stringify((await cast.gm.call('GET', path(play, staged))).body);
      for (const secret of ['PLOT', self.roll.id, String(self.roll.total)]) expect(seen).not.toContain(secret);
      expect(seen).toContain(blind.roll.id);
      expect(seen).toContain('"total":null');
    }
  });

  it('1.7 staged=true is the table after publishing: it is what that player then gets', async () => {
    using play = await richTable();
    const { gm } = play.wires;
    await done(gm, 'broadcast:mode', { mode: 'staged' });
    await done(gm, 'hex:reveal', { mapId: 'cave', keys: ['1,0'], to: 'all' });
    await done(gm, 'token:create', { mapId: 'cave', at: '1,0', name: 'Gate', kind: 'object' });
    await done(gm, 'token:create', { mapId: 'cave', at: '1,0', name: 'TRAP', kind: 'object', hidden: true });
    await done(gm, 'node:choose', { choiceId: 'in' });
    await done(gm, 'chat:send', { text: 'Bong', kind: 'announcement' });
    const live = await cast.gm.call('GET', path(play));
    expect(live.body.data).toEqual((await cast.pia.call('GET', `/sessions/${play.sessionId}/view`)).body.data);
    const preview = (await cast.gm.call('GET', path(play, true))).body.data.table;
    expect(
      (await done(gm, 'view:as', { participantId: play.seats.pia.participantId, staged: true })).table.tokens,
    ).toEqual(preview.tokens);
    expect(JSON.stringify(preview)).not.toContain('TRAP');
    await done(gm, 'broadcast:publish', {});
    const { table } = (await cast.pia.call('GET', `/sessions/${play.sessionId}/view`)).body.data;
    const timeless = ({ chat, game, ...rest }: typeof table) => ({
      ...rest,
      chat: chat.map(({ at: _at, ...line }: { at: string }) => line),
      game: { ...game, turnHistory: game.turnHistory.map(({ content }: { content: string }) => content) },
    });
    expect(timeless(preview)).toEqual(timeless(table));
  });

  it('1.7 it logs nothing, is no frame to anybody, and an id used for it looks again', async () => {
    using play = await richTable();
    const ask = () => play.wires.gm.ask('view:as', { participantId: play.seats.pia.participantId }, 'look');
    await leavesNoTrace(play, async () => {
      await ask();
      await cast.gm.call('GET', path(play, true));
    });
    const head = await server.moothall.records.storage.log.read(play.sessionId, 0, 500);
    await cast.gm.call('POST', `/sessions/${play.sessionId}/commands`, {
      id: 'look-again',
      type: 'view:as',
      payload: { participantId: play.seats.pia.participantId },
    });
    expect(await server.moothall.records.storage.log.read(play.sessionId, 0, 500)).toHaveLength(head.length);
    expect(JSON.stringify(head)).not.toContain('view:as');
  });

  it('1.7 for others it is NOT_GM, whatever they name; an unknown participant is NOT_FOUND for the GM', async () => {
    using play = await richTable();
    const nobody = '00000000-0000-4000-8000-000000000001';
    for (const participantId of [play.seats.otto.participantId, nobody]) {
      const answer = await cast.pia.call('GET', `/sessions/${play.sessionId}/view?as=${participantId}`);
      refused(answer, 403, 'NOT_GM', 'SESSION_007');
      expect(await refusedWith(play.wires.vera, 'view:as', { participantId })).toMatchObject({ code: 'NOT_GM' });
    }
    refused(await cast.gm.call('GET', `/sessions/${play.sessionId}/view?as=${nobody}`), 404, 'NOT_FOUND');
    for (const query of ['as=', 'as=x y', `as=${nobody}&staged=perhaps`, `as=${nobody}&more=1`]) {
      refused(await cast.gm.call('GET', `/sessions/${play.sessionId}/view?${query}`), 400, 'VALIDATION_FAILED');
    }
  });
});
