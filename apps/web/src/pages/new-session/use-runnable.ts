import type { AdventureCard } from '@moothall/client';
import { usePages } from '../../data/use-pages.ts';

type Scope = 'mine' | 'campaign' | 'community';

function useShelf(scope: Scope, q: string) {
  return usePages({
    key: ['adventures', 'pages', scope, q],
    ask: (client, cursor) => {
      const query = { scope, ...(q === '' ? {} : { q }), ...(cursor === undefined ? {} : { cursor }) };
      return client.call('listAdventures', { query });
    },
  });
}

interface Runnable {
  /** Each once: own ones, those of campaigns one leads, and the community's; missing until all shelves have answered. */
  readonly adventures: readonly AdventureCard[] | undefined;
  /** Missing when all there are stand here. */
  readonly more: (() => void) | undefined;
  readonly isAsking: boolean;
}

/** What one may open a session of, as far as it was asked for. */
export function useRunnable(q: string, isLed: (campaignId: string) => boolean): Runnable {
  const shelves = [useShelf('mine', q), useShelf('campaign', q), useShelf('community', q)];
  const [mine, shared, community] = shelves.map(({ pages }) => pages?.flatMap(({ adventures }) => adventures));
  const ofLed = shared?.filter(({ campaignId }) => campaignId !== null && isLed(campaignId));
  const all = mine && ofLed && community && [...mine, ...ofLed, ...community];
  const further = shelves.flatMap(({ more }) => (more === undefined ? [] : [more]));
  const more = () => {
    for (const ask of further) ask();
  };
  return {
    adventures: all && [...new Map(all.map((adventure) => [adventure.id, adventure])).values()],
    more: further.length === 0 ? undefined : more,
    isAsking: shelves.some(({ busy }) => busy),
  };
}
