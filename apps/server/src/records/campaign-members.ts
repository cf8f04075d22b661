import { type CampaignRole, ok, type Result, refusal, refuse } from '@moothall/domain';
import type { Campaign } from '@moothall/protocol';
import type { CampaignMemberRecord, StoredCampaign } from '../storage/campaign-store.ts';
import { findOwnCampaign, lastGm, onlyGms } from './campaign-access.ts';
import type { CampaignServices } from './campaign-services.ts';
import { conflictOver } from './campaigns.ts';
import { showCampaign } from './show-campaign.ts';

type Who = { readonly userId: string };

const unknownMember = refusal('NOT_FOUND', 'no such member of this campaign');

function isLastGm({ members }: Pick<StoredCampaign, 'members'>, userId: string): boolean {
  return members.every((member) => (member.userId === userId) === (member.role === 'gm'));
}

type Found = {
  readonly campaign: StoredCampaign;
  readonly role: CampaignRole;
  readonly member: CampaignMemberRecord;
};

async function findMember(services: CampaignServices, who: Who, id: string, userId: string): Promise<Result<Found>> {
  const found = await findOwnCampaign(services, who, id);
  if (!found.ok) return found;
  const member = found.value.campaign.members.find((one) => one.userId === userId);
  return member === undefined ? refuse(unknownMember) : ok({ ...found.value, member });
}

export type RoleChange = {
  readonly userId: string;
  readonly role: CampaignRole;
  readonly ifVersion?: string | undefined;
};

export async function changeMember(
  services: CampaignServices,
  who: Who,
  id: string,
  { userId, role, ifVersion }: RoleChange,
): Promise<Result<Campaign>> {
  for (;;) {
    const found = await findMember(services, who, id, userId);
    if (!found.ok) return found;
    const { campaign, member } = found.value;
    if (found.value.role !== 'gm') return refuse(onlyGms);
    if (ifVersion !== undefined && ifVersion !== campaign.version) return conflictOver(services, who, id);
    if (member.role === role) return ok(await showCampaign(services, campaign));
    if (role === 'gm' && (await services.peopleOf([userId])).get(userId)?.isGuest !== false) {
      return refuse(refusal('GUESTS_NOT_ALLOWED', 'only somebody with an account can be a game master here'));
    }
    if (role === 'player' && isLastGm(campaign, userId)) return refuse(lastGm);
    const version = services.chance.uuid();
    const outcome = await services.storage.records.changeCampaignMembers({
      campaignId: id,
      expectedVersion: campaign.version,
      version,
      at: services.clock.now(),
      put: [{ ...member, role }],
    });
    if (outcome === 'changed') return ok(await currentOf(services, id, campaign));
  }
}

/** As it is now; as it was, should it be gone already. */
async function currentOf(services: CampaignServices, id: string, known: StoredCampaign): Promise<Campaign> {
  return showCampaign(services, (await services.storage.records.findCampaign(id)) ?? known);
}

/** Their right ends with the answer. A seat they hold is a right of its own and stays. */
export async function removeMember(
  services: CampaignServices,
  who: Who,
  id: string,
  userId: string,
): Promise<Result<{ removed: true }>> {
  for (;;) {
    const found = await findMember(services, who, id, userId);
    if (!found.ok) return found;
    const { campaign, role } = found.value;
    const isOwn = userId === who.userId;
    if (!isOwn && role !== 'gm') return refuse(onlyGms);
    if (isLastGm(campaign, userId)) return refuse(lastGm);
    const outcome = await services.storage.records.changeCampaignMembers({
      campaignId: id,
      expectedVersion: campaign.version,
      version: services.chance.uuid(),
      at: services.clock.now(),
      remove: userId,
      ...(isOwn ? {} : { bar: userId }),
    });
    if (outcome === 'changed') return ok({ removed: true });
  }
}
