import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { startMailServer } from '../mail-server.ts';
import { beginCampaign, bring, type Circle, invite, openCircle, outcome } from '../wire-campaign.ts';
import { call, openTable, signInAsGuest, signUp, type WirePerson } from '../wire-client.ts';

let server: DisposableServer;
let circle: Circle;

beforeAll(async () => {
  server = await startServer();
  circle = await openCircle(server.url);
});
afterAll(() => server[Symbol.asyncDispose]());

const enter = (who: WirePerson, token: string) => who.call('POST', '/campaigns/join', { token });
const preview = (token: string) => call(server.url, 'GET', `/api/v1/campaign-invites/${token}`);

async function outbox(dataDir: string): Promise<readonly string[]> {
  const names = await readdir(join(dataDir, 'outbox')).catch(() => []);
  const texts = await Promise.all(names.map((name) => readFile(join(dataDir, 'outbox', name), 'utf8')));
  return texts.map((text) => text.replace(/=\n/g, ''));
}

const mailTo = (address: string) =>
  vi.waitUntil(async () => (await outbox(server.dataDir)).find((mail) => mail.includes(`To: ${address}`)), {
    timeout: 10_000,
  });

describe('CAMP-11 making invites', () => {
  it('tells the address once, and lists what was not revoked, the newest first', async () => {
    const { gm } = circle;
    const id = await beginCampaign(gm);
    const made = await gm.call('POST', `/campaigns/${id}/invites`, { role: 'gm', expiresInHours: 1, maxUses: 5 });
    expect(made.status).toBe(201);
    const first = made.body.data.invite;
    expect(first).toEqual({
      id: expect.any(String),
      role: 'gm',
      expiresAt: expect.any(String),
      maxUses: 5,
      uses: 0,
      url: expect.stringMatching(new RegExp(`^${server.url}/campaigns/join/[A-Za-z0-9_-]{22,}$`)),
    });
    expect(new Date(first.expiresAt).getTime() - Date.now()).toBeLessThanOrEqual(3_600_000);
    const plain = (await gm.call('POST', `/campaigns/${id}/invites`)).body.data.invite;
    expect(plain).toMatchObject({ role: 'player', maxUses: 1 });
    const listed = async () => (await gm.call('GET', `/campaigns/${id}/invites`)).body.data.invites;
    const { url: _url, ...shown } = first;
    expect((await listed())[1]).toEqual(shown);
    expect((await listed()).map((one: { id: string }) => one.id)).toEqual([plain.id, first.id]);
    const revoked = await gm.call('DELETE', `/campaigns/${id}/invites/${first.id}`);
    expect(revoked.body.data).toEqual({ revoked: true });
    expect((await listed()).map((one: { id: string }) => one.id)).toEqual([plain.id]);
    const other = `/campaigns/${circle.id}/invites/${plain.id}`;
    expect(outcome(await gm.call('DELETE', other))).toBe('404 INVITE_NOT_FOUND');
  });

  it('is for GMs', async () => {
    const { id, pia, otto } = circle;
    const made = await invite(circle.gm, id);
    for (const who of [pia, otto]) {
      expect(outcome(await who.call('POST', `/campaigns/${id}/invites`, {}))).toBe('403 NOT_GM');
      expect(outcome(await who.call('GET', `/campaigns/${id}/invites`))).toBe('403 NOT_GM');
      expect(outcome(await who.call('DELETE', `/campaigns/${id}/invites/${made.id}`))).toBe('403 NOT_GM');
    }
  });

  it.each([
    ['role', 'spectator', 'owner', 7, null],
    ['expiresInHours', 0, -1, 24 * 365 + 1, '1'],
    ['maxUses', 0, 1.5, 1_001, '1'],
    ['email', 'x', '', `${'x'.repeat(250)}@a.de`, 7],
    ['url', 'x', 7, null, {}],
  ])('refuses a bad %s and makes none', async (field, ...bad) => {
    const id = await beginCampaign(circle.gm);
    for (const value of bad) {
      const refused = await circle.gm.call('POST', `/campaigns/${id}/invites`, { [field]: value });
      expect(outcome(refused), String(value)).toBe('400 VALIDATION_FAILED');
      expect(Object.keys(refused.body.error.details)).toEqual([field]);
    }
    expect((await circle.gm.call('GET', `/campaigns/${id}/invites`)).body.data.invites).toEqual([]);
  });
});

