import { useClient } from '@moothall/react';
import { everyPage } from '../../data/every-page.ts';
import { useAsked } from '../../data/use-asked.ts';
import type { Preview } from '../../shapes/session.ts';
import { TableClosed } from '../../table/table-closed.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { JoinTable } from '../join/join-table.tsx';
import { useFreshLine } from './fresh-line.tsx';

interface NoSeatProps {
  readonly sessionId: string;
  readonly isAtTable: boolean;
}

/** Somebody without a place here: a lobby shows them the way in, a seat left behind can be taken again. */
export function NoSeat({ sessionId, isAtTable }: NoSeatProps) {
  const client = useClient();
  const renewLine = useFreshLine();
  const read = useAsked({
    key: ['session', sessionId],
    ask: (asked) => asked.call('readSession', { params: { id: sessionId } }),
    fresh: true,
  });
  const left = useAsked({
    key: ['sessions', 'as-player', 'every'],
    ask: (asked) => everyPage((place) => asked.call('listSessions', { query: { role: 'player', ...place } })),
    fresh: true,
  });
  // A game under way shows no preview, but may be open to latecomers from its campaign.
  const joinable = useAsked({
    key: ['sessions', 'browse', 'every'],
    ask: (asked) => everyPage((place) => asked.call('listSessions', { query: { browse: 'true', ...place } })),
    enabled: !isAtTable,
    fresh: true,
  });
  const isUndecided = read.data === undefined && read.error === undefined;
  if (isUndecided || left.data === undefined || (!isAtTable && joinable.data === undefined)) {
    return <Skeleton lines={7} />;
  }
  const preview =
    read.data?.session ?? joinable.data?.flatMap(({ sessions }) => sessions).find(({ id }) => id === sessionId);
  if (preview !== undefined && !isAtTable) {
    return <JoinTable preview={preview as Preview} pass={{}} onSeated={renewLine} />;
  }
  const hasLeft = left.data.some(({ sessions }) => sessions.some(({ id }) => id === sessionId));
  const comeBack = async () => {
    const joined = await client.call('joinSession', { params: { id: sessionId } });
    if (joined.ok) renewLine();
  };
  return <TableClosed because="forbidden" onComeBack={hasLeft ? comeBack : undefined} />;
}
