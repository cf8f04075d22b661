import { type CampaignRole, notAllowed, ok, type Result, refusal, refuse } from '@moothall/domain';
import type { Campaign, CampaignInvitation, CampaignInvite } from '@moothall/protocol';
import type { Identity } from '../identity.ts';
import type { CampaignInviteRecord, StoredCampaign } from '../storage/campaign-store.ts';
import { findLedCampaign, findOwnCampaign, roleOf } from './campaign-access.ts';
import type { CampaignServices } from './campaign-services.ts';
import { inviteMailRefusal } from './invite-mails.ts';
import { hashToken, isUsable, newToken } from './invites.ts';
import { showCampaign } from './show-campaign.ts';

type Who = { readonly userId: string };

/** Bounds what reading a campaign costs; a table has eight seats. */
const membersMax = 100;
const hourMs = 60 * 60_000;

const unknownInvite = refusal('INVITE_NOT_FOUND', 'no such invite');
const expiredInvite = refusal('INVITE_EXPIRED', 'this invite is used up or has expired');
const noGuestGms = refusal('GUESTS_NOT_ALLOWED', 'only somebody with an account can be a game master here');
const full = notAllowed('campaign-full', `a campaign has at most ${membersMax} members`);

function inviteOf({ id, role, expiresAt, maxUses, uses }: CampaignInviteRecord): Omit<CampaignInvite, 'url'> {
  return { id, role, expiresAt: new Date(expiresAt).toISOString(), maxUses, uses };
}

type NewInvite = {
  readonly role: CampaignRole;
  readonly expiresInHours: number;
  readonly maxUses: number;
  readonly email?: string | undefined;
};

/** The address is in the answer, and in the mail if one is asked for: only the token's digest is kept. */
export async function makeCampaignInvite(
  services: CampaignServices,
  who: Who,
  campaignId: string,
  given: NewInvite,
): Promise<Result<CampaignInvite>> {
  const found = await findLedCampaign(services, who, campaignId);
  if (!found.ok) return found;
  const { email } = given;
  const flooding = inviteMailRefusal(services, who.userId, email);
  if (flooding !== null) return refuse(flooding);
  const now = services.clock.now();
  const token = newToken(services);
  const record: CampaignInviteRecord = {
    id: services.chance.uuid(),
    campaignId,
    tokenHash: hashToken(token),
    role: given.role,
    expiresAt: now + Math.round(given.expiresInHours * hourMs),
    maxUses: given.maxUses,
    uses: 0,
    revokedAt: null,
    email: email ?? null,
    createdAt: now,
  };
  await services.storage.records.insertCampaignInvite(record);
  const url = `${services.publicUrl}/campaigns/join/${token}`;
  if (email !== undefined) services.inviteMails.send(who.userId, { to: email, url });
  return ok({ ...inviteOf(record), url });
}

export async function listCampaignInvites(
  services: CampaignServices,
  who: Who,
  campaignId: string,
): Promise<Result<readonly CampaignInvite[]>> {
  const found = await findLedCampaign(services, who, campaignId);
  if (!found.ok) return found;
  const invites = await services.storage.records.listCampaignInvites(campaignId);
  return ok(invites.filter(({ revokedAt }) => revokedAt === null).map(inviteOf));
}

export async function revokeCampaignInvite(
  services: CampaignServices,
  who: Who,
  campaignId: string,
  inviteId: string,
): Promise<Result<{ revoked: true }>> {
  const found = await findLedCampaign(services, who, campaignId);
  if (!found.ok) return found;
  const revoked = await services.storage.records.revokeCampaignInvite(campaignId, inviteId, services.clock.now());
  return revoked ? ok({ revoked: true }) : refuse(unknownInvite);
}

type Found = { readonly invite: CampaignInviteRecord; readonly campaign: StoredCampaign };

/** Revoked is as unknown as never made; expired and used up are told apart from it (contract 2.1). */
async function findInvite({ storage }: CampaignServices, token: string): Promise<Result<Found>> {
  const invite = await storage.records.findCampaignInvite(hashToken(token));
  if (invite === null || invite.revokedAt !== null) return refuse(unknownInvite);
  const campaign = await storage.records.findCampaign(invite.campaignId);
  return campaign === null ? refuse(unknownInvite) : ok({ invite, campaign });
}

export async function readCampaignInvite(
  services: CampaignServices,
  token: string,
): Promise<Result<CampaignInvitation>> {
  const found = await findInvite(services, token);
  if (!found.ok) return found;
  const { invite, campaign } = found.value;
  if (!isUsable(invite, services.clock.now())) return refuse(expiredInvite);
  const { id, name, description, gmTitle, members } = campaign;
  return ok({
    campaign: { id, name, description, gmTitle, memberCount: members.length },
    role: invite.role,
    expiresAt: new Date(invite.expiresAt).toISOString(),
  });
}

/** Why this person may not come in by it, or null. Whoever was removed needs an invite made after that. */
async function refusalFor(services: CampaignServices, identity: Identity, { invite, campaign }: Found) {
  const removedAt = await services.storage.records.findCampaignBar(campaign.id, identity.userId);
  if (removedAt !== null && invite.createdAt <= removedAt) return unknownInvite;
  if (invite.role === 'gm' && identity.isGuest) return noGuestGms;
  if (!isUsable(invite, services.clock.now())) return expiredInvite;
  const isNew = roleOf(campaign, identity.userId) === null;
  return isNew && campaign.members.length >= membersMax ? full : null;
}

/**
 * A member who opens an invite again is answered without using it; an invite as GM makes a player one. Decided on the
 * campaign as it was read, and again when somebody else was faster.
 */
export async function joinCampaign(
  services: CampaignServices,
  identity: Identity,
  token: string,
): Promise<Result<Campaign>> {
  const { userId } = identity;
  for (;;) {
    const found = await findInvite(services, token);
    if (!found.ok) return found;
    const { invite, campaign } = found.value;
    const role = roleOf(campaign, userId);
    if (role !== null && (role === 'gm' || invite.role === 'player')) return ok(await showCampaign(services, campaign));
    const refused = await refusalFor(services, identity, found.value);
    if (refused !== null) return refuse(refused);
    const now = services.clock.now();
    const outcome = await services.storage.records.changeCampaignMembers({
      campaignId: campaign.id,
      expectedVersion: campaign.version,
      version: services.chance.uuid(),
      at: now,
      put: [{ userId, role: invite.role, joinedAt: now }],
      inviteId: invite.id,
    });
    if (outcome === 'changed') return joinedBy(services, identity, campaign.id);
  }
}

async function joinedBy(services: CampaignServices, identity: Identity, id: string): Promise<Result<Campaign>> {
  const found = await findOwnCampaign(services, identity, id);
  return found.ok ? ok(await showCampaign(services, found.value.campaign)) : found;
}
