import { useClient, useConnection, useMe, useTable } from '@moothall/react';
import { useEffect } from 'react';
import { TableClosed } from '../../table/table-closed.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { NoSeat } from './no-seat.tsx';

interface ClosedSessionProps {
  /** Where nobody is shown the way in: newcomers are met in the lobby. */
  readonly isAtTable: boolean;
}

/** Asks who is signed in; finding nobody, the page leads to the door by itself. */
function SignedOut() {
  const { account } = useClient();
  useEffect(() => void account.me(), [account]);
  return <Skeleton lines={6} />;
}

/** The live session is over for good on this page: why, and where to go. */
export function ClosedSession({ isAtTable }: ClosedSessionProps) {
  const { closedReason } = useConnection();
  const { session: live, snapshot } = useTable();
  const me = useMe();
  const wasInside = snapshot.view !== null;
  switch (closedReason) {
    case 'signed-out':
      return me.status === 'signed-in' ? <SignedOut /> : null;
    case 'removed':
      if (wasInside) return <TableClosed because="kicked" />;
      return live === null ? null : <NoSeat sessionId={live.sessionId} isAtTable={isAtTable} />;
    case 'deleted':
    case 'not-found':
      return <TableClosed because="deleted" />;
    case 'flooding':
    case 'protocol':
      return <TableClosed because="broken" />;
    // Closed by this page itself, which happens only on its way out.
    case null:
      return null;
  }
}
