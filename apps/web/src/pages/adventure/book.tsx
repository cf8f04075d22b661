import type { AdventureDocument } from '@moothall/client';
import { Suspense, use, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readingMessagesOf } from '../../i18n/reading-messages.ts';
import { Scroll } from '../../look/ornaments/scroll.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { type Tab, Tabs } from '../../ui/tabs.tsx';
import { BackdropPlates } from './backdrop-plates.tsx';
import { Contents } from './contents.tsx';
import { DrawnScenes } from './drawn-scenes.tsx';
import { MapPlates } from './map-plates.tsx';
import styles from './reading.module.css';

/** The whole adventure to read before one runs it (READ in docs/spec): scenes, their graph, maps and backdrops. */
export function Book({ adventure }: { readonly adventure: AdventureDocument }) {
  const { t, i18n } = useTranslation('reading');
  const { t: u } = useTranslation();
  use(readingMessagesOf(i18n));
  const [part, setPart] = useState('contents');
  const [openId, open] = useState<string | null>(null);
  const titles = useMemo(() => new Map(adventure.nodes.map(({ id, title }) => [id, title])), [adventure.nodes]);
  const scenes = { adventure, openId, onOpen: open, titleOf: (id: string) => titles.get(id) ?? id };
  const { nodes, maps, backdrops } = adventure;
  if (nodes.length + maps.length + backdrops.length === 0) {
    return <EmptyState picture={<Scroll />} text={t('empty')} />;
  }
  const parts: readonly (Tab & { readonly isThere: boolean })[] = [
    {
      id: 'contents',
      label: u('library.contents'),
      isThere: nodes.length > 0,
      content: <Contents {...scenes} />,
    },
    { id: 'graph', label: t('graph'), isThere: nodes.length > 1, content: <DrawnScenes {...scenes} /> },
    { id: 'maps', label: t('maps'), isThere: maps.length > 0, content: <MapPlates maps={maps} /> },
    {
      id: 'backdrops',
      label: t('backdrops'),
      isThere: backdrops.length > 0,
      content: <BackdropPlates backdrops={backdrops} />,
    },
  ];
  const there = parts.filter(({ isThere }) => isThere);
  const shown = there.find(({ id }) => id === part) ?? there[0];
  // Only what is looked at is drawn: a graph needs its window, and a map its pictures.
  const tabs = there.map((tab) => ({
    ...tab,
    content: tab.id === shown?.id && (
      <div className={styles.part}>
        <Suspense fallback={<Skeleton lines={6} />}>{tab.content}</Suspense>
      </div>
    ),
  }));
  return (
    <Card className={styles.book}>
      <Tabs label={t('parts')} tabs={tabs} value={shown?.id ?? ''} onChange={setPart} />
    </Card>
  );
}
