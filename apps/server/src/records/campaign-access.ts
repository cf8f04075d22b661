import { notAllowed, ok, type Result, refusal, refuse } from '@moothall/domain';
import type { CampaignRoleColumn, StoredCampaign } from '../storage/campaign-store.ts';
import type { RecordServices } from './record-services.ts';

const unknownCampaign = refusal('NOT_FOUND', 'no such campaign of yours');
export const onlyGms = refusal('NOT_GM', "only the campaign's game masters may do that");
export const lastGm = notAllowed('last-gm', 'a campaign always keeps a game master');

export type OwnCampaign = { readonly campaign: StoredCampaign; readonly role: CampaignRoleColumn };
type Who = { readonly userId: string };

export function roleOf({ members }: Pick<StoredCampaign, 'members'>, userId: string): CampaignRoleColumn | null {
  return members.find((member) => member.userId === userId)?.role ?? null;
}

/** For anybody but its members a campaign does not exist. */
export async function findOwnCampaign(
  { storage }: Pick<RecordServices, 'storage'>,
  { userId }: Who,
  id: string,
): Promise<Result<OwnCampaign>> {
  const campaign = await storage.records.findCampaign(id);
  const role = campaign === null ? null : roleOf(campaign, userId);
  return campaign === null || role === null ? refuse(unknownCampaign) : ok({ campaign, role });
}

export async function findLedCampaign(
  services: Pick<RecordServices, 'storage'>,
  who: Who,
  id: string,
): Promise<Result<StoredCampaign>> {
  const found = await findOwnCampaign(services, who, id);
  if (!found.ok) return found;
  return found.value.role === 'gm' ? ok(found.value.campaign) : refuse(onlyGms);
}

export async function isMemberOf(
  { storage }: Pick<RecordServices, 'storage'>,
  userId: string,
  campaignId: string | null,
): Promise<boolean> {
  return campaignId !== null && (await storage.records.findCampaignRole(campaignId, userId)) !== null;
}
