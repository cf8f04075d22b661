import { useClient } from '@moothall/react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { use, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignedInOnly } from '../../app/signed-in-only.tsx';
import { everyPage } from '../../data/every-page.ts';
import { useAsked } from '../../data/use-asked.ts';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { campaignMessagesOf } from '../../i18n/campaign-messages.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { RefusedPage } from '../trouble/refused-page.tsx';
import { type NewSession, NewSessionForm } from './new-session-form.tsx';
import { useRunnable } from './use-runnable.ts';

const route = getRouteApi('/sessions/new');

function OpenTable() {
  const client = useClient();
  const navigate = useNavigate();
  const { i18n } = useTranslation();
  use(campaignMessagesOf(i18n));
  const { adventureId, campaignId, continueFrom } = route.useSearch();
  const deed = useDeed();
  const refusal = useRefusal();
  const [query, setQuery] = useState('');
  const q = useDeferredValue(query.trim());
  const campaigns = useAsked({
    key: ['campaigns', 'every'],
    ask: (asked) => everyPage((place) => asked.call('listCampaigns', { query: place })),
  });
  const led = campaigns.data?.flatMap((page) => page.campaigns).filter(({ role }) => role === 'gm');
  const isLed = (id: string) => led?.some((campaign) => campaign.id === id) === true;
  const runnable = useRunnable(q, isLed);
  const asked = useAsked({
    key: ['adventure', adventureId],
    ask: (who) => who.call('readAdventure', { params: { id: adventureId ?? '' } }),
    enabled: adventureId !== undefined,
  }).data?.adventure;
  if (campaigns.error !== undefined) return <RefusedPage error={campaigns.error} />;
  if (led === undefined) return <Skeleton lines={10} />;
  const create = async (given: NewSession) => {
    const body = { ...given, ...(continueFrom === undefined ? {} : { continueFrom }) };
    const opened = await deed.run(() => client.call('openSession', { body }));
    if (opened !== undefined) await navigate({ to: '/sessions/$id/lobby', params: { id: opened.session.id } });
  };
  return (
    <NewSessionForm
      shelf={{ ...runnable, query, onQuery: setQuery }}
      initialAdventure={asked}
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
