import { useTable } from '@moothall/react';
import { useTranslation } from 'react-i18next';
import { OlderLines } from '../../table/chat/older-lines.tsx';
import { useOlderChat } from '../../table/chat/use-older-chat.ts';
import type { TableScreenProps } from '../../table/table-screen.tsx';
import { turnWords } from '../../table/things/turn-words.ts';
import { useAnnouncement } from '../session/use-announcement.ts';
import { useChatBox } from '../session/use-chat-box.ts';
import { useConnectionState } from '../session/use-connection-state.ts';
import type { ShownSession } from '../session/use-shown-session.ts';
import { useTableAnnouncement } from './use-table-announcement.ts';

/** Rolls have a log of their own; the rest of what happens is told between the lines of the talk. */
function useAsides({ table }: ShownSession) {
  const { t } = useTranslation('play');
  const { turnHistory } = table.game;
  return turnHistory.filter(({ type }) => type !== 'roll').map((turn) => ({ ...turn, text: turnWords(t, turn) }));
}

/** What GM and players see alike. */
export function useTableScreen(shown: ShownSession): TableScreenProps {
  const { people } = useTable().snapshot;
  const older = useOlderChat();
  const chat = useChatBox({ asides: useAsides(shown), lines: older.lines });
  const talk = useAnnouncement();
  const play = useTableAnnouncement(shown);
  const { connection, retryNow } = useConnectionState();
  return {
    gmPresence: people[shown.session.gm.id]?.presence ?? 'disconnected',
    chat: { ...chat, older: older.hasMore ? <OlderLines {...older} /> : undefined },
    connection,
    nowMs: Date.now(),
    announcement: play.at > talk.at ? play.text : talk.text,
    onTryNow: retryNow,
  };
}
