import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { CampaignMemberRecord, MembersChange, StoredCampaign } from '../campaign-store.ts';
import type { Storage } from '../storage.ts';
import { headOf, sampleAdventure, sampleCampaign, sampleCampaignInvite } from './samples.ts';

const at = 1_750_000_000_000;
const member = (given: Partial<CampaignMemberRecord> = {}): CampaignMemberRecord => ({
  userId: randomUUID(),
  role: 'player',
  joinedAt: at,
  ...given,
});

/** What campaigns need from a storage: rules about members are decided above, on what is compared here. */
export const describeCampaigns = (storage: () => Storage): void => {
  const insert = async (given: Partial<StoredCampaign> = {}): Promise<StoredCampaign> => {
    const campaign = sampleCampaign(given);
    expect(await storage().records.insertCampaign(campaign)).toBe(true);
    return campaign;
  };
  const change = (campaign: StoredCampaign, given: Partial<MembersChange>) =>
    storage().records.changeCampaignMembers({
      campaignId: campaign.id,
      expectedVersion: campaign.version,
      version: randomUUID(),
      at,
      ...given,
    });

  test('CAMP-1 a campaign is stored once, with its members, who has been in it longest first', async () => {
    const [first, second, third] = [member({ joinedAt: 3 }), member({ joinedAt: 1 }), member({ joinedAt: 2 })];
    const campaign = await insert({ members: [second, third, first] });
    expect(await storage().records.findCampaign(campaign.id)).toEqual(campaign);
    expect(await storage().records.insertCampaign({ ...campaign, name: 'Another' })).toBe(false);
    expect(await storage().records.findCampaign(campaign.id)).toEqual(campaign);
    expect(await storage().records.findCampaign(randomUUID())).toBeNull();
    expect(await storage().records.findCampaignRole(campaign.id, first.userId)).toBe('player');
    expect(await storage().records.findCampaignRole(campaign.id, randomUUID())).toBeNull();
  });

  test('CAMP-1 the own ones are listed newest first, page by page, with the own role', async () => {
    const userId = randomUUID();
    const stored = [];
    for (const createdAt of [1, 3, 2]) {
      const mine = member({ userId, role: createdAt === 3 ? 'gm' : 'player' });
      stored.push(await insert({ createdAt, members: [member({ role: 'gm', joinedAt: 1 }), mine] }));
    }
    await insert();
    const [oldest, newest, middle] = stored;
    const first = await storage().records.listCampaigns(userId, { limit: 2 });
    const { members: _members, ...record } = newest ?? sampleCampaign();
    expect(first[0]).toEqual({ ...record, role: 'gm', memberCount: 2 });
    expect(first.map(({ id }) => id)).toEqual([newest?.id, middle?.id]);
    const before = { createdAt: first[1]?.createdAt ?? 0, id: first[1]?.id ?? '' };
    const rest = await storage().records.listCampaigns(userId, { limit: 2, before });
    expect(rest.map(({ id }) => id)).toEqual([oldest?.id]);
    expect(new Set(await storage().records.listCampaignIdsOf(userId))).toEqual(new Set(stored.map(({ id }) => id)));
  });

  test('CAMP-3 fields change only from the version that was read, and leave the members alone', async () => {
    const { members, ...campaign } = await insert();
    const fresh = { ...campaign, name: 'Renamed', version: randomUUID() };
    expect(await storage().records.updateCampaign(fresh, randomUUID())).toBe(false);
    expect(await storage().records.updateCampaign(fresh, campaign.version)).toBe(true);
    expect(await storage().records.updateCampaign(fresh, campaign.version)).toBe(false);
    expect(await storage().records.findCampaign(campaign.id)).toEqual({ ...fresh, members });
    expect(await storage().records.updateCampaign({ ...fresh, id: randomUUID() }, fresh.version)).toBe(false);
  });

  test('CAMP-5 members change only from the version that was read; in a role change they keep their place', async () => {
    const gm = member({ role: 'gm', joinedAt: 1 });
    const player = member({ joinedAt: 2 });
    const campaign = await insert({ members: [gm, player] });
    const late = member({ joinedAt: 3 });
    expect(await change(campaign, { put: [late], expectedVersion: randomUUID() })).toBe('moved');
    expect(await storage().records.findCampaign(campaign.id)).toEqual(campaign);
    const version = randomUUID();
    const put = [late, { ...player, role: 'gm', joinedAt: 9 } as const];
    expect(await change(campaign, { version, put, remove: gm.userId })).toBe('changed');
    const members = [{ ...player, role: 'gm' }, late];
    expect(await storage().records.findCampaign(campaign.id)).toEqual({ ...campaign, version, members });
    expect(await change(campaign, { remove: late.userId })).toBe('moved');
    expect(await change({ ...campaign, id: randomUUID() }, {})).toBe('moved');
  });

  test('CAMP-5 of 20 changes decided on one version exactly one is done, 10 rounds', async () => {
    for (let round = 0; round < 10; round += 1) {
      const campaign = await insert();
      const comers = Array.from({ length: 20 }, () => member());
      const outcomes = await Promise.all(comers.map((comer) => change(campaign, { put: [comer] })));
      expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(1);
      const winner = comers[outcomes.indexOf('changed')];
      const stored = await storage().records.findCampaign(campaign.id);
      expect(stored?.members.map(({ userId }) => userId)).toEqual([campaign.members[0]?.userId, winner?.userId]);
    }
  });

  test('CAMP-8 when somebody was removed by others is kept, the last time of it', async () => {
    const player = member();
    const campaign = await insert({ members: [member({ role: 'gm', joinedAt: 1 }), player] });
    expect(await storage().records.findCampaignBar(campaign.id, player.userId)).toBeNull();
    const version = randomUUID();
    await change(campaign, { version, remove: player.userId, bar: player.userId });
    expect(await storage().records.findCampaignBar(campaign.id, player.userId)).toBe(at);
    await change({ ...campaign, version }, { bar: player.userId, at: at + 1 });
    expect(await storage().records.findCampaignBar(campaign.id, player.userId)).toBe(at + 1);
    expect(await storage().records.findCampaignBar(randomUUID(), player.userId)).toBeNull();
  });

  test('CAMP-2 deleting takes members and invites with it, and makes what was shared private', async () => {
    const { records } = storage();
    const campaign = await insert();
    const userId = campaign.members[0]?.userId ?? '';
    const shared = sampleAdventure({ ownerId: userId, visibility: 'campaign', campaignId: campaign.id });
    const own = sampleAdventure({ ownerId: userId, visibility: 'private', campaignId: campaign.id });
    const other = sampleAdventure({ ownerId: userId, visibility: 'campaign', campaignId: (await insert()).id });
    for (const adventure of [shared, own, other]) await records.insertAdventure(adventure);
    const invite = sampleCampaignInvite(campaign.id);
    await records.insertCampaignInvite(invite);
    expect(await records.deleteCampaign(campaign.id, randomUUID(), 'v2')).toBe(false);
    expect(await records.findAdventure(shared.id)).toEqual(shared);
    expect(await records.deleteCampaign(campaign.id, campaign.version, 'v2')).toBe(true);
    expect(await records.deleteCampaign(campaign.id, campaign.version, 'v3')).toBe(false);
    expect(await records.findCampaign(campaign.id)).toBeNull();
    expect(await records.findCampaignRole(campaign.id, userId)).toBeNull();
    expect(await records.findCampaignInvite(invite.tokenHash)).toBeNull();
    const unshared = { ...shared, visibility: 'private', campaignId: null, version: 'v2' };
    expect(await records.findAdventure(shared.id)).toEqual(unshared);
    expect(await records.findAdventure(own.id)).toEqual(own);
    expect(await records.findAdventure(other.id)).toEqual(other);
  });

  test('CAMP-14 adventures are shared by GMs of the campaign, with its members', async () => {
    const { records } = storage();
    const [gm, player] = [member({ role: 'gm', joinedAt: 1 }), member()];
    const { id: campaignId } = await insert({ members: [gm, player] });
    const { id: otherId } = await insert();
    const by = (ownerId: string, given = {}) =>
      sampleAdventure({ ownerId, campaignId, visibility: 'campaign', ...given });
    const shared = by(gm.userId, { title: 'Snowed in' });
    const rows = [
      shared,
      by(player.userId),
      by(randomUUID()),
      by(gm.userId, { visibility: 'private' }),
      by(gm.userId, { campaignId: otherId }),
      by(gm.userId, { campaignId: null }),
    ];
    for (const row of rows) await records.insertAdventure(row);
    const seenBy = (userId: string, filter = {}) =>
      records.listAdventures({ sharedWith: userId, ...filter }, { limit: 9 });
    expect(await seenBy(gm.userId)).toEqual([headOf(shared)]);
    expect(await seenBy(player.userId, { campaignId })).toEqual([headOf(shared)]);
    expect(await seenBy(player.userId, { q: 'SNOWED' })).toEqual([headOf(shared)]);
    expect(await seenBy(player.userId, { q: 'thaw' })).toEqual([]);
    expect(await seenBy(player.userId, { campaignId: otherId })).toEqual([]);
    expect(await seenBy(randomUUID())).toEqual([]);
  });
};
