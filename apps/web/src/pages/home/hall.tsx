import type { Profile, SessionCard } from '@moothall/client';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsked } from '../../data/use-asked.ts';
import { campaignMessagesOf } from '../../i18n/campaign-messages.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { RefusedPage } from '../trouble/refused-page.tsx';
import { SignedIn } from './signed-in.tsx';

/** What goes on right now first, what waits last. */
const order = { active: 0, paused: 1, waiting: 2, completed: 3, cancelled: 3 } as const;

function byUrgency(left: SessionCard, right: SessionCard): number {
  return order[left.status] - order[right.status];
}

function isLive({ status }: SessionCard): boolean {
  return order[status] < order.completed;
}

export function Hall(props: { readonly profile: Profile }) {
  const { i18n } = useTranslation();
  use(campaignMessagesOf(i18n));
  const { name, id } = props.profile;
  const sessions = useAsked({ key: ['sessions'], ask: (client) => client.call('listSessions'), everyMs: 15_000 });
  const campaigns = useAsked({ key: ['campaigns'], ask: (client) => client.call('listCampaigns'), everyMs: 20_000 });
  const characters = useAsked({ key: ['characters'], ask: (client) => client.call('listCharacters') });
  if (sessions.data === undefined || campaigns.data === undefined || characters.data === undefined) {
    const error = sessions.error ?? campaigns.error ?? characters.error;
    return error === undefined ? <Skeleton lines={7} /> : <RefusedPage error={error} />;
  }
  const all = sessions.data.sessions;
  return (
    <SignedIn
      name={name}
      userId={id}
      sessions={all.filter(isLive).sort(byUrgency)}
      past={all.filter((session) => !isLive(session))}
      campaigns={campaigns.data.campaigns}
      characters={characters.data.characters}
    />
  );
}
