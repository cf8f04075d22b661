import { useMe } from '@moothall/react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SignedOut } from './signed-out.tsx';

/** Whoever comes for the first time loads the cover only. */
const Hall = lazy(async () => ({ default: (await import('./hall.tsx')).Hall }));

export default function HomePage() {
  const navigate = useNavigate();
  const me = useMe();
  if (me.status === 'unknown') return <Skeleton lines={7} />;
  if (me.status === 'signed-in') {
    return (
      <Suspense fallback={<Skeleton lines={7} />}>
        <Hall profile={me.profile} />
      </Suspense>
    );
  }
  return <SignedOut onCode={(code) => navigate({ to: '/join/$code', params: { code } })} />;
}
