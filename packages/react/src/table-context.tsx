import { createContext, type ReactNode, useContext } from 'react';
import { type LiveTable, useLiveSession } from './use-live-session.ts';

const TableContext = createContext<LiveTable | null>(null);

/** One live session for all panels below it. */
export function TableProvider({ sessionId, children }: { readonly sessionId: string; readonly children: ReactNode }) {
  return <TableContext value={useLiveSession(sessionId)}>{children}</TableContext>;
}

export function useTable(): LiveTable {
  const table = useContext(TableContext);
  if (table === null) throw new Error('useTable needs a TableProvider above it');
  return table;
}
