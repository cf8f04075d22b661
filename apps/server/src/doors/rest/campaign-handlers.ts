import { ok } from '@moothall/domain';
import {
  joinCampaign,
  listCampaignInvites,
  makeCampaignInvite,
  readCampaignInvite,
  revokeCampaignInvite,
} from '../../records/campaign-invites.ts';
import { changeMember, removeMember } from '../../records/campaign-members.ts';
import type { CampaignServices } from '../../records/campaign-services.ts';
import {
  changeCampaign,
  createCampaign,
  deleteCampaign,
  listCampaigns,
  readCampaign,
} from '../../records/campaigns.ts';
import { listCampaignSessions } from '../../records/list-sessions.ts';
import { nextCursor, readPage } from '../../records/paging.ts';
import { campaignCards, campaignSessions } from '../../records/show-campaign.ts';
import { answered, callerOf, data, type Handlers } from './call.ts';

type CampaignCalls =
  | 'listCampaigns'
  | 'createCampaign'
  | 'readCampaign'
  | 'changeCampaign'
  | 'deleteCampaign'
  | 'listCampaignSessions';
type InviteCalls =
  | 'makeCampaignInvite'
  | 'listCampaignInvites'
  | 'revokeCampaignInvite'
  | 'readCampaignInvite'
  | 'joinCampaign';

export function campaignHandlers(services: CampaignServices): Handlers<CampaignCalls> {
  return {
    listCampaigns: async (call) => {
      const page = readPage(call.query);
      if (!page.ok) return page;
      const rows = await listCampaigns(services, callerOf(call), page.value);
      return ok(
        data({ campaigns: await campaignCards(services, callerOf(call), rows) }, nextCursor(rows, page.value.limit)),
      );
    },
    createCampaign: async (call) =>
      answered(await createCampaign(services, callerOf(call), call.body, call.idempotencyKey), one),
    readCampaign: async (call) => answered(await readCampaign(services, callerOf(call), call.params.id), one),
    changeCampaign: async (call) =>
      answered(await changeCampaign(services, callerOf(call), call.params.id, call.body), one),
    deleteCampaign: async (call) => answered(await deleteCampaign(services, callerOf(call), call.params.id), same),
    listCampaignSessions: async (call) => {
      const page = readPage(call.query);
      if (!page.ok) return page;
      const { status } = call.query;
      const caller = callerOf(call);
      const listed = await listCampaignSessions(services, caller, { id: call.params.id, status }, page.value);
      if (!listed.ok) return listed;
      const sessions = await campaignSessions(services, caller, listed.value);
      return ok(
        data(
          { sessions },
          nextCursor(
            listed.value.map(({ summary }) => summary),
            page.value.limit,
          ),
        ),
      );
    },
  };
}

export function campaignInviteHandlers(services: CampaignServices): Handlers<InviteCalls> {
  return {
    makeCampaignInvite: async (call) =>
      answered(await makeCampaignInvite(services, callerOf(call), call.params.id, call.body), (invite) => ({ invite })),
    listCampaignInvites: async (call) =>
      answered(await listCampaignInvites(services, callerOf(call), call.params.id), (invites) => ({ invites })),
    revokeCampaignInvite: async (call) =>
      answered(await revokeCampaignInvite(services, callerOf(call), call.params.id, call.params.inviteId), same),
    readCampaignInvite: async (call) => answered(await readCampaignInvite(services, call.params.token), same),
    joinCampaign: async (call) => answered(await joinCampaign(services, callerOf(call), call.body.token), one),
  };
}

export function memberHandlers(services: CampaignServices): Handlers<'changeMember' | 'removeMember'> {
  return {
    changeMember: async (call) => {
      const { id, userId } = call.params;
      return answered(await changeMember(services, callerOf(call), id, { userId, ...call.body }), one);
    },
    removeMember: async (call) =>
      answered(await removeMember(services, callerOf(call), call.params.id, call.params.userId), same),
  };
}

const one = <T>(campaign: T) => ({ campaign });
const same = <T>(value: T) => value;
