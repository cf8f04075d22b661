import type { CampaignInvite } from '@moothall/client';
import { type Asked, useAsked } from '../../data/use-asked.ts';

/** Asked again when one was made or revoked; another GM's show up by themselves. */
export function useInvites(id: string): Asked<{ readonly invites: readonly CampaignInvite[] }> {
  return useAsked({
    key: ['campaign-invites', id],
    ask: (client) => client.call('listCampaignInvites', { params: { id } }),
    everyMs: 20_000,
  });
}

/** An expired or used-up one invites nobody any more; it is left out of what is open. */
export function openInvites(invites: readonly CampaignInvite[], nowMs: number): readonly CampaignInvite[] {
  return invites.filter(({ uses, maxUses, expiresAt }) => uses < maxUses && Date.parse(expiresAt) > nowMs);
}
