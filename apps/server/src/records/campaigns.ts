import { type CampaignChange, type NewCampaign, ok, type Result, refusal, refuse } from '@moothall/domain';
import type { Campaign } from '@moothall/protocol';
import type { ListedCampaign, StoredCampaign } from '../storage/campaign-store.ts';
import type { Page } from '../storage/page.ts';
import { findLedCampaign, findOwnCampaign } from './campaign-access.ts';
import type { CampaignServices } from './campaign-services.ts';
import { idFor } from './id-for.ts';
import { showCampaign } from './show-campaign.ts';

type Who = { readonly userId: string };

/** Whoever begins it is its first GM. */
export async function createCampaign(
  services: CampaignServices,
  { userId }: Who,
  given: NewCampaign,
  idempotencyKey: string | null,
): Promise<Result<Campaign>> {
  const now = services.clock.now();
  const campaign: StoredCampaign = {
    id: idFor(services, `campaign ${userId}`, idempotencyKey),
    ...given,
    version: services.chance.uuid(),
    createdAt: now,
    members: [{ userId, role: 'gm', joinedAt: now }],
  };
  if (await services.storage.records.insertCampaign(campaign)) return ok(await showCampaign(services, campaign));
  // The same key again: it is there already, as it has become since.
  return readCampaign(services, { userId }, campaign.id);
}

export function listCampaigns(services: CampaignServices, who: Who, page: Page): Promise<readonly ListedCampaign[]> {
  return services.storage.records.listCampaigns(who.userId, page);
}

/** Looking at it is what others see as being here. */
export async function readCampaign(services: CampaignServices, who: Who, id: string): Promise<Result<Campaign>> {
  const found = await findOwnCampaign(services, who, id);
  if (!found.ok) return found;
  services.lookers.look(id, who.userId);
  return ok(await showCampaign(services, found.value.campaign));
}

/** Somebody else's change came first; the caller gets what it made of the campaign, if it still is theirs to see. */
export async function conflictOver(services: CampaignServices, who: Who, id: string): Promise<Result<never>> {
  const now = await findOwnCampaign(services, who, id);
  if (!now.ok) return now;
  const current = await showCampaign(services, now.value.campaign);
  return refuse(refusal('CONFLICT', 'the campaign was changed in the meantime', { current }));
}

export async function changeCampaign(
  services: CampaignServices,
  who: Who,
  id: string,
  { ifVersion, ...change }: CampaignChange,
): Promise<Result<Campaign>> {
  for (;;) {
    const found = await findLedCampaign(services, who, id);
    if (!found.ok) return found;
    const { members, ...stored } = found.value;
    if (ifVersion !== undefined && ifVersion !== stored.version) return conflictOver(services, who, id);
    const fresh = {
      ...stored,
      name: change.name ?? stored.name,
      description: change.description ?? stored.description,
      gmTitle: change.gmTitle ?? stored.gmTitle,
      version: services.chance.uuid(),
    };
    if (await services.storage.records.updateCampaign(fresh, stored.version)) {
      return ok(await showCampaign(services, { ...fresh, members }));
    }
  }
}

/** Its sessions stay: seats are rights of their own. What was shared with it is its owners' alone again. */
export async function deleteCampaign(
  services: CampaignServices,
  who: Who,
  id: string,
): Promise<Result<{ deleted: true }>> {
  for (;;) {
    const found = await findLedCampaign(services, who, id);
    if (!found.ok) return found;
    const { version } = found.value;
    if (await services.storage.records.deleteCampaign(id, version, services.chance.uuid())) {
      return ok({ deleted: true });
    }
  }
}
