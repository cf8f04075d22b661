import type { PeopleOf } from './campaign-services.ts';
import type { RecordServices } from './record-services.ts';

type Services = Pick<RecordServices, 'storage' | 'clock' | 'chance'>;

/**
 * Of somebody who is being erased. A campaign they alone led is handed on to who has been in it longest, and deleted
 * where nobody with an account is left. Looked at until there is none: others may be changing the same campaigns.
 */
export async function leaveCampaigns(services: Services, peopleOf: PeopleOf, userId: string): Promise<void> {
  for (;;) {
    const ids = await services.storage.records.listCampaignIdsOf(userId);
    if (ids.length === 0) return;
    for (const id of ids) await leaveCampaign(services, peopleOf, { id, userId });
  }
}

async function leaveCampaign(
  { storage, clock, chance }: Services,
  peopleOf: PeopleOf,
  { id, userId }: { readonly id: string; readonly userId: string },
): Promise<void> {
  const campaign = await storage.records.findCampaign(id);
  if (campaign === null) return;
  const { version: expectedVersion } = campaign;
  const others = campaign.members.filter((member) => member.userId !== userId);
  const leave = { campaignId: id, expectedVersion, version: chance.uuid(), at: clock.now(), remove: userId };
  if (others.some(({ role }) => role === 'gm')) {
    await storage.records.changeCampaignMembers(leave);
    return;
  }
  const people = await peopleOf(others.map((member) => member.userId));
  const heir = others.find((member) => people.get(member.userId)?.isGuest === false);
  if (heir === undefined) await storage.records.deleteCampaign(id, expectedVersion, chance.uuid());
  else await storage.records.changeCampaignMembers({ ...leave, put: [{ ...heir, role: 'gm' }] });
}
