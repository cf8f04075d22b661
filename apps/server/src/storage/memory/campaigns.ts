import type {
  CampaignInviteRecord,
  CampaignRecord,
  ListedCampaign,
  MembersChange,
  StoredCampaign,
} from '../campaign-store.ts';
import { newestFirst } from '../newest-first.ts';
import type { Page } from '../page.ts';
import type { MemoryDisk } from './disk.ts';
import { paged } from './paged.ts';

/** The campaigns of the record store as plain synchronous functions over the disk. */
export const createMemoryCampaigns = (disk: MemoryDisk) => ({
  insertCampaign: (campaign: StoredCampaign) => {
    if (disk.campaigns.has(campaign.id)) return false;
    disk.campaigns.set(campaign.id, campaign);
    return true;
  },
  findCampaign: (id: string) => disk.campaigns.get(id) ?? null,
  findCampaignRole: (campaignId: string, userId: string) => roleIn(disk, campaignId, userId),
  listCampaigns: (userId: string, page: Page): readonly ListedCampaign[] =>
    paged(
      [...disk.campaigns.values()].filter(({ id }) => roleIn(disk, id, userId) !== null),
      page,
    ).map(({ members, ...campaign }) => ({
      ...campaign,
      role: roleIn(disk, campaign.id, userId) ?? 'player',
      memberCount: members.length,
    })),
  listCampaignIdsOf: (userId: string) => [...disk.campaigns.keys()].filter((id) => roleIn(disk, id, userId) !== null),
  updateCampaign: (campaign: CampaignRecord, expectedVersion: string) => {
    const stored = disk.campaigns.get(campaign.id);
    if (stored?.version !== expectedVersion) return false;
    disk.campaigns.set(campaign.id, { ...campaign, members: stored.members });
    return true;
  },
  changeCampaignMembers: (change: MembersChange) => changeMembers(disk, change),
  deleteCampaign: (id: string, expectedVersion: string, adventureVersion: string) => {
    if (disk.campaigns.get(id)?.version !== expectedVersion) return false;
    disk.campaigns.delete(id);
    for (const [hash, invite] of disk.campaignInvites) if (invite.campaignId === id) disk.campaignInvites.delete(hash);
    for (const [adventureId, record] of disk.adventures) {
      if (record.campaignId !== id || record.visibility !== 'campaign') continue;
      const unshared = { visibility: 'private', campaignId: null, version: adventureVersion } as const;
      disk.adventures.set(adventureId, { ...record, ...unshared });
    }
    return true;
  },
  findCampaignBar: (campaignId: string, userId: string) => disk.campaignBars.get(barKey(campaignId, userId)) ?? null,

  insertCampaignInvite: (record: CampaignInviteRecord) => {
    if (disk.campaigns.has(record.campaignId)) disk.campaignInvites.set(record.tokenHash, record);
  },
  findCampaignInvite: (tokenHash: string) => disk.campaignInvites.get(tokenHash) ?? null,
  listCampaignInvites: (campaignId: string) =>
    [...disk.campaignInvites.values()].filter((invite) => invite.campaignId === campaignId).sort(newestFirst),
  revokeCampaignInvite: (campaignId: string, inviteId: string, at: number) => {
    const invite = inviteOf(disk, campaignId, inviteId);
    if (invite === undefined) return false;
    disk.campaignInvites.set(invite.tokenHash, { ...invite, revokedAt: invite.revokedAt ?? at });
    return true;
  },
});

export const roleIn = (disk: MemoryDisk, campaignId: string, userId: string) =>
  disk.campaigns.get(campaignId)?.members.find((member) => member.userId === userId)?.role ?? null;

const barKey = (campaignId: string, userId: string): string => JSON.stringify([campaignId, userId]);

const inviteOf = (disk: MemoryDisk, campaignId: string, inviteId: string): CampaignInviteRecord | undefined =>
  [...disk.campaignInvites.values()].find((invite) => invite.id === inviteId && invite.campaignId === campaignId);

const changeMembers = (disk: MemoryDisk, change: MembersChange): 'changed' | 'moved' | 'taken' => {
  const { campaignId, expectedVersion, version, at, put = [], remove, bar, inviteId } = change;
  const stored = disk.campaigns.get(campaignId);
  if (stored?.version !== expectedVersion) return 'moved';
  if (inviteId !== undefined) {
    const invite = inviteOf(disk, campaignId, inviteId);
    const usable = invite?.revokedAt === null && invite.expiresAt > at && invite.uses < invite.maxUses;
    if (!usable) return 'taken';
    disk.campaignInvites.set(invite.tokenHash, { ...invite, uses: invite.uses + 1 });
  }
  const members = new Map(stored.members.map((member) => [member.userId, member]));
  if (remove !== undefined) members.delete(remove);
  for (const member of put)
    members.set(member.userId, { ...member, joinedAt: members.get(member.userId)?.joinedAt ?? member.joinedAt });
  if (bar !== undefined) disk.campaignBars.set(barKey(campaignId, bar), at);
  const longestFirst = [...members.values()].sort((a, b) => a.joinedAt - b.joinedAt || (a.userId < b.userId ? -1 : 1));
  disk.campaigns.set(campaignId, { ...stored, version, members: longestFirst });
  return 'changed';
};

export const forgetCampaignAddress = (disk: MemoryDisk, email: string): void => {
  for (const [hash, invite] of disk.campaignInvites)
    if (invite.email?.toLowerCase() === email.toLowerCase()) disk.campaignInvites.set(hash, { ...invite, email: null });
};

export const eraseCampaignBarsOf = (disk: MemoryDisk, userId: string): void => {
  for (const key of disk.campaignBars.keys())
    if ((JSON.parse(key) as readonly string[])[1] === userId) disk.campaignBars.delete(key);
};
