import { useTable } from '@moothall/react';
import { Navigate, Outlet, useMatches } from '@tanstack/react-router';
import { useState } from 'react';
import { ConnectionBanner } from '../../table/connection-banner.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ClosedSession } from './closed-session.tsx';
import { LeavingProvider } from './leaving.tsx';
import { places } from './place.ts';
import { useConnectionState } from './use-connection-state.ts';
import { usePresenceSignals } from './use-presence-signals.ts';

/** The first moment: nothing is known yet, perhaps because the server cannot be reached. */
function Opening() {
  const { connection, retryNow } = useConnectionState();
  return (
    <div>
      <ConnectionBanner connection={connection} onTryNow={retryNow} />
      <Skeleton lines={8} />
    </div>
  );
}

export function SessionGate() {
  const { session: live, snapshot } = useTable();
  const [isLeaving, setIsLeaving] = useState(false);
  // The route's id without the slash of the index route is the address it stands for.
  const here = useMatches({ select: (matches) => matches.at(-1)?.routeId.replace(/\/$/, '') });
  usePresenceSignals();
  if (isLeaving) return <Skeleton lines={8} />;
  if (snapshot.phase === 'closed') return <ClosedSession isAtTable={here === places.active} />;
  if (live === null || snapshot.view === null) return <Opening />;
  const place = places[snapshot.view.session.status];
  if (here !== place) return <Navigate to={place} params={{ id: live.sessionId }} replace />;
  return (
    <LeavingProvider onLeaving={setIsLeaving}>
      <Outlet />
    </LeavingProvider>
  );
}
