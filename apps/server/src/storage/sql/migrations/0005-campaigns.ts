import type { Migration } from './migration.ts';

/** Campaigns, their members, and the invites that lead there. */
export const campaigns: Migration = {
  version: 5,
  name: 'campaigns',
  statements: (engine) => {
    const id = engine === 'postgres' ? 'text collate "C"' : 'text';
    const ofCampaign = `"campaignId" ${id} not null references campaigns (id) on delete cascade`;
    return [
      `create table campaigns (
        id ${id} primary key, name text not null, description text not null, "gmTitle" text not null,
        version text not null, "createdAt" bigint not null)`,
      `create table "campaignMembers" (
        ${ofCampaign}, "userId" ${id} not null, role text not null, "joinedAt" bigint not null,
        primary key ("campaignId", "userId"))`,
      `create index "campaignMembers_user" on "campaignMembers" ("userId")`,
      `create table "campaignBars" (
        ${ofCampaign}, "userId" ${id} not null, at bigint not null, primary key ("campaignId", "userId"))`,
      `create index "campaignBars_user" on "campaignBars" ("userId")`,
      `create table "campaignInvites" (
        id ${id} primary key, ${ofCampaign}, "tokenHash" ${id} not null unique, role text not null,
        "expiresAt" bigint not null, "maxUses" integer not null, uses integer not null, "revokedAt" bigint,
        email text, "createdAt" bigint not null)`,
      `create index "campaignInvites_campaign" on "campaignInvites" ("campaignId")`,
      // Whose invites name an address is asked when sessions are browsed.
      `create index invites_email on invites (lower(email)) where email is not null`,
    ];
  },
};
