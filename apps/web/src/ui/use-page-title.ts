import { useEffect } from 'react';

const siteName = 'Moothall';

/** Names the tab; leaves the last name standing, since the next page sets its own. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === siteName ? siteName : `${title} · ${siteName}`;
  }, [title]);
}
