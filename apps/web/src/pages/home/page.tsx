import type { Profile, SessionCard } from '@moothall/client';
import { useMe } from '@moothall/react';
import { useNavigate } from '@tanstack/react-router';
import { useAsked } from '../../data/use-asked.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SignedIn } from './signed-in.tsx';
import { SignedOut } from './signed-out.tsx';

/** What goes on right now first, what waits last. */
const order = { active: 0, paused: 1, waiting: 2, completed: 3, cancelled: 3 } as const;

function byUrgency(left: SessionCard, right: SessionCard): number {
  return order[left.status] - order[right.status];
}

function isLive({ status }: SessionCard): boolean {
  return order[status] < order.completed;
}

function Hall(props: { readonly profile: Profile }) {
  const { name, id } = props.profile;
  const sessions = useAsked({ key: ['sessions'], ask: (client) => client.call('listSessions'), everyMs: 15_000 });
  const characters = useAsked({ key: ['characters'], ask: (client) => client.call('listCharacters') });
  if (sessions.data === undefined || characters.data === undefined) return <Skeleton lines={7} />;
  const all = sessions.data.sessions;
  return (
    <SignedIn
      name={name}
      userId={id}
      sessions={all.filter(isLive).sort(byUrgency)}
      past={all.filter((session) => !isLive(session))}
      characters={characters.data.characters}
    />
  );
}

export default function HomePage() {
  const navigate = useNavigate();
  const me = useMe();
  if (me.status === 'unknown') return <Skeleton lines={7} />;
  if (me.status === 'signed-in') return <Hall profile={me.profile} />;
  return <SignedOut onCode={(code) => navigate({ to: '/join/$code', params: { code } })} />;
}
