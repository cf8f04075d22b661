import type { Adventure, SessionView, TableView, YouView } from '@moothall/client';
import type { Seat } from '@moothall/react';
import { createContext, type ReactNode, use } from 'react';

/** The table as somebody sees it: the viewer here and now, or the player whose eyes the GM borrows. */
export interface Shown {
  readonly session: Omit<SessionView, 'participants'> & { readonly participants: readonly Seat[] };
  readonly table: TableView;
  readonly you: YouView;
  /** The whole adventure, for the GM once it is loaded. */
  readonly adventure?: Adventure | undefined;
}

const ShownContext = createContext<Shown | null>(null);

export function ShownProvider(props: { readonly shown: Shown; readonly children: ReactNode }) {
  return <ShownContext value={props.shown}>{props.children}</ShownContext>;
}

export function useShown(): Shown {
  const shown = use(ShownContext);
  if (shown === null) throw new Error('useShown needs a ShownProvider above it');
  return shown;
}

export function useIsGm(): boolean {
  return useShown().you.role === 'gm';
}

/** The seat one plays from; missing for the GM and for spectators. */
export function ownSeat({ session, you }: Shown): Seat | undefined {
  return session.participants.find(({ id }) => id === you.participantId);
}

export function seatName({ session }: Shown, participantId: string): string | undefined {
  return session.participants.find(({ id }) => id === participantId)?.character.name;
}

/** At the table the GM has their own name and everybody else their character's. */
export function nameAtTable({ session }: Pick<Shown, 'session'>, userId: string | undefined): string | undefined {
  if (userId === session.gm.id) return session.gm.name;
  return session.participants.find(({ user }) => user.id === userId)?.character.name;
}
