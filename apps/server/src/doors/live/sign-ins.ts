/** Which live connections hang on which sign-in, so that signing out closes them (quality 3). */
export type SignIns = {
  /** Returns the way to take it off the list. Recovery links and the like have no sign-in. */
  readonly add: (authSessionId: string | null, close: () => void) => () => void;
  readonly end: (authSessionId: string) => void;
  /** Whether it still stands: a ticket outlives the sign-in it was made with by up to half a minute. */
  readonly holds: (authSessionId: string | null) => Promise<boolean>;
};

export function createSignIns(isSignedIn: (authSessionId: string) => Promise<boolean>): SignIns {
  const closers = new Map<string, Set<() => void>>();
  return {
    add: (authSessionId, close) => {
      if (authSessionId === null) return () => {};
      const mine = closers.get(authSessionId) ?? new Set();
      closers.set(authSessionId, mine.add(close));
      return () => {
        mine.delete(close);
        if (mine.size === 0) closers.delete(authSessionId);
      };
    },
    end: (authSessionId) => {
      for (const close of closers.get(authSessionId) ?? []) close();
    },
    holds: async (authSessionId) => authSessionId === null || isSignedIn(authSessionId),
  };
}
