import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { beginCampaign, bring, type Circle, invite, openCircle, outcome } from '../wire-campaign.ts';
import { signInAsGuest, signUp } from '../wire-client.ts';

let server: DisposableServer;
let circle: Circle;

beforeAll(async () => {
  server = await startServer();
  circle = await openCircle(server.url);
});
afterAll(() => server[Symbol.asyncDispose]());

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const nobody = '00000000-0000-4000-8000-000000000000';

describe('CAMP-1 a campaign and who may see it', () => {
  it('is begun by an account, which is its first GM, with everything but the name by default', async () => {
    const made = await circle.stranger.call('POST', '/campaigns', { name: ' The  Long Winter ' });
    expect(made.status).toBe(201);
    expect(made.body.data.campaign).toEqual({
      id: expect.stringMatching(uuid),
      name: 'The  Long Winter',
      description: '',
      gmTitle: 'Game Master',
      members: [{ userId: circle.stranger.userId, name: 'Mallory', avatarUrl: null, role: 'gm', online: false }],
      adventures: [],
      version: expect.any(String),
    });
    const guest = await signInAsGuest(server.url, 'Nan');
    expect(outcome(await guest.call('POST', '/campaigns', { name: 'x' }))).toBe('403 GUESTS_NOT_ALLOWED');
  });

  it('is begun once, however often the same key asks', async () => {
    const gm = await signUp(server.url, 'Greta');
    const key = { 'idempotency-key': 'winter' };
    const ask = () => gm.call('POST', '/campaigns', { name: 'Once' }, key);
    const [first, ...more] = await Promise.all([ask(), ask(), ask()]);
    for (const answer of more) expect(answer.body.data.campaign.id).toBe(first?.body.data.campaign.id);
    expect((await gm.call('GET', '/campaigns')).body.data.campaigns).toHaveLength(1);
  });

  it('is listed for its members only, the newest first, page by page, with the own role', async () => {
    const gm = await signUp(server.url, 'Gerd');
    const ids = [];
    for (const name of ['One', 'Two', 'Three']) ids.unshift(await beginCampaign(gm, { name }));
    await bring(circle.gm, circle.id, gm);
    const first = await gm.call('GET', '/campaigns?limit=3');
    const mine = first.body.data.campaigns;
    expect(mine.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(mine[0]).toEqual({
      id: ids[0],
      name: 'Three',
      description: '',
      gmTitle: 'Game Master',
      role: 'gm',
      memberCount: 1,
      liveSession: null,
      version: expect.any(String),
    });
    const rest = await gm.call('GET', `/campaigns?limit=3&cursor=${first.body.meta.nextCursor}`);
    expect(rest.body.data.campaigns).toMatchObject([{ id: circle.id, role: 'player', memberCount: 4 }]);
    await gm.call('DELETE', `/campaigns/${circle.id}/members/${gm.userId}`);
  });

  it('is read by every member alike, who has been in it longest first', async () => {
    const [asGm, asPlayer, asGuest] = await Promise.all(
      [circle.gm, circle.pia, circle.otto].map((who) => who.call('GET', `/campaigns/${circle.id}`)),
    );
    expect(asGm?.body.data.campaign.members).toMatchObject([
      { name: 'Gwen', role: 'gm' },
      { name: 'Pia', role: 'player' },
      { name: 'Otto', role: 'player' },
    ]);
    const withoutPresence = (answer: typeof asGm) => JSON.stringify(answer?.body.data).replaceAll('false', 'true');
    expect(withoutPresence(asPlayer)).toBe(withoutPresence(asGm));
    expect(withoutPresence(asGuest)).toBe(withoutPresence(asGm));
  });

  it('is unknown to everybody else, as one that never was', async () => {
    const { stranger, id } = circle;
    const someone = circle.pia.userId;
    const { id: inviteId } = await invite(circle.gm, id);
    const calls = [
      ['GET', ''],
      ['PATCH', '', { name: 'x' }],
      ['DELETE', ''],
      ['GET', '/sessions'],
      ['POST', '/invites', {}],
      ['GET', '/invites'],
      ['DELETE', `/invites/${inviteId}`],
      ['PATCH', `/members/${someone}`, { role: 'gm' }],
      ['DELETE', `/members/${someone}`],
    ] as const;
    for (const [method, path, body] of calls) {
      const known = await stranger.call(method, `/campaigns/${id}${path}`, body);
      const unknown = await stranger.call(method, `/campaigns/${nobody}${path}`, body);
      expect(outcome(known), `${method} ${path}`).toBe('404 NOT_FOUND');
      const { requestId: _one, ...said } = known.body.error;
      const { requestId: _two, ...saidOfNothing } = unknown.body.error;
      expect(said).toEqual(saidOfNothing);
    }
  });
});
