import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { beginCampaign, bring, type Circle, openCircle, outcome, shareAdventure } from '../wire-campaign.ts';
import {
  type Answer,
  makeCharacter,
  type Opened,
  openTable,
  plainAdventure,
  seat,
  signInAsGuest,
  signUp,
  type WirePerson,
} from '../wire-client.ts';

let server: DisposableServer;
let circle: Circle;

beforeAll(async () => {
  server = await startServer();
  circle = await openCircle(server.url);
});
afterAll(() => server[Symbol.asyncDispose]());

const idsOf = (answer: Answer): readonly string[] => answer.body.data.sessions.map(({ id }: { id: string }) => id);
describe('CAMP-16 sessions of a campaign', () => {
  it('are opened by its GMs, with its GM title, for its members', async () => {
    const { gm, pia, otto, stranger } = circle;
    const id = await beginCampaign(gm, { gmTitle: 'Keeper' });
    await bring(gm, id, pia);
    const { sessionId } = await openTable(gm, { campaignId: id });
    const { session } = (await gm.call('GET', `/sessions/${sessionId}`)).body.data;
    expect(session).toMatchObject({ campaignId: id, gmTitle: 'Keeper', access: 'campaign' });
    const open = await openTable(gm, { campaignId: id, access: 'open' });
    expect((await gm.call('GET', `/sessions/${open.sessionId}`)).body.data.session.access).toBe('open');
    for (const [who, expected] of [
      [pia, '403 NOT_GM'],
      [stranger, '404 NOT_FOUND'],
    ] as const) {
      const made = await who.call('POST', '/adventures', { title: 'Own' });
      const adventureId = made.body.data.adventure.id;
      expect(outcome(await who.call('POST', '/sessions', { adventureId, campaignId: id }))).toBe(expected);
      const direct = await who.call('POST', `/adventures/${adventureId}/sessions`, { campaignId: id });
      expect(outcome(direct)).toBe(expected);
    }
    for (const campaignId of ['x', 7]) {
      const adventureId = open.adventureId;
      const refused = await gm.call('POST', '/sessions', { adventureId, campaignId });
      expect(Object.keys(refused.body.error.details)).toEqual(['campaignId']);
    }
    expect(outcome(await otto.call('GET', `/campaigns/${id}/sessions`))).toBe('404 NOT_FOUND');
  });

  it('may be run by another GM from an adventure that is shared', async () => {
    const { gm } = circle;
    const cora = await signUp(server.url, 'Cora');
    await bring(gm, circle.id, cora, 'gm');
    const adventureId = await shareAdventure(gm, circle.id);
    const made = await cora.call('POST', '/sessions', { adventureId, campaignId: circle.id });
    expect(made.status).toBe(201);
    expect(made.body.data.session.gm.name).toBe('Cora');
    await gm.call('DELETE', `/campaigns/${circle.id}/members/${cora.userId}`);
    const refresh = { id: 'r', type: 'adventure:refresh', payload: {} };
    const refreshed = await cora.call('POST', `/sessions/${made.body.data.session.id}/commands`, refresh);
    expect(outcome(refreshed)).toBe('404 ADVENTURE_NOT_FOUND');
    await gm.call('DELETE', `/adventures/${adventureId}`);
  });

  it('are joined by members without a code, by others not', async () => {
    const { gm, pia, otto, stranger, id } = circle;
    const table = await openTable(gm, { campaignId: id, settings: { allowSpectators: true, allowGuests: true } });
    const join = async (who: WirePerson, more: object = {}) =>
      who.call('POST', `/sessions/${table.sessionId}/join`, { characterId: await makeCharacter(who, 'Arla'), ...more });
    expect(outcome(await join(stranger))).toBe('403 NOT_INVITED');
    expect(outcome(await join(stranger, { role: 'spectator' }))).toBe('403 NOT_INVITED');
    expect((await join(pia)).status).toBe(200);
    expect((await otto.call('POST', `/sessions/${table.sessionId}/join`, { role: 'spectator' })).status).toBe(200);
    expect((await join(stranger, { code: table.code })).status).toBe(200);
    const closed = await openTable(gm, { campaignId: id, access: 'invite' });
    expect(outcome(await pia.call('POST', `/sessions/${closed.sessionId}/join`, {}))).toBe('403 NOT_INVITED');
    const members = await openTable(gm, { campaignId: id, settings: { allowGuests: false } });
    expect(outcome(await otto.call('POST', `/sessions/${members.sessionId}/join`, {}))).toBe('403 GUESTS_NOT_ALLOWED');
  });

  it('are all listed for members, the newest first, page by page, with codes only as elsewhere', async () => {
    const { gm, pia, stranger } = circle;
    const id = await beginCampaign(gm);
    await bring(gm, id, pia);
    const tables = [
      await openTable(gm, { campaignId: id }),
      await openTable(gm, { campaignId: id }),
      await openTable(gm, { campaignId: id, access: 'open' }),
    ];
    await gm.call('POST', `/sessions/${tables[0]?.sessionId}/end`, { outcome: 'cancelled' });
    const ids = tables.map(({ sessionId }) => sessionId).reverse();
    const first = await pia.call('GET', `/campaigns/${id}/sessions?limit=2`);
    expect(idsOf(first)).toEqual(ids.slice(0, 2));
    const rest = await pia.call('GET', `/campaigns/${id}/sessions?limit=2&cursor=${first.body.meta.nextCursor}`);
    expect(idsOf(rest)).toEqual(ids.slice(2));
    expect(first.body.data.sessions.map(({ code }: { code?: string }) => code)).toEqual([tables[2]?.code, undefined]);
    const cards = (await gm.call('GET', `/campaigns/${id}/sessions`)).body.data.sessions;
    expect(cards.every(({ code }: { code?: string }) => code !== undefined)).toBe(true);
    expect(idsOf(await pia.call('GET', `/campaigns/${id}/sessions?status=cancelled`))).toEqual(ids.slice(2));
    expect(idsOf(await pia.call('GET', `/sessions?campaignId=${id}`))).toEqual(ids);
    expect(idsOf(await pia.call('GET', `/sessions?campaignId=${id}&status=waiting`))).toEqual(ids.slice(0, 2));
    expect(idsOf(await pia.call('GET', `/sessions?campaignId=${id}&role=player`))).toEqual([]);
    expect(idsOf(await stranger.call('GET', `/sessions?campaignId=${id}`))).toEqual([]);
    expect(outcome(await pia.call('GET', `/campaigns/${id}/sessions?status=gone`))).toBe('400 VALIDATION_FAILED');
    await gm.call('DELETE', `/campaigns/${id}`);
    expect(idsOf(await pia.call('GET', `/sessions?campaignId=${id}`))).toEqual([]);
    expect((await gm.call('GET', `/sessions/${ids[0]}`)).body.data.session.campaignId).toBe(id);
  });
});

