import type { Page } from './page.ts';

/** Campaigns, who is in them, and the invites that lead there. Times are epoch milliseconds. */

export type CampaignRoleColumn = 'gm' | 'player';

export type CampaignRecord = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly gmTitle: string;
  /** Moves with every change of the campaign or of its members. */
  readonly version: string;
  readonly createdAt: number;
};

export type CampaignMemberRecord = {
  readonly userId: string;
  readonly role: CampaignRoleColumn;
  readonly joinedAt: number;
};

/** With its members, who has been in it longest first. */
export type StoredCampaign = CampaignRecord & { readonly members: readonly CampaignMemberRecord[] };

export type ListedCampaign = CampaignRecord & { readonly role: CampaignRoleColumn; readonly memberCount: number };

export type CampaignInviteRecord = {
  readonly id: string;
  readonly campaignId: string;
  /** SHA-256 of the token, hex; the token itself is never stored. */
  readonly tokenHash: string;
  readonly role: CampaignRoleColumn;
  readonly expiresAt: number;
  readonly maxUses: number;
  readonly uses: number;
  readonly revokedAt: number | null;
  readonly email: string | null;
  readonly createdAt: number;
};

/** Decided on the members of `expectedVersion`, and done only if they are still those. */
export type MembersChange = {
  readonly campaignId: string;
  readonly expectedVersion: string;
  /** The campaign's new version. */
  readonly version: string;
  readonly at: number;
  /** Who comes in or changes role. */
  readonly put?: readonly CampaignMemberRecord[];
  readonly remove?: string;
  /** Whoever is removed by others: invites made until now no longer let them in. */
  readonly bar?: string;
  /** One use of this invite. */
  readonly inviteId?: string;
};

/**
 * Members change by comparison: a change that was decided on an older version does nothing and answers `moved`. So the
 * rules about members (never without a GM) need no lock, and hold however many change them at once.
 */
export type CampaignStore = {
  /** False when there is one with this id. */
  insertCampaign(campaign: StoredCampaign): Promise<boolean>;
  findCampaign(id: string): Promise<StoredCampaign | null>;
  findCampaignRole(campaignId: string, userId: string): Promise<CampaignRoleColumn | null>;
  /** Those this person is a member of, newest first. */
  listCampaigns(userId: string, page: Page): Promise<readonly ListedCampaign[]>;
  listCampaignIdsOf(userId: string): Promise<readonly string[]>;
  /** False when the stored version is not `expectedVersion` or the campaign is gone. */
  updateCampaign(campaign: CampaignRecord, expectedVersion: string): Promise<boolean>;
  /** `taken`: the invite is used up, revoked, or expired at `at`. Whatever is not `changed` changed nothing. */
  changeCampaignMembers(change: MembersChange): Promise<'changed' | 'moved' | 'taken'>;
  /**
   * With its members and invites; what was shared with it becomes private, in the same transaction. False when the
   * stored version is not `expectedVersion` or the campaign is gone.
   */
  deleteCampaign(id: string, expectedVersion: string, adventureVersion: string): Promise<boolean>;
  /** When others removed this person last; null: never. */
  findCampaignBar(campaignId: string, userId: string): Promise<number | null>;

  /** Dropped without a word when the campaign is gone. */
  insertCampaignInvite(record: CampaignInviteRecord): Promise<void>;
  findCampaignInvite(tokenHash: string): Promise<CampaignInviteRecord | null>;
  /** Newest first. */
  listCampaignInvites(campaignId: string): Promise<readonly CampaignInviteRecord[]>;
  /** False when there is no such invite of this campaign. Revoking again keeps the first time. */
  revokeCampaignInvite(campaignId: string, inviteId: string, at: number): Promise<boolean>;
};
