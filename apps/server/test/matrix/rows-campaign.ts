import { expect } from 'vitest';
import { inviteTo } from './campaign.ts';
import { canaries } from './canaries.ts';
import { must } from './people.ts';
import { accounts, campaignGms, everybody, inCampaign, type Role, signedIn } from './roles.ts';
import { type Asked, personOf, type Row, type Rows } from './row.ts';
import type { World } from './world.ts';

type CampaignCalls =
  | 'listCampaigns'
  | 'createCampaign'
  | 'readCampaign'
  | 'changeCampaign'
  | 'deleteCampaign'
  | 'listCampaignSessions'
  | 'makeCampaignInvite'
  | 'listCampaignInvites'
  | 'revokeCampaignInvite'
  | 'readCampaignInvite'
  | 'joinCampaign'
  | 'changeMember'
  | 'removeMember';

const members: readonly Role[] = ['gm', 'player', 'campaignGm', 'campaignMember'];
const shared: Pick<Row, 'stage' | 'sharing'> = { stage: 'waiting', sharing: 'campaign' };
const idsIn = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

/** A link that is still good, made after somebody was removed. */
const newLink = (role: 'gm' | 'player') => async (world: World) => ({
  token: await inviteTo(world.people, world.campaignId ?? '', role),
});
const withLink = ({ extra: { token } }: World): Asked => ({ body: { token } });

const member = (who: Role) => (world: World) => ({
  id: world.campaignId ?? '',
  userId: world.people.persons[personOf(who) ?? 'gm'].userId,
});

async function anInvite({ people, campaignId }: World) {
  const { invites } = await must(people, 'gm', 'GET', `/campaigns/${campaignId}/invites`);
  return { inviteId: String(invites[0].id) };
}

/** Campaigns (docs/spec/campaigns.md): to everybody but its members one does not exist. */
export const campaignRows: Rows<CampaignCalls> = {
  listCampaigns: {
    ...shared,
    asks: () => ({ query: '?limit=100' }),
    outcomes: signedIn('ok'),
    tells: ({ body }, world, role) =>
      expect(idsIn(body.data.campaigns).includes(world.campaignId ?? '')).toBe(members.includes(role)),
  },
  createCampaign: { stage: 'none', asks: () => ({ body: { name: 'The Short Summer' } }), outcomes: accounts('ok') },
  readCampaign: { ...shared, outcomes: inCampaign() },
  changeCampaign: { ...shared, asks: () => ({ body: { name: 'The Longer Winter' } }), outcomes: campaignGms },
  deleteCampaign: { ...shared, outcomes: campaignGms },
  listCampaignSessions: {
    ...shared,
    outcomes: inCampaign(),
    tells: ({ body }, { sessionId }) => expect(idsIn(body.data.sessions)).toEqual([sessionId]),
  },
  makeCampaignInvite: { ...shared, asks: () => ({ body: { role: 'gm' } }), outcomes: campaignGms },
  listCampaignInvites: { ...shared, outcomes: campaignGms },
  revokeCampaignInvite: {
    ...shared,
    prepare: anInvite,
    asks: ({ campaignId, extra }) => ({ params: { id: campaignId ?? '', inviteId: extra.inviteId ?? '' } }),
    outcomes: campaignGms,
  },
  readCampaignInvite: {
    ...shared,
    prepare: newLink('player'),
    asks: ({ extra }) => ({ params: { token: extra.token ?? '' } }),
    outcomes: everybody('ok'),
    mayTell: [canaries.campaign.word],
    tells: ({ body }) => expect(body.data.campaign).not.toHaveProperty('members'),
  },
  joinCampaign: [
    {
      ...shared,
      when: 'as a player',
      prepare: newLink('player'),
      asks: withLink,
      outcomes: signedIn('ok'),
      mayTell: [canaries.campaign.word],
    },
    {
      ...shared,
      when: 'as a GM',
      prepare: newLink('gm'),
      asks: withLink,
      outcomes: accounts('ok'),
      mayTell: [canaries.campaign.word],
    },
    {
      ...shared,
      when: 'by a made-up link',
      asks: () => ({ body: { token: 'no' } }),
      outcomes: signedIn('INVITE_NOT_FOUND'),
    },
  ],
  changeMember: {
    ...shared,
    asks: (world) => ({ params: member('player')(world), body: { role: 'gm' } }),
    outcomes: campaignGms,
  },
  removeMember: [
    { ...shared, asks: (world) => ({ params: member('player')(world) }), outcomes: { ...campaignGms, player: 'ok' } },
    {
      ...shared,
      when: 'who is none',
      asks: (world) => ({ params: member('spectator')(world) }),
      outcomes: signedIn('NOT_FOUND'),
    },
  ],
};