describe('CAMP-17 what members read of sessions that have ended', () => {
  const pages = ['/history?limit=100', '/stats', '/export?format=json', '/export?format=md', '/verify'];

  it('is what a spectator would have seen, though nobody watched', async () => {
    const { gm, pia, otto, stranger, id } = circle;
    const player = await signUp(server.url, 'Percy');
    await bring(gm, id, player);
    const watched = await play(gm, player, { campaignId: id }, pia);
    const table = await play(gm, player, { campaignId: id }, null);
    for (const who of [pia, otto]) {
      for (const page of pages) {
        const before = await who.call('GET', `/sessions/${table.sessionId}${page}`);
        expect(outcome(before), page).toBe('403 NOT_IN_SESSION');
      }
    }
    for (const { sessionId } of [table, watched]) {
      await gm.call('POST', `/sessions/${sessionId}/end`, { outcome: 'completed' });
    }
    const read = async (who: WirePerson, { sessionId }: Opened, page: string) =>
      who.call('GET', `/sessions/${sessionId}${page}`);
    for (const page of pages) {
      const texts = await Promise.all([pia, otto].map((who) => read(who, table, page)));
      for (const { status, body } of texts) {
        expect(status, page).toBe(200);
        expect(JSON.stringify(body)).not.toMatch(/GMSECRET|WHISPERSECRET|ROLLSECRET|HIDDENSECRET/);
      }
    }
    const told = async (opened: Opened) => {
      const { body } = await read(pia, opened, pages[0] ?? '');
      return body.data.events.map(({ type, payload }: { type: string; payload: { message?: { text: string } } }) =>
        payload.message === undefined ? type : payload.message.text,
      );
    };
    expect(await told(table)).toEqual(await told(watched));
    expect(await told(table)).toContain('for everybody');
    const stats = (await read(otto, table, '/stats')).body.data.stats;
    expect(stats).toMatchObject({ messages: 1, diceRolled: 1 });
    for (const page of pages) expect(outcome(await read(stranger, table, page))).toBe('403 NOT_IN_SESSION');
    for (const page of ['', '/view', '/state', '/ws-token']) {
      const method = page === '/ws-token' ? 'POST' : 'GET';
      expect(outcome(await pia.call(method, `/sessions/${table.sessionId}${page}`))).toBe('403 NOT_IN_SESSION');
    }
    await gm.call('DELETE', `/campaigns/${id}/members/${player.userId}`);
    expect((await read(player, table, '/history')).status).toBe(200);
    await gm.call('DELETE', `/campaigns/${id}/members/${otto.userId}`);
    expect(outcome(await read(otto, table, '/history'))).toBe('403 NOT_IN_SESSION');
  });

  it('is nothing for who was banned from it', async () => {
    const { gm, id } = circle;
    const [kicked, banned] = await Promise.all([signUp(server.url, 'Kim'), signInAsGuest(server.url, 'Ben')]);
    for (const who of [kicked, banned]) await bring(gm, id, who);
    const table = await openTable(gm, { campaignId: id });
    for (const [who, ban] of [
      [kicked, false],
      [banned, true],
    ] as const) {
      const { participantId } = await seat(who, { ...table, code: '' }, 'Arla');
      await gm.call('POST', `/sessions/${table.sessionId}/kick`, { participantId, ban });
    }
    await gm.call('POST', `/sessions/${table.sessionId}/end`, { outcome: 'cancelled' });
    expect((await kicked.call('GET', `/sessions/${table.sessionId}/history`)).status).toBe(200);
    expect(outcome(await banned.call('GET', `/sessions/${table.sessionId}/history`))).toBe('403 NOT_IN_SESSION');
  });
});

