import type { PendingLine, TableView } from '@moothall/client';
import { useTable } from './table-context.tsx';

export type ChatView = {
  readonly lines: TableView['chat'];
  /** Own lines the server has not confirmed; they belong below the others. */
  readonly pending: readonly PendingLine[];
};

const noLines: TableView['chat'] = [];

export function useChat(): ChatView {
  const { view, pendingChat } = useTable().snapshot;
  return { lines: view?.table.chat ?? noLines, pending: pendingChat };
}
