import { useTranslation } from 'react-i18next';
import { chatLines } from '../chat-lines.ts';
import { PreparingNote } from '../preparing-note.tsx';
import { useShown } from '../shown.tsx';
import { type TableMap, TableScreen } from '../table-screen.tsx';

/** A player's table as their own components show it, with nothing to press that does anything. */
export function PlayersTable(props: { readonly map: TableMap | undefined; readonly nowMs: number }) {
  const { t } = useTranslation();
  const { session, table, you } = useShown();
  const sources = { chat: { lines: table.chat, pending: [] }, own: [], people: {}, someone: t('table.someone') };
  const messages = chatLines({ ...sources, session, userId: you.userId });
  return (
    <TableScreen
      gmPresence="online"
      chat={{ messages }}
      connection={{ state: 'online' }}
      nowMs={props.nowMs}
      onTryNow={() => undefined}
      parts={{ stripEnd: null, notices: table.gmPreparing ? <PreparingNote /> : null, map: props.map }}
    />
  );
}
