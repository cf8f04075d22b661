import type { HistoryEvent, TableView } from '@moothall/client';
import { useClient } from '@moothall/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../refusal-words.ts';
import { useShown } from '../shown.tsx';

type Line = TableView['chat'][number];

export interface OlderChat {
  /** Every line this page knows, the live ones at the end. */
  readonly lines: readonly Line[];
  /** There may be more above the first one. */
  readonly hasMore: boolean;
  readonly busy: boolean;
  readonly error: string | undefined;
  readonly load: () => void;
}

/** The live table shows this many (contract 5), and one press brings as many more. */
const atOnce = 100;

/** What was live once stays, though the table itself forgets it. */
function useKept(live: readonly Line[]) {
  const [kept, setKept] = useState({ live, lines: live });
  if (kept.live === live) return kept.lines;
  const known = new Set(kept.lines.map(({ id }) => id));
  const lines = [...kept.lines, ...live.filter(({ id }) => !known.has(id))];
  setKept({ live, lines });
  return lines;
}

function lineOf({ payload }: HistoryEvent): Line {
  return payload.message as Line;
}

/**
 * History is told from its beginning; so the first press reads all of it up to what is shown, and each press shows a
 * hundred more of that.
 */
export function useOlderChat(): OlderChat {
  const client = useClient();
  const { i18n } = useTranslation('play');
  const { session, table } = useShown();
  const kept = useKept(table.chat);
  const [past, setPast] = useState<readonly Line[]>();
  const [shown, setShown] = useState(0);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const read = async (): Promise<readonly Line[] | undefined> => {
    const first = kept[0]?.id;
    const lines: Line[] = [];
    let cursor: string | undefined;
    do {
      const query = { type: 'chat:posted', limit: 100, ...(cursor === undefined ? {} : { cursor }) };
      const page = await client.call('readHistory', { params: { id: session.id }, query });
      if (!page.ok) {
        setError(refusalWords(i18n, page.error));
        return undefined;
      }
      const found = page.data.events.map(lineOf);
      const end = found.findIndex(({ id }) => id === first);
      lines.push(...(end === -1 ? found : found.slice(0, end)));
      cursor = end === -1 ? page.meta?.nextCursor : undefined;
    } while (cursor !== undefined);
    return lines;
  };
  const load = async () => {
    setError(undefined);
    setBusy(true);
    const known = past ?? (await read());
    setBusy(false);
    if (known === undefined) return;
    setPast(known);
    setShown(Math.min(known.length, shown + atOnce));
  };
  const hasMore = past === undefined ? kept.length >= atOnce : shown < past.length;
  const lines = past === undefined || shown === 0 ? kept : [...past.slice(-shown), ...kept];
  return { lines, hasMore, busy, error, load: () => void load() };
}