/** A short evening with things that are not for everybody. */
async function play(gm: WirePerson, player: WirePerson, options: object, watcher: WirePerson | null): Promise<Opened> {
  const settings = { allowSpectators: true };
  const table = await openTable(gm, { minPlayers: 0, settings, ...options }, { ...plainAdventure, title: 'Evening' });
  if (watcher !== null) await watcher.call('POST', `/sessions/${table.sessionId}/join`, { role: 'spectator' });
  await seat(player, table, 'Arla');
  await gm.call('POST', `/sessions/${table.sessionId}/start`);
  const deeds = [
    [gm, 'chat:send', { text: 'for everybody' }],
    [player, 'chat:send', { text: 'WHISPERSECRET', to: ['gm'] }],
    [gm, 'dice:roll', { notation: 'd6', visibility: 'gm', label: 'ROLLSECRET' }],
    [gm, 'dice:roll', { notation: 'd20' }],
    [gm, 'token:create', { mapId: 'yard', at: '0,0', name: 'HIDDENSECRET', kind: 'npc', hidden: true }],
    [gm, 'map:show', { mapId: 'yard' }],
    [gm, 'node:choose', { choiceId: 'in' }],
  ] as const;
  for (const [nth, [who, type, payload]] of deeds.entries()) {
    const done = await who.call('POST', `/sessions/${table.sessionId}/commands`, { id: `deed ${nth}`, type, payload });
    if (done.status !== 200) throw new Error(`${type}: ${JSON.stringify(done.body)}`);
  }
  // Left again, so that both evenings end with nobody watching.
  if (watcher !== null) await watcher.call('POST', `/sessions/${table.sessionId}/leave`);
  return table;
}
