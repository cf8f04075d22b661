import { expect, it } from 'vitest';
import { startServer } from '../disposable-server.ts';
import { keepServer } from '../kept-server.ts';
import { signInAsGuest, signUp, type WirePerson } from '../wire-client.ts';

/** The campaigns somebody is in, as the list shows them. */
async function campaignsOf(who: WirePerson): Promise<readonly { readonly id: string; readonly role: string }[]> {
  return (await who.call('GET', '/campaigns')).body.data.campaigns;
}

it('SAMPLE-12 whoever makes the first account leads a campaign with both adventures and opens a session of it', async () => {
  await using server = await startServer();
  await signInAsGuest(server.url, 'Gus');
  const host = await signUp(server.url, 'Hanna');
  const [campaign, ...others] = await campaignsOf(host);
  expect([campaign?.role, others]).toEqual(['gm', []]);
  const shown = (await host.call('GET', `/campaigns/${campaign?.id}`)).body.data.campaign;
  expect(shown.members.map(({ userId, role }: { userId: string; role: string }) => [userId, role])).toEqual([
    [host.userId, 'gm'],
  ]);
  expect(shown.adventures.map(({ title }: { title: string }) => title).sort()).toEqual([
    'The Bell Beneath Ossing Weir',
    'The Toll at Kestrel Pass',
  ]);
  expect(shown.description.length).toBeGreaterThan(40);
  const opened = { adventureId: shown.adventures[0].id, campaignId: shown.id };
  expect((await host.call('POST', '/sessions', opened)).status).toBe(201);
  const later = await signUp(server.url, 'Lena');
  expect(await campaignsOf(later)).toEqual([]);
  expect((await later.call('GET', `/campaigns/${shown.id}`)).status).toBe(404);
});

it('SAMPLE-12 of many who sign up at once one gets it', async () => {
  await using server = await startServer();
  const names = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'];
  const people = await Promise.all(names.map((name) => signUp(server.url, name)));
  const led = await Promise.all(people.map(campaignsOf));
  const admins = await Promise.all(people.map(async (who) => (await who.call('GET', '/me')).body.data.isAdmin));
  expect(led.map((campaigns) => campaigns.length)).toEqual(admins.map((isAdmin) => (isAdmin ? 1 : 0)));
  expect(led.flat()).toHaveLength(1);
});

it('SAMPLE-12 deleted it stays deleted, and handed over it stays where it is, also after a restart', async () => {
  await using kept = await keepServer();
  let server = await kept.start();
  const host = await signUp(server.url, 'Hanna');
  const [campaign] = await campaignsOf(host);
  await server[Symbol.asyncDispose]();
  server = await kept.start();
  expect((await campaignsOf(host)).map(({ id }) => id)).toEqual([campaign?.id]);
  expect((await host.call('DELETE', `/campaigns/${campaign?.id}`)).status).toBe(200);
  await server[Symbol.asyncDispose]();
  server = await kept.start();
  expect(await campaignsOf(host)).toEqual([]);
  const { adventures } = (await host.call('GET', '/adventures?scope=community')).body.data;
  expect(adventures).toHaveLength(2);
  await server[Symbol.asyncDispose]();
});

it('SAMPLE-11 without samples the first account leads nothing', async () => {
  await using server = await startServer({ environment: { SAMPLE_DATA: 'false' } });
  expect(await campaignsOf(await signUp(server.url, 'Hanna'))).toEqual([]);
});
