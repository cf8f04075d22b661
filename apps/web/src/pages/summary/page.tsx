import { useClient, useMe } from '@moothall/react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsked } from '../../data/use-asked.ts';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { type ShownSession, useShownSession } from '../session/use-shown-session.ts';
import { RefusedPage } from '../trouble/refused-page.tsx';
import { type Feedback, FeedbackForm } from './feedback-form.tsx';
import { FeedbackList } from './feedback-list.tsx';
import { SessionSummary } from './session-summary.tsx';

/** Loaded apart: it brings the dice along. */
const SessionDice = lazy(async () => ({ default: (await import('../dice/session-dice.tsx')).SessionDice }));

function GivenFeedback({ session }: Pick<ShownSession, 'session'>) {
  const { t } = useTranslation();
  const { data } = useAsked({
    key: ['feedback', session.id],
    ask: (client) => client.call('readFeedback', { params: { id: session.id } }),
    everyMs: 15_000,
  });
  if (data === undefined) return <Skeleton />;
  const name = (userId: string) =>
    session.participants.find(({ user }) => user.id === userId)?.user.name ?? t('table.someone');
  const said = data.feedback.map(({ id, rating, text, userId }) => ({
    id,
    rating,
    name: name(userId),
    ...(text === null ? {} : { text }),
  }));
  return <FeedbackList feedback={said} />;
}

function GiveFeedback(props: { readonly sessionId: string }) {
  const client = useClient();
  const deed = useDeed();
  const refusal = useRefusal();
  const id = props.sessionId;
  const send = (body: Feedback) => void deed.run(() => client.call('giveFeedback', { params: { id }, body }));
  // Said on another evening or device already.
  const isKnown = deed.error?.code === 'CONFLICT';
  return (
    <FeedbackForm
      sent={deed.done || isKnown}
      onSend={send}
      error={isKnown ? undefined : refusal(deed.error)}
      busy={deed.busy}
    />
  );
}

/** With its own texts, for guests only. */
const GuestOffer = lazy(async () => ({ default: (await import('./guest-offer.tsx')).GuestOffer }));

export default function SummaryRoute() {
  const me = useMe();
  const shown = useShownSession();
  const id = shown?.session.id ?? '';
  const stats = useAsked({
    key: ['stats', id],
    ask: (client) => client.call('readStats', { params: { id } }),
    enabled: shown !== null,
  });
  if (stats.error !== undefined) return <RefusedPage error={stats.error} />;
  if (shown === null || stats.data === undefined) return <Skeleton lines={8} />;
  const { session, you } = shown;
  return (
    <SessionSummary
      session={session}
      stats={stats.data.stats}
      isGm={you.role === 'gm'}
      offer={
        me.profile?.isGuest === true ? (
          <Suspense>
            <GuestOffer />
          </Suspense>
        ) : undefined
      }
      dice={
        <Suspense fallback={<Skeleton lines={3} />}>
          <SessionDice sessionId={session.id} />
        </Suspense>
      }
      feedback={
        you.role === 'gm' ? (
          <GivenFeedback session={session} />
        ) : you.role === 'player' ? (
          <GiveFeedback sessionId={session.id} />
        ) : undefined
      }
    />
  );
}
