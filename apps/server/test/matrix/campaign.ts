import { canaries } from './canaries.ts';
import { must, type People } from './people.ts';
import type { Person } from './roles.ts';

/** The token of a fresh invite to the campaign. */
export async function inviteTo(people: People, campaignId: string, role: 'gm' | 'player'): Promise<string> {
  const given = { role, maxUses: 100 };
  const { invite } = await must(people, 'gm', 'POST', `/campaigns/${campaignId}/invites`, given);
  return String(invite.url).split('/').at(-1) ?? '';
}

/** A campaign with two game masters and two players, and one who was removed from it. */
export async function beginCampaign(people: People): Promise<string> {
  const given = { name: 'The Long Winter', description: canaries.campaign.word };
  const { campaign } = await must(people, 'gm', 'POST', '/campaigns', given);
  const [asPlayer, asGm] = await Promise.all([
    inviteTo(people, campaign.id, 'player'),
    inviteTo(people, campaign.id, 'gm'),
  ]);
  const join = (who: Person, token: string) => must(people, who, 'POST', '/campaigns/join', { token });
  const players = ['player', 'campaignMember', 'exMember'] as const;
  for (const who of players) await join(who, asPlayer);
  await join('campaignGm', asGm);
  await must(people, 'gm', 'DELETE', `/campaigns/${campaign.id}/members/${people.persons.exMember.userId}`);
  return campaign.id;
}
