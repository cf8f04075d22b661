import type { ConnectedUser } from '@moothall/client';
import { useMemo } from 'react';
import { type Seat, seatsOf, withoutSeat } from './seats.ts';
import { useTable } from './table-context.tsx';

/** The seats in their order, with presence and activity merged in. */
export function useParticipants(): readonly Seat[] {
  const { snapshot } = useTable();
  return useMemo(() => seatsOf(snapshot), [snapshot]);
}

export function useOnlookers(): readonly ConnectedUser[] {
  const { snapshot } = useTable();
  return useMemo(() => withoutSeat(snapshot), [snapshot]);
}
