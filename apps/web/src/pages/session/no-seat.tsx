import type { Preview } from '@moothall/client';
import { useClient } from '@moothall/react';
import { useAsked } from '../../data/use-asked.ts';
import { TableClosed } from '../../table/table-closed.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { JoinTable } from '../join/join-table.tsx';

interface NoSeatProps {
  readonly sessionId: string;
  readonly isAtTable: boolean;
}

/** Somebody without a place here: a lobby shows them the way in, a seat left behind can be taken again. */
export function NoSeat({ sessionId, isAtTable }: NoSeatProps) {
  const client = useClient();
  const read = useAsked({
    key: ['session', sessionId],
    ask: (asked) => asked.call('readSession', { params: { id: sessionId } }),
    fresh: true,
  });
  const left = useAsked({
    key: ['sessions', 'as-player'],
    ask: (asked) => asked.call('listSessions', { query: { role: 'player', limit: 100 } }),
    fresh: true,
  });
  const isUndecided = read.data === undefined && read.error === undefined;
  if (isUndecided || left.data === undefined) return <Skeleton lines={7} />;
  if (read.data !== undefined && !isAtTable) {
    return <JoinTable preview={read.data.session as Preview} pass={{}} />;
  }
  const hasLeft = left.data.sessions.some(({ id }) => id === sessionId);
  const comeBack = async () => {
    const joined = await client.call('joinSession', { params: { id: sessionId } });
    // The line was closed for good; only a new one belongs to the new seat.
    if (joined.ok) window.location.reload();
  };
  return <TableClosed because="forbidden" onComeBack={hasLeft ? comeBack : undefined} />;
}
