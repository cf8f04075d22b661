import type { SessionView, TableView, YouView } from '@moothall/client';
import { type Seat, useParticipants, useTable } from '@moothall/react';

export interface ShownSession {
  readonly session: Omit<SessionView, 'participants'> & { readonly participants: readonly Seat[] };
  readonly table: TableView;
  readonly you: YouView;
}

/** The session with who is here right now; null until the first snapshot has come. */
export function useShownSession(): ShownSession | null {
  const { view, you } = useTable().snapshot;
  const participants = useParticipants();
  if (view === null || you === null) return null;
  return { session: { ...view.session, participants }, table: view.table, you };
}
