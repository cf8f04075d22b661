import type { TableSignal } from '@moothall/client';
import { useEffect, useEffectEvent } from 'react';
import { useTable } from './table-context.tsx';

/** Others' pointers and tokens in hand, as they come. */
export function useTableSignals(heard: (signal: TableSignal) => void): void {
  const { session } = useTable();
  const listener = useEffectEvent(heard);
  useEffect(() => session?.onSignal((signal) => listener(signal)), [session]);
}
