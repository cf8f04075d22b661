import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { beginCampaign, bring, type Circle, invite, openCircle, outcome } from '../wire-campaign.ts';
import { call, signInAsGuest, signUp } from '../wire-client.ts';

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

describe('CAMP-2 changing and deleting it', () => {
  it('is for its GMs, field by field', async () => {
    const { gm, pia, otto } = circle;
    const id = await beginCampaign(gm, { description: 'Snow.', gmTitle: 'Keeper' });
    for (const who of [pia, otto]) await bring(gm, id, who);
    for (const who of [pia, otto]) {
      expect(outcome(await who.call('PATCH', `/campaigns/${id}`, { name: 'Mine' }))).toBe('403 NOT_GM');
      expect(outcome(await who.call('DELETE', `/campaigns/${id}`))).toBe('403 NOT_GM');
    }
    const renamed = await gm.call('PATCH', `/campaigns/${id}`, { name: 'Thaw', description: '' });
    expect(renamed.body.data.campaign).toMatchObject({ name: 'Thaw', description: '', gmTitle: 'Keeper' });
    expect((await gm.call('DELETE', `/campaigns/${id}`)).body.data).toEqual({ deleted: true });
    for (const who of [gm, pia, otto]) {
      expect(outcome(await who.call('GET', `/campaigns/${id}`))).toBe('404 NOT_FOUND');
      const listed = await who.call('GET', '/campaigns');
      expect(JSON.stringify(listed.body)).not.toContain(id);
    }
  });

  it.each([
    ['name', '', 'x'.repeat(101), 7, null],
    ['description', 'x'.repeat(2_001), 7, null, []],
    ['gmTitle', '', 'x'.repeat(61), 7, null],
    ['ifVersion', 'x'.repeat(65), 7, null, {}],
    ['members', [], 'x', 7, null],
  ])('refuses a bad %s, before it asks who is there', async (field, ...bad) => {
    for (const value of bad) {
      for (const who of [circle.gm, circle.stranger]) {
        const refused = await who.call('PATCH', `/campaigns/${circle.id}`, { [field]: value });
        expect(outcome(refused)).toBe('400 VALIDATION_FAILED');
        expect(Object.keys(refused.body.error.details)).toEqual([field]);
      }
    }
    const listed = await circle.gm.call('GET', `/campaigns/${circle.id}`);
    expect(listed.body.data.campaign.name).toBe('The Long Winter');
  });

  it('refuses ids that are none', async () => {
    expect(outcome(await circle.gm.call('GET', '/campaigns/x'))).toBe('400 VALIDATION_FAILED');
    expect(outcome(await circle.gm.call('GET', '/campaigns?cursor=x'))).toBe('400 VALIDATION_FAILED');
    expect(outcome(await circle.gm.call('GET', '/campaigns?limit=0'))).toBe('400 VALIDATION_FAILED');
    const members = `/campaigns/${circle.id}/members`;
    expect(outcome(await circle.gm.call('DELETE', `${members}/%00`))).toBe('400 VALIDATION_FAILED');
    expect(outcome(await circle.gm.call('PATCH', `${members}/x`, { role: 'king' }))).toBe('400 VALIDATION_FAILED');
  });

  it('is for the signed in', async () => {
    const calls = [
      ['GET', '/campaigns'],
      ['POST', '/campaigns', { name: 'x' }],
      ['GET', `/campaigns/${circle.id}`],
      ['POST', '/campaigns/join', { token: 'x' }],
    ] as const;
    for (const [method, path, body] of calls) {
      const answer = await call(server.url, method, `/api/v1${path}`, body);
      expect(outcome(answer)).toBe('401 UNAUTHENTICATED');
    }
  });
});

describe('CAMP-3 versions', () => {
  it('move with every change, and an old one is answered with what is there now', async () => {
    const { gm, pia } = circle;
    const id = await beginCampaign(gm);
    const versionNow = async () => (await gm.call('GET', `/campaigns/${id}`)).body.data.campaign.version;
    const seen = [await versionNow()];
    const moves = [
      () => bring(gm, id, pia),
      () => gm.call('PATCH', `/campaigns/${id}/members/${pia.userId}`, { role: 'gm', ifVersion: seen.at(-1) }),
      () => gm.call('PATCH', `/campaigns/${id}`, { name: 'Thaw', ifVersion: seen.at(-1) }),
      () => pia.call('DELETE', `/campaigns/${id}/members/${pia.userId}`),
    ];
    for (const move of moves) {
      expect((await move()).status).toBe(200);
      seen.push(await versionNow());
    }
    expect(new Set(seen).size).toBe(moves.length + 1);
    const late = await gm.call('PATCH', `/campaigns/${id}`, { name: 'Late', ifVersion: seen[0] });
    expect(outcome(late)).toBe('409 CONFLICT');
    expect(late.body.error.details.current).toMatchObject({ id, name: 'Thaw', version: seen.at(-1) });
    await bring(gm, id, pia);
    const role = { role: 'gm', ifVersion: seen[0] };
    const conflict = await gm.call('PATCH', `/campaigns/${id}/members/${pia.userId}`, role);
    expect(outcome(conflict)).toBe('409 CONFLICT');
    expect(conflict.body.error.details.current.members).toMatchObject([{ role: 'gm' }, { role: 'player' }]);
  });

  it('of 20 changes with one version exactly one is done, and without one all are', async () => {
    const id = await beginCampaign(circle.gm);
    const { version } = (await circle.gm.call('GET', `/campaigns/${id}`)).body.data.campaign;
    const rename = (more: object) =>
      Promise.all(
        Array.from({ length: 20 }, (_, nth) =>
          circle.gm.call('PATCH', `/campaigns/${id}`, { name: `n${nth}`, ...more }),
        ),
      );
    const guarded = await rename({ ifVersion: version });
    expect(guarded.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(guarded.filter((answer) => outcome(answer) === '409 CONFLICT')).toHaveLength(19);
    expect((await rename({})).map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  });
});
