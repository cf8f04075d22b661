import type { AdventureCard, CampaignCard } from '@moothall/client';
import { useClient } from '@moothall/react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { SignedInOnly } from '../../app/signed-in-only.tsx';
import { useAsked } from '../../data/use-asked.ts';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { campaignMessagesOf } from '../../i18n/campaign-messages.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { type NewSession, NewSessionForm } from './new-session-form.tsx';

const route = getRouteApi('/sessions/new');

/** Each once: own ones, those of campaigns one leads, and the community's. */
function runnable(
  mine: readonly AdventureCard[],
  shared: readonly AdventureCard[],
  community: readonly AdventureCard[],
  led: readonly CampaignCard[],
): readonly AdventureCard[] {
  const ledIds = new Set(led.map(({ id }) => id));
  const ofLed = shared.filter(({ campaignId }) => campaignId !== null && ledIds.has(campaignId));
  return [...new Map([...mine, ...ofLed, ...community].map((adventure) => [adventure.id, adventure])).values()];
}

function OpenTable() {
  const client = useClient();
  const navigate = useNavigate();
  const { i18n } = useTranslation();
  use(campaignMessagesOf(i18n));
  const { adventureId, campaignId, continueFrom } = route.useSearch();
  const deed = useDeed();
  const refusal = useRefusal();
  const led = useAsked({
    key: ['campaigns', 'all'],
    ask: (asked) => asked.call('listCampaigns', { query: { limit: 100 } }),
  }).data?.campaigns.filter(({ role }) => role === 'gm');
  const list = (scope: 'mine' | 'campaign' | 'community') => ({
    key: ['adventures', scope, ''],
    ask: (asked: typeof client) => asked.call('listAdventures', { query: { scope, limit: 100 } }),
  });
  const mine = useAsked(list('mine')).data?.adventures;
  const shared = useAsked(list('campaign')).data?.adventures;
  const community = useAsked(list('community')).data?.adventures;
  if (led === undefined) return <Skeleton lines={10} />;
  const all = mine && shared && community && runnable(mine, shared, community, led);
  const create = async (given: NewSession) => {
    const body = { ...given, ...(continueFrom === undefined ? {} : { continueFrom }) };
    const opened = await deed.run(() => client.call('openSession', { body }));
    if (opened !== undefined) await navigate({ to: '/sessions/$id/lobby', params: { id: opened.session.id } });
  };
  return (
    <NewSessionForm
      adventures={all}
      initialAdventureId={adventureId}
      campaigns={led}
      initialCampaignId={led.find(({ id }) => id === campaignId)?.id}
      onCreate={create}
      error={refusal(deed.error)}
      busy={deed.busy}
    />
  );
}

export default function NewSessionPage() {
  return <SignedInOnly>{() => <OpenTable />}</SignedInOnly>;
}
