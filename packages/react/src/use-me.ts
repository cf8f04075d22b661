import type { AccountState } from '@moothall/client';
import { useEffect, useSyncExternalStore } from 'react';
import { useClient } from './client-context.tsx';

/** Who is signed in; asks the server once when nobody has yet. Follows every sign-in and sign-out of the client. */
export function useMe(): AccountState {
  const { account } = useClient();
  const state = useSyncExternalStore(account.subscribe, account.state, account.state);
  const isUnknown = state.status === 'unknown';
  useEffect(() => {
    if (isUnknown) void account.me();
  }, [account, isUnknown]);
  return state;
}
