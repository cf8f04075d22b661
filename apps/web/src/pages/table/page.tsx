import { useTable } from '@moothall/react';
import { use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { playMessagesOf } from '../../i18n/play-messages.ts';
import { type Ask, AskProvider } from '../../table/order.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useShownSession } from '../session/use-shown-session.ts';
import { GmTable } from './gm-table.tsx';
import { PlayerTable } from './player-table.tsx';

export default function TableRoute() {
  const { i18n } = useTranslation();
  use(playMessagesOf(i18n));
  const shown = useShownSession();
  const { session: live } = useTable();
  const ask = useMemo<Ask | null>(() => live && ((type, payload) => live.send(type, payload)), [live]);
  if (shown === null) return <Skeleton lines={8} />;
  return (
    <AskProvider ask={ask}>
      {shown.you.role === 'gm' ? <GmTable shown={shown} /> : <PlayerTable shown={shown} />}
    </AskProvider>
  );
}
