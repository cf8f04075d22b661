import type { EventStamp, ViewEvent } from '@moothall/client';
import { useEffect, useEffectEvent } from 'react';
import { useTable } from './table-context.tsx';

/** Each event as it is applied: for toasts and the live region. `stamp.missed` marks what is only caught up with. */
export function useTableEvents(heard: (event: ViewEvent, stamp: EventStamp) => void): void {
  const { session } = useTable();
  const listener = useEffectEvent(heard);
  useEffect(() => session?.onEvent((event, stamp) => listener(event, stamp)), [session]);
}
