import { type LiveSession, type SessionSnapshot, unopenedSnapshot } from '@moothall/client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useClient } from './client-context.tsx';

/** `session` is null for the first moment of the page, before it is opened. */
export type LiveTable = { readonly session: LiveSession | null; readonly snapshot: SessionSnapshot };

const neverChanges = () => () => {};
const unopened = () => unopenedSnapshot;

/** Opens the session with the component and closes it with it; another id is another session. */
export function useLiveSession(sessionId: string): LiveTable {
  const client = useClient();
  const [opened, setOpened] = useState<LiveSession | null>(null);
  useEffect(() => {
    const fresh = client.openSession(sessionId);
    setOpened(fresh);
    return () => fresh.close();
  }, [client, sessionId]);
  // Until the effect has run for a new id, the old session's table must not show under the new address.
  const session = opened?.sessionId === sessionId ? opened : null;
  const snapshot = useSyncExternalStore(session?.subscribe ?? neverChanges, session?.snapshot ?? unopened, unopened);
  return { session, snapshot };
}