describe('invites by mail', () => {
  it('CAMP-11 go to the outbox without a mail server, in the language of who invites, with no word of theirs', async () => {
    const gm = await signUp(server.url, 'Gudrun Unmistakable');
    await gm.call('PATCH', '/me', { language: 'de' });
    const id = await beginCampaign(gm, { name: 'CAMPAIGNNAME' });
    const made = await gm.call('POST', `/campaigns/${id}/invites`, { email: 'friend@example.org' });
    const { url } = made.body.data.invite;
    const mine = await mailTo('friend@example.org');
    expect(mine).toContain(url);
    expect(mine).toContain('lang=3D"de"');
    expect(mine).not.toMatch(/CAMPAIGNNAME|Unmistakable/);
    expect((await preview(url.slice(url.lastIndexOf('/') + 1))).body.data.campaign.name).toBe('CAMPAIGNNAME');
    await circle.gm.call('POST', `/campaigns/${circle.id}/invites`, {});
    const invitations = (await outbox(server.dataDir)).filter((mail) => mail.includes('/campaigns/join/'));
    expect(invitations).toEqual([mine]);
  });

  it('CAMP-11 go through the mail server where there is one, those to a table too', async () => {
    await using mails = await startMailServer();
    await using mailing = await startServer({ environment: { SMTP_URL: mails.url, MAIL_FROM: 'table@example.org' } });
    const gm = await signUp(mailing.url, 'Gwen');
    const id = await beginCampaign(gm);
    const made = await gm.call('POST', `/campaigns/${id}/invites`, { email: 'friend@example.org' });
    const mail = await mails.mail('friend@example.org', made.body.data.invite.url);
    expect(mail.subject).toBe('Moothall: you are invited');
  });

  it('CAMP-11 are mailed to a table as well', async () => {
    const table = await openTable(circle.gm);
    const given = { role: 'player', email: 'other@example.org' };
    const made = await circle.gm.call('POST', `/sessions/${table.sessionId}/invites`, given);
    expect(await mailTo('other@example.org')).toContain(made.body.data.invite.url);
  });

  it('RATE_LIMITED at the twenty-first within an hour, and none is made', async () => {
    await using limited = await startServer({ environment: { RATE_LIMITS: 'on' } });
    const gm = await signUp(limited.url, 'Gwen');
    const id = await beginCampaign(gm);
    const email = 'friend@example.org';
    for (let sent = 0; sent < 20; sent += 1) await invite(gm, id, { email });
    const refused = await gm.call('POST', `/campaigns/${id}/invites`, { email });
    expect(outcome(refused)).toBe('429 RATE_LIMITED');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await gm.call('GET', `/campaigns/${id}/invites`)).body.data.invites).toHaveLength(20);
    expect((await gm.call('POST', `/campaigns/${id}/invites`, {})).status).toBe(201);
  });
});

