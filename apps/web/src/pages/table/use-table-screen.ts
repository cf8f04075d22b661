import { useTable } from '@moothall/react';
import type { TableScreenProps } from '../../table/table-screen.tsx';
import { journalOf, sceneOf } from '../session/scene-of.ts';
import { useAnnouncement } from '../session/use-announcement.ts';
import { useChatBox } from '../session/use-chat-box.ts';
import { useConnectionState } from '../session/use-connection-state.ts';
import type { ShownSession } from '../session/use-shown-session.ts';

/** What GM and players see alike. */
export function useTableScreen(
  { session, table, you }: ShownSession,
  titles: ReadonlyMap<string, string>,
): Omit<TableScreenProps, 'onChoose'> {
  const { people } = useTable().snapshot;
  const chat = useChatBox();
  const announcement = useAnnouncement();
  const { connection, retryNow } = useConnectionState();
  return {
    session,
    userId: you.userId,
    gmPresence: people[session.gm.id]?.presence ?? 'disconnected',
    scene: sceneOf(table, titles),
    messages: chat.messages,
    journal: journalOf(table),
    connection,
    nowMs: Date.now(),
    announcement,
    chatError: chat.error,
    typing: chat.typing,
    onChat: chat.onSend,
    onTyping: chat.onTyping,
    onTryNow: retryNow,
  };
}
