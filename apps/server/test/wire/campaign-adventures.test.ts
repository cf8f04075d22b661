import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { beginCampaign, bring, type Circle, openCircle, outcome, shareAdventure } from '../wire-campaign.ts';
import { plainAdventure, signUp, type WirePerson } from '../wire-client.ts';

let server: DisposableServer;
let circle: Circle;
let cora: WirePerson;
let adventureId: string;

beforeAll(async () => {
  server = await startServer();
  circle = await openCircle(server.url);
  cora = await signUp(server.url, 'Cora');
  await bring(circle.gm, circle.id, cora, 'gm');
  adventureId = await shareAdventure(circle.gm, circle.id, { title: 'Shared' });
});
afterAll(() => server[Symbol.asyncDispose]());

const idsOf = (answer: { body: { data: { adventures: readonly { id: string }[] } } }) =>
  answer.body.data.adventures.map(({ id }) => id);

it('CAMP-15 every member gets the card, and the card is all that players get', async () => {
  for (const who of [circle.gm, cora, circle.pia, circle.otto]) {
    const seen = await who.call('GET', `/campaigns/${circle.id}`);
    expect(seen.body.data.campaign.adventures).toEqual([
      {
        id: adventureId,
        ownerId: circle.gm.userId,
        title: 'Shared',
        description: '',
        visibility: 'campaign',
        campaignId: circle.id,
        recommendedPlayers: plainAdventure.recommendedPlayers,
        estimatedDurationMinutes: 60,
        version: expect.any(String),
      },
    ]);
    expect(idsOf(await who.call('GET', '/adventures?scope=campaign'))).toEqual([adventureId]);
    expect(JSON.stringify(seen.body)).not.toContain('GMSECRET');
  }
  expect(idsOf(await circle.pia.call('GET', '/adventures?scope=campaign&q=nothing'))).toEqual([]);
  expect(idsOf(await circle.stranger.call('GET', '/adventures?scope=campaign'))).toEqual([]);
  expect(idsOf(await circle.pia.call('GET', '/adventures?scope=community'))).not.toContain(adventureId);
});

it('CAMP-15 the full text goes to owner and GMs; for players and strangers there is none', async () => {
  for (const who of [circle.gm, cora]) {
    const read = await who.call('GET', `/adventures/${adventureId}`);
    expect(read.body.data.adventure.nodes[0].gmNotes).toBe('GMSECRET');
  }
  for (const who of [circle.pia, circle.otto, circle.stranger]) {
    expect(outcome(await who.call('GET', `/adventures/${adventureId}`))).toBe('404 ADVENTURE_NOT_FOUND');
  }
  for (const who of [circle.pia, circle.stranger]) {
    const run = await who.call('POST', `/adventures/${adventureId}/sessions`);
    expect(outcome(run)).toBe('404 ADVENTURE_NOT_FOUND');
    const change = await who.call('PATCH', `/adventures/${adventureId}`, { title: 'x' });
    expect(outcome(change)).toBe('404 ADVENTURE_NOT_FOUND');
  }
  expect(outcome(await cora.call('PATCH', `/adventures/${adventureId}`, { title: 'x' }))).toBe(
    '403 NOT_ALLOWED not-owner',
  );
  expect(outcome(await cora.call('DELETE', `/adventures/${adventureId}`))).toBe('403 NOT_ALLOWED not-owner');
});

it('CAMP-14 it is shared only with a campaign one leads', async () => {
  const share = (who: WirePerson, campaignId: unknown) =>
    who.call('POST', '/adventures', { ...plainAdventure, visibility: 'campaign', campaignId });
  for (const campaignId of [null, undefined, circle.id, '00000000-0000-4000-8000-000000000000']) {
    const refused = await share(circle.pia, campaignId);
    expect(outcome(refused)).toBe('400 VALIDATION_FAILED');
    expect(Object.keys(refused.body.error.details)).toEqual(['campaignId']);
  }
  const made = await circle.pia.call('POST', '/adventures', { ...plainAdventure, campaignId: circle.id });
  expect(made.status).toBe(201);
  const { id } = made.body.data.adventure;
  const shared = await circle.pia.call('PATCH', `/adventures/${id}`, { visibility: 'campaign' });
  expect(Object.keys(shared.body.error.details)).toEqual(['campaignId']);
  expect((await circle.pia.call('GET', `/adventures/${id}`)).body.data.adventure.visibility).toBe('private');
  expect(outcome(await circle.gm.call('GET', `/adventures/${id}`))).toBe('404 ADVENTURE_NOT_FOUND');
});

it('CAMP-14 an owner who no longer leads there keeps it to themselves, and goes on writing', async () => {
  const owner = await signUp(server.url, 'Odo');
  await bring(circle.gm, circle.id, owner, 'gm');
  const id = await shareAdventure(owner, circle.id, { title: 'Of Odo' });
  const role = (wanted: string) =>
    circle.gm.call('PATCH', `/campaigns/${circle.id}/members/${owner.userId}`, { role: wanted });
  await role('player');
  expect(outcome(await circle.gm.call('GET', `/adventures/${id}`))).toBe('404 ADVENTURE_NOT_FOUND');
  expect(idsOf(await cora.call('GET', '/adventures?scope=campaign'))).toEqual([adventureId]);
  const written = await owner.call('PATCH', `/adventures/${id}`, { title: 'Later', visibility: 'campaign' });
  expect(written.body.data.adventure).toMatchObject({ title: 'Later', visibility: 'campaign', campaignId: circle.id });
  await role('gm');
  expect((await circle.gm.call('GET', `/adventures/${id}`)).status).toBe(200);
  await owner.call('DELETE', `/campaigns/${circle.id}/members/${owner.userId}`);
  expect(outcome(await circle.gm.call('GET', `/adventures/${id}`))).toBe('404 ADVENTURE_NOT_FOUND');
});

it('CAMP-2 deleting a campaign makes its adventures private, for everybody at once', async () => {
  const id = await beginCampaign(circle.gm);
  await bring(circle.gm, id, cora, 'gm');
  const shared = await shareAdventure(circle.gm, id, { title: 'Last' });
  const before = (await circle.gm.call('GET', `/adventures/${shared}`)).body.data.adventure;
  expect(outcome(await cora.call('DELETE', `/campaigns/${id}`))).toBe('200');
  const after = (await circle.gm.call('GET', `/adventures/${shared}`)).body.data.adventure;
  expect(after).toEqual({ ...before, visibility: 'private', campaignId: null, version: expect.any(String) });
  expect(after.version).not.toBe(before.version);
  expect(outcome(await cora.call('GET', `/adventures/${shared}`))).toBe('404 ADVENTURE_NOT_FOUND');
  expect(outcome(await circle.gm.call('GET', `/campaigns/${id}`))).toBe('404 NOT_FOUND');
});
