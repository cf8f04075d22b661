import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { beginCampaign, bring, outcome, shareAdventure } from '../wire-campaign.ts';
import { makeCharacter, signInAsGuest, signUp, type WirePerson } from '../wire-client.ts';

/** CAMP-19 as a table: access × status × who asks. */
const accesses = ['open', 'campaign', 'invite'] as const;
const statuses = ['waiting', 'active', 'paused', 'completed', 'cancelled'] as const;
type Access = (typeof accesses)[number];
type Status = (typeof statuses)[number];

const roles = ['gm', 'otherGm', 'player', 'spectator', 'invited', 'member', 'stranger'] as const;
type People = { readonly [R in (typeof roles)[number]]: WirePerson };
type Role = keyof People;

const ended: readonly Status[] = ['completed', 'cancelled'];
const involved: readonly Role[] = ['gm', 'player', 'spectator', 'invited'];
const atTable: readonly Role[] = ['gm', 'player', 'spectator'];
const knows = (access: Access, status: Status, role: Role): boolean =>
  role !== 'stranger' && (access !== 'invite' || ended.includes(status) || involved.includes(role));

let server: DisposableServer;
let people: People;
beforeAll(async () => {
  server = await startServer();
  const { url } = server;
  const [gm, otherGm, player, spectator, invited, member, stranger] = await Promise.all([
    signUp(url, 'Gwen'),
    signUp(url, 'Gita'),
    signUp(url, 'Pia'),
    signUp(url, 'Vera'),
    signUp(url, 'Ivy'),
    signInAsGuest(url, 'Otto'),
    signUp(url, 'Mallory'),
  ]);
  people = { gm, otherGm, player, spectator, invited, member, stranger };
});
afterAll(() => server[Symbol.asyncDispose]());

async function gather(): Promise<string> {
  const { gm, otherGm, player, spectator, invited, member } = people;
  const id = await beginCampaign(gm);
  await bring(gm, id, otherGm, 'gm');
  for (const who of [player, spectator, invited, member]) await bring(gm, id, who);
  return id;
}

async function hold(campaignId: string, access: Access, status: Status): Promise<string> {
  const { gm, player, spectator, invited } = people;
  const adventureId = await shareAdventure(gm, campaignId);
  const settings = { allowSpectators: true };
  const { session } = (await gm.call('POST', '/sessions', { adventureId, campaignId, access, settings })).body.data;
  const at = `/sessions/${session.id}`;
  const { email } = (await invited.call('GET', '/me')).body.data;
  await gm.call('POST', `${at}/invites`, { role: 'player', email });
  const { code } = session;
  await player.call('POST', `${at}/join`, { code, characterId: await makeCharacter(player, 'Arla') });
  await spectator.call('POST', `${at}/join`, { code, role: 'spectator' });
  if (status !== 'waiting') await gm.call('POST', `${at}/start`);
  if (status === 'paused') await gm.call('POST', `${at}/pause`);
  if (ended.includes(status)) await gm.call('POST', `${at}/end`, { outcome: status });
  return session.id;
}

const table = accesses.flatMap((access) => statuses.map((status) => [access, status] as const));

it.each(table)('CAMP-19 a session for "%s" that is %s is known to whom it may concern', async (access, status) => {
  const id = await gather();
  const sessionId = await hold(id, access, status);
  for (const role of roles) {
    const who = people[role];
    const whose = `${access}, ${status}, ${role}`;
    const isKnown = knows(access, status, role);
    const ofCampaign = await who.call('GET', `/campaigns/${id}/sessions`);
    const filtered = await who.call('GET', `/sessions?campaignId=${id}&status=${status}`);
    const own = await who.call('GET', '/campaigns?limit=100');
    if (role === 'stranger') expect(outcome(ofCampaign)).toBe('404 NOT_FOUND');
    else {
      const found = ofCampaign.body.data.sessions;
      expect(
        found.map(({ players }: { players: { name: string }[] }) => players.map(({ name }) => name)),
        whose,
      ).toEqual(isKnown ? [ended.includes(status) || atTable.includes(role) ? ['Pia'] : []] : []);
    }
    expect(
      filtered.body.data.sessions.map((card: { id: string }) => card.id),
      whose,
    ).toEqual(isKnown ? [sessionId] : []);
    const card = own.body.data.campaigns.find((campaign: { id: string }) => campaign.id === id);
    const live = isKnown && !ended.includes(status) ? { id: sessionId, status } : null;
    expect(card?.liveSession ?? null, whose).toEqual(live);
    const told = JSON.stringify([ofCampaign.body, filtered.body, own.body]);
    expect(told.includes(sessionId), whose).toBe(isKnown);
  }
});