describe('opening an invite', () => {
  it('CAMP-12 shows anybody what it leads to, and nothing else', async () => {
    const id = await beginCampaign(circle.gm, { description: 'Snow.', gmTitle: 'Keeper' });
    const { token } = await invite(circle.gm, id, { role: 'gm' });
    const seen = await preview(token);
    expect(seen.body.data).toEqual({
      campaign: { id, name: 'The Long Winter', description: 'Snow.', gmTitle: 'Keeper', memberCount: 1 },
      role: 'gm',
      expiresAt: expect.any(String),
    });
  });

  it('CAMP-12 tells unknown, revoked, used up and expired ones apart as little as it must', async () => {
    const { gm, id } = circle;
    const revoked = await invite(gm, id);
    await gm.call('DELETE', `/campaigns/${id}/invites/${revoked.id}`);
    const used = await invite(gm, id);
    const user = await signUp(server.url, 'Ulla');
    await enter(user, used.token);
    const expired = await invite(gm, id, { expiresInHours: 0.000_000_1 });
    const gone = await beginCampaign(gm);
    const ofGone = await invite(gm, gone);
    await gm.call('DELETE', `/campaigns/${gone}`);
    const cases = [
      ['nonsense', '404 INVITE_NOT_FOUND'],
      [revoked.token, '404 INVITE_NOT_FOUND'],
      [ofGone.token, '404 INVITE_NOT_FOUND'],
      [used.token, '410 INVITE_EXPIRED'],
      [expired.token, '410 INVITE_EXPIRED'],
    ] as const;
    for (const [token, expected] of cases) {
      expect(outcome(await preview(token))).toBe(expected);
      expect(outcome(await enter(circle.stranger, token))).toBe(expected);
    }
    for (const token of ['', 'x'.repeat(201), 7]) {
      expect(outcome(await circle.stranger.call('POST', '/campaigns/join', { token }))).toBe('400 VALIDATION_FAILED');
    }
    expect(outcome(await circle.stranger.call('GET', `/campaigns/${id}`))).toBe('404 NOT_FOUND');
    await gm.call('DELETE', `/campaigns/${id}/members/${user.userId}`);
  });

  it('CAMP-13 lets a member in again without using it, and makes a player a GM', async () => {
    const { gm } = circle;
    const id = await beginCampaign(gm);
    const player = await signUp(server.url, 'Paula');
    const first = await invite(gm, id);
    const joined = await enter(player, first.token);
    expect(joined.body.data.campaign.members).toMatchObject([{ role: 'gm' }, { name: 'Paula', role: 'player' }]);
    const other = await invite(gm, id);
    for (const token of [first.token, other.token]) expect((await enter(player, token)).status).toBe(200);
    for (const token of [first.token, other.token]) expect((await enter(gm, token)).status).toBe(200);
    const promoting = await invite(gm, id, { role: 'gm' });
    const promoted = await enter(player, promoting.token);
    expect(promoted.body.data.campaign.members).toMatchObject([{ role: 'gm' }, { name: 'Paula', role: 'gm' }]);
    const uses = (await gm.call('GET', `/campaigns/${id}/invites`)).body.data.invites.map(
      (one: { uses: number }) => one.uses,
    );
    expect(uses).toEqual([1, 0, 1]);
  });

  it('CAMP-6 takes guests as players, never as GM', async () => {
    const guest = await signInAsGuest(server.url, 'Nico');
    const { token } = await invite(circle.gm, circle.id, { role: 'gm' });
    expect(outcome(await enter(guest, token))).toBe('403 GUESTS_NOT_ALLOWED');
    expect((await bring(circle.gm, circle.id, guest)).status).toBe(200);
    expect(outcome(await enter(guest, token))).toBe('403 GUESTS_NOT_ALLOWED');
  });

  it('CAMP-13 of 50 people with one invite for one, exactly one comes in', async () => {
    const id = await beginCampaign(circle.gm);
    const guests = await Promise.all(Array.from({ length: 50 }, () => signInAsGuest(server.url, 'Racer')));
    const { token } = await invite(circle.gm, id);
    const answers = await Promise.all(guests.map((guest) => enter(guest, token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => outcome(answer) === '410 INVITE_EXPIRED')).toHaveLength(49);
    const wide = await invite(circle.gm, id, { maxUses: 1_000 });
    const all = await Promise.all(guests.map((guest) => enter(guest, wide.token)));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(50);
    expect((await circle.gm.call('GET', `/campaigns/${id}`)).body.data.campaign.members).toHaveLength(51);
  });

  it('CAMP-9 lets nobody in beyond a hundred', async () => {
    const id = await beginCampaign(circle.gm);
    const { token } = await invite(circle.gm, id, { maxUses: 1_000 });
    const outcomes: string[] = [];
    for (let nth = 0; nth < 101; nth += 1) {
      outcomes.push(outcome(await enter(await signInAsGuest(server.url, 'Crowd'), token)));
    }
    const refused = '403 NOT_ALLOWED campaign-full';
    expect(outcomes).toEqual([...Array.from({ length: 99 }, () => '200'), refused, refused]);
  });
});
