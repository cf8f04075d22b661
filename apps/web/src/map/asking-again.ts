import { useConnection } from '@moothall/react';
import { useEffect } from 'react';

const everyMs = 60_000;
const askers = new Set<() => void>();

/** For who knows that pictures may have changed: the GM's page, whose order it was. */
export function askForPicturesAgain(): void {
  for (const ask of askers) ask();
}

/**
 * Nobody is told that a map has another picture, for that would tell of what they do not see of it (PIC-20). So it is
 * asked for at moments that depend on nothing but the page: when somebody looks at it again, when the connection is
 * back, and once a minute while it is seen.
 */
export function useAskingAgain(ask: () => void): void {
  const { phase } = useConnection();
  useEffect(() => {
    const whenSeen = () => {
      if (document.visibilityState === 'visible') ask();
    };
    const timer = setInterval(whenSeen, everyMs);
    askers.add(ask);
    window.addEventListener('focus', whenSeen);
    document.addEventListener('visibilitychange', whenSeen);
    return () => {
      clearInterval(timer);
      askers.delete(ask);
      window.removeEventListener('focus', whenSeen);
      document.removeEventListener('visibilitychange', whenSeen);
    };
  }, [ask]);
  useEffect(() => {
    if (phase === 'live') ask();
  }, [phase, ask]);
}
