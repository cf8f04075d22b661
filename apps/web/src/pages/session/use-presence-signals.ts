import { useTable } from '@moothall/react';
import { useEffect } from 'react';

/** Contract 1.4: away after five minutes without input. */
const idleAfterMs = 5 * 60_000;
/** The server counts five minutes of its own from what it hears; well below them is often enough. */
const stillHereEveryMs = 60_000;

const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Only the page knows of a mouse that moves: it says so now and then, and says when it has stopped. */
export function usePresenceSignals(): void {
  const { session: live } = useTable();
  useEffect(() => {
    if (live === null) return;
    let saidAt = Date.now();
    let isIdle = false;
    let timer = 0;
    const say = (idle: boolean) => {
      isIdle = idle;
      saidAt = Date.now();
      live.sendPassing('presence:idle', { idle });
    };
    const noticed = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => say(true), idleAfterMs);
      if (isIdle || Date.now() - saidAt >= stillHereEveryMs) say(false);
    };
    noticed();
    for (const input of inputs) window.addEventListener(input, noticed, { passive: true });
    return () => {
      window.clearTimeout(timer);
      for (const input of inputs) window.removeEventListener(input, noticed);
    };
  }, [live]);
}
