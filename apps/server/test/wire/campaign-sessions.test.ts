import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { type Circle, openCircle, outcome, shareAdventure } from '../wire-campaign.ts';
import { makeCharacter } from '../wire-client.ts';

let server: DisposableServer;
let circle: Circle;

beforeAll(async () => {
  server = await startServer();
  circle = await openCircle(server.url);
});
afterAll(() => server[Symbol.asyncDispose]());

it('CAMP-16 members see of each session when it was, how long and who sat there, and which campaign is being played', async () => {
  const { gm, pia, otto, stranger, id } = circle;
  const adventureId = await shareAdventure(gm, id);
  const opened = await gm.call('POST', '/sessions', { adventureId, campaignId: id });
  const { session } = opened.body.data;
  const characterId = await makeCharacter(pia, 'Wren');
  // Without a code: the members of the campaign are let in.
  expect((await pia.call('POST', `/sessions/${session.id}/join`, { characterId })).status).toBe(200);
  const listed = async (who: typeof gm) => (await who.call('GET', `/campaigns/${id}/sessions`)).body.data.sessions;
  expect(await listed(otto)).toEqual([
    {
      id: session.id,
      status: 'waiting',
      access: 'campaign',
      createdAt: session.createdAt,
      endedAt: null,
      durationMinutes: 0,
      adventure: { id: adventureId, title: session.adventure.title },
      gm: { id: gm.userId, name: 'Gwen', avatarUrl: null },
      participantCount: 1,
      maxPlayers: 6,
      players: [],
    },
  ]);
  const [own] = await listed(pia);
  expect(own.players).toEqual([{ userId: pia.userId, name: 'Pia', avatarUrl: null }]);
  const live = async () => (await otto.call('GET', '/campaigns')).body.data.campaigns[0].liveSession;
  expect(await live()).toEqual({ id: session.id, status: 'waiting' });
  await gm.call('POST', `/sessions/${session.id}/start`);
  expect(await live()).toEqual({ id: session.id, status: 'active' });
  await gm.call('POST', `/sessions/${session.id}/end`, { outcome: 'completed' });
  expect(await live()).toBeNull();
  const [ended] = await listed(otto);
  expect(ended.players).toEqual(own.players);
  expect(ended).toMatchObject({ status: 'completed', endedAt: expect.any(String) });
  expect(outcome(await stranger.call('GET', `/campaigns/${id}/sessions`))).toBe('404 NOT_FOUND');
});

it('2 a history says whose it is, as the reader may know the session', async () => {
  const { gm, pia, id } = circle;
  const [{ id: sessionId }] = (await gm.call('GET', `/campaigns/${id}/sessions`)).body.data.sessions;
  const read = async (who: typeof gm) => (await who.call('GET', `/sessions/${sessionId}/history`)).body.data;
  const asGm = await read(gm);
  const asPlayer = await read(pia);
  expect(asGm.session).toMatchObject({ id: sessionId, gmTitle: 'Game Master', campaignId: id, outcome: 'completed' });
  expect(asPlayer.session.participants).toHaveLength(1);
  expect(asGm.events.length).toBeGreaterThan(0);
});
