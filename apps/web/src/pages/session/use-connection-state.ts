import { useConnection, useTableEvents } from '@moothall/react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Connection } from '../../shapes/connection.ts';

/** Long enough to read “You are back. 12 things happened meanwhile.” */
const welcomeMs = 6_000;

function subscribeToLine(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** How much was caught up with, for a moment after coming back. */
function useMissed(isLive: boolean): number {
  const counted = useRef(0);
  const [missed, setMissed] = useState(0);
  useTableEvents((_event, stamp) => {
    if (stamp.missed) counted.current += 1;
  });
  useEffect(() => {
    if (!isLive) return;
    setMissed(counted.current);
    counted.current = 0;
    const timer = window.setTimeout(() => setMissed(0), welcomeMs);
    return () => window.clearTimeout(timer);
  }, [isLive]);
  return missed;
}

export function useConnectionState(): { readonly connection: Connection; readonly retryNow: () => void } {
  const { phase, attempts, unsent, isServerRestarting, retryNow } = useConnection();
  const hasLine = useSyncExternalStore(subscribeToLine, () => navigator.onLine);
  const missed = useMissed(phase === 'live');
  const isOpening = phase === 'connecting' && attempts === 0;
  if (phase === 'live' || isOpening) return { connection: { state: 'online', missed }, retryNow };
  if (!hasLine) return { connection: { state: 'offline', unsent }, retryNow };
  if (isServerRestarting) return { connection: { state: 'restarting', attempt: attempts, unsent }, retryNow };
  return { connection: { state: 'reconnecting', attempt: attempts, unsent }, retryNow };
}
