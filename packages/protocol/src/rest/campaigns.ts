import { campaignChange, campaignRole, newCampaign, plainText, sessionStatus, uuid } from '@moothall/domain';
import { z } from 'zod';
import { adventureCard } from './adventures.ts';
import { byId, page, route } from './define.ts';
import { sessionCard } from './sessions.ts';

const campaignMember = z.object({
  userId: z.string(),
  name: z.string(),
  avatarUrl: z.string().nullable(),
  role: campaignRole,
  /** Looked at the campaign just now, or is online at one of its live sessions. */
  online: z.boolean(),
});
export type CampaignMember = z.infer<typeof campaignMember>;

const aboutCampaign = { id: z.string(), name: z.string(), description: z.string(), gmTitle: z.string() };

/** The whole campaign, as each member may know it: who has been in it longest comes first, the newest adventures do. */
export const campaign = z.object({
  ...aboutCampaign,
  members: z.array(campaignMember).readonly(),
  adventures: z.array(adventureCard).readonly(),
  version: z.string(),
});
export type Campaign = z.infer<typeof campaign>;

/** A campaign in a list; `role` is the caller's. */
export const campaignCard = z.object({
  ...aboutCampaign,
  role: campaignRole,
  memberCount: z.number(),
  /** Its session that matters most right now: one being played before a paused one before a lobby. */
  liveSession: z.object({ id: z.string(), status: sessionStatus }).nullable(),
  version: z.string(),
});
export type CampaignCard = z.infer<typeof campaignCard>;

export const campaignInvite = z.object({
  id: z.string(),
  role: campaignRole,
  expiresAt: z.string(),
  maxUses: z.number(),
  uses: z.number(),
  url: z.string().optional(),
});
export type CampaignInvite = z.infer<typeof campaignInvite>;

/** What whoever holds an invite may know before they join. */
export const campaignInvitation = z.object({
  campaign: z.object({ ...aboutCampaign, memberCount: z.number() }),
  role: campaignRole,
  expiresAt: z.string(),
});
export type CampaignInvitation = z.infer<typeof campaignInvitation>;

/** A session as the members of its campaign find it: when it was played, for how long, and who sat there. */
const campaignSession = sessionCard.extend({
  endedAt: z.string().nullable(),
  /** Time played, pauses left out; of a session that goes on, up to its last pause. */
  durationMinutes: z.number(),
  players: z.array(z.object({ userId: z.string(), name: z.string(), avatarUrl: z.string().nullable() })).readonly(),
});
export type CampaignSession = z.infer<typeof campaignSession>;

const one = z.object({ campaign });
const member = z.strictObject({ id: uuid, userId: plainText(64, 1) });
const token = z.string().min(1).max(200);

const campaignCalls = {
  listCampaigns: route({
    method: 'GET',
    path: '/campaigns',
    summary: 'The campaigns one is a member of, the newest first',
    identity: 'person',
    query: z.strictObject(page),
    data: z.object({ campaigns: z.array(campaignCard).readonly() }),
  }),
  createCampaign: route({
    method: 'POST',
    path: '/campaigns',
    summary: 'Begin a campaign, as its first GM',
    identity: 'account',
    body: newCampaign,
    data: one,
    status: 201,
  }),
  readCampaign: route({
    method: 'GET',
    path: '/campaigns/:id',
    summary: 'A campaign with its people and adventures, for its members',
    identity: 'person',
    params: byId,
    data: one,
  }),
  changeCampaign: route({
    method: 'PATCH',
    path: '/campaigns/:id',
    summary: 'Change fields of a campaign; GMs only',
    identity: 'person',
    params: byId,
    body: campaignChange,
    data: one,
  }),
  deleteCampaign: route({
    method: 'DELETE',
    path: '/campaigns/:id',
    summary: 'Delete a campaign; its adventures become private, its sessions stay; GMs only',
    identity: 'person',
    params: byId,
    data: z.object({ deleted: z.literal(true) }),
  }),
  listCampaignSessions: route({
    method: 'GET',
    path: '/campaigns/:id/sessions',
    summary: 'Every session of a campaign, the newest first, for its members',
    identity: 'person',
    params: byId,
    query: z.strictObject({ status: sessionStatus.optional(), ...page }),
    data: z.object({ sessions: z.array(campaignSession).readonly() }),
  }),
} as const;

const invitingCalls = {
  makeCampaignInvite: route({
    method: 'POST',
    path: '/campaigns/:id/invites',
    summary:
      'Make an invite to a campaign; its address is shown this once, and mailed if an `email` is given; GMs only',
    identity: 'person',
    params: byId,
    body: z.strictObject({
      role: campaignRole.default('player'),
      expiresInHours: z
        .number()
        .positive()
        .max(24 * 365)
        .default(72),
      maxUses: z.int().min(1).max(1_000).default(1),
      email: z.email().max(254).optional(),
    }),
    data: z.object({ invite: campaignInvite }),
    status: 201,
  }),
  listCampaignInvites: route({
    method: 'GET',
    path: '/campaigns/:id/invites',
    summary: 'Invites of a campaign that were not revoked; GMs only',
    identity: 'person',
    params: byId,
    data: z.object({ invites: z.array(campaignInvite).readonly() }),
  }),
  revokeCampaignInvite: route({
    method: 'DELETE',
    path: '/campaigns/:id/invites/:inviteId',
    summary: 'Revoke an invite to a campaign; GMs only',
    identity: 'person',
    params: z.strictObject({ id: uuid, inviteId: uuid }),
    data: z.object({ revoked: z.literal(true) }),
  }),
  readCampaignInvite: route({
    method: 'GET',
    path: '/campaign-invites/:token',
    summary: 'What an invite to a campaign leads to',
    identity: 'anyone',
    params: z.strictObject({ token }),
    data: campaignInvitation,
  }),
  joinCampaign: route({
    method: 'POST',
    path: '/campaigns/join',
    summary: 'Join a campaign by an invite; guests as players only',
    identity: 'person',
    body: z.strictObject({ token }),
    data: one,
  }),
} as const;

const memberCalls = {
  changeMember: route({
    method: 'PATCH',
    path: '/campaigns/:id/members/:userId',
    summary: "Change a member's role; GMs only",
    identity: 'person',
    params: member,
    body: z.strictObject({ role: campaignRole, ifVersion: z.string().max(64).optional() }),
    data: one,
  }),
  removeMember: route({
    method: 'DELETE',
    path: '/campaigns/:id/members/:userId',
    summary: 'Leave a campaign, or remove somebody as its GM',
    identity: 'person',
    params: member,
    data: z.object({ removed: z.literal(true) }),
  }),
} as const;

export const campaignRoutes = { ...campaignCalls, ...invitingCalls, ...memberCalls } as const;
