import { useCallback, useEffect, useRef, useState } from 'react';
import { useAskingAgain } from './asking-again.ts';

interface Known {
  readonly url: string;
  readonly tag: string;
}

/** The page's own memory answers for an address that was drawn before, and asks nobody. */
const drawnBefore = new Set<string>();

/** The tag of what is drawn from this address: as it came, even if the server would answer something else by now. */
async function tagAsDrawn(url: string): Promise<string | null> {
  const answer = await fetch(url, { cache: 'force-cache' });
  void answer.body?.cancel();
  return answer.ok ? answer.headers.get('etag') : null;
}

/**
 * The tag of what the server has now; null while it is the same, or cannot be had. Kept out of the browser's store, where
 * what is drawn from the address is looked up.
 */
async function tagIfOther({ url, tag }: Known): Promise<string | null> {
  const answer = await fetch(url, { cache: 'no-store', headers: { 'if-none-match': tag } });
  void answer.body?.cancel();
  const now = answer.ok ? answer.headers.get('etag') : null;
  return now === tag ? null : now;
}

/** Enough of it to tell one picture from another in an address. */
function shortened(tag: string): string {
  return tag.replace(/\W/g, '').slice(0, 24);
}

/** Names the picture of a map once it is another one than was drawn from `shown`; empty until then. */
export function usePictureTag(shown: string | null): string {
  const [tag, setTag] = useState('');
  const known = useRef<Known | null>(null);
  const ask = useCallback(() => {
    const asked = known.current;
    if (asked === null) return;
    tagIfOther(asked)
      .then((now) => {
        if (now !== null && known.current === asked) setTag(shortened(now));
      })
      // Asked again at the next moment.
      .catch(() => undefined);
  }, []);
  useEffect(() => {
    known.current = null;
    if (shown === null) return undefined;
    let isShown = true;
    tagAsDrawn(shown)
      .then((drawn) => {
        if (!isShown || drawn === null) return;
        known.current = { url: shown, tag: drawn };
        if (drawnBefore.has(shown)) ask();
        drawnBefore.add(shown);
      })
      .catch(() => undefined);
    return () => {
      isShown = false;
    };
  }, [shown, ask]);
  useAskingAgain(ask);
  return tag;
}
