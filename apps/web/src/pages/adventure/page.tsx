import type { SessionCard } from '@moothall/client';
import { useClient } from '@moothall/react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { SignedInOnly } from '../../app/signed-in-only.tsx';
import { useAsked } from '../../data/use-asked.ts';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { RefusedPage } from '../trouble/refused-page.tsx';
import { AdventurePage } from './adventure-page.tsx';
import type { LiveSession } from './start-session.tsx';

const route = getRouteApi('/adventures/$id');

function liveOf(sessions: readonly SessionCard[]): LiveSession | null {
  for (const { id, status } of sessions) {
    if (status === 'waiting' || status === 'active' || status === 'paused') return { id, status };
  }
  return null;
}

function Adventure(props: { readonly id: string; readonly userId: string; readonly isGuest: boolean }) {
  const { id, userId, isGuest } = props;
  const client = useClient();
  const navigate = useNavigate();
  const deed = useDeed();
  const refusal = useRefusal();
  const read = useAsked({
    key: ['adventure', id],
    ask: (asked) => asked.call('readAdventure', { params: { id } }),
  });
  const own = useAsked({
    key: ['sessions', 'of-adventure', id],
    ask: (asked) => asked.call('listSessions', { query: { adventureId: id, role: 'gm', limit: 100 } }),
  });
  if (read.error !== undefined) return <RefusedPage error={read.error} />;
  if (read.data === undefined || own.data === undefined) return <Skeleton lines={8} />;
  const start = async () => {
    const opened = await deed.run(() => client.call('openSessionOfAdventure', { params: { id } }));
    if (opened === undefined) own.again();
    else await navigate({ to: '/sessions/$id/lobby', params: { id: opened.session.id } });
  };
  return (
    <AdventurePage
      adventure={read.data.adventure}
      canRun={!isGuest}
      isOwner={read.data.adventure.ownerId === userId}
      live={liveOf(own.data.sessions)}
      onStart={start}
      error={refusal(deed.error)}
      busy={deed.busy}
    />
  );
}

export default function AdventureRoute() {
  const { id } = route.useParams();
  return <SignedInOnly>{(me) => <Adventure key={id} id={id} userId={me.id} isGuest={me.isGuest} />}</SignedInOnly>;
}
