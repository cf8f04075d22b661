import type { CallError, CampaignSession } from '@moothall/client';
import { useAsked } from '../../data/use-asked.ts';
import { usePages } from '../../data/use-pages.ts';

export interface CampaignSessions {
  /** Newest first; missing until the first page has come. */
  readonly sessions: readonly CampaignSession[] | undefined;
  /** Those that would let the reader in now. */
  readonly joinable: ReadonlySet<string>;
  readonly error: CallError | undefined;
  readonly more: (() => void) | undefined;
  readonly busy: boolean;
  readonly again: () => void;
}

const everyMs = 20_000;

export function useCampaignSessions(id: string): CampaignSessions {
  const { pages, ...list } = usePages({
    key: ['campaign-sessions', id],
    ask: (client, cursor) =>
      client.call('listCampaignSessions', { params: { id }, query: cursor === undefined ? {} : { cursor } }),
    everyMs,
  });
  const browsed = useAsked({
    key: ['sessions', 'browse'],
    ask: (client) => client.call('listSessions', { query: { browse: 'true', limit: 100 } }),
    everyMs,
  });
  return {
    ...list,
    sessions: pages?.flatMap(({ sessions }) => sessions),
    joinable: new Set(browsed.data?.sessions.map((session) => session.id)),
  };
}
