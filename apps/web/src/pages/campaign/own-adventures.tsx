import type { AdventureCard } from '@moothall/client';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../data/use-pages.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './campaign-page.module.css';

/** Few are seen at a glance and need no search. */
const searchFrom = 12;

interface Deeds {
  readonly busy: boolean;
  readonly onShare: (adventure: AdventureCard) => void;
}

function Rows({ adventures, busy, onShare }: Deeds & { readonly adventures: readonly AdventureCard[] }) {
  const { t } = useTranslation('campaigns');
  return (
    <ul className={styles.rows}>
      {adventures.map((adventure) => (
        <li key={adventure.id} className={styles.row}>
          <span className={styles.grow}>
            <span className={styles.name}>{adventure.title}</span>
            {adventure.visibility !== 'private' && <span className={styles.detail}>{t('adventure.moves')}</span>}
          </span>
          <Button
            busy={busy}
            onClick={() => onShare(adventure)}
            aria-label={`${t('adventure.share')}: ${adventure.title}`}
          >
            {t('adventure.share')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** One's own shelf, page by page; searched by the server, so that what is not shown yet is found. */
export function OwnAdventures({
  isOffered,
  ...deeds
}: Deeds & { readonly isOffered: (one: AdventureCard) => boolean }) {
  const { t } = useTranslation(['campaigns', 'translation']);
  const refusal = useRefusal();
  const [sought, setSought] = useState('');
  const q = useDeferredValue(sought.trim());
  const { pages, error, more, busy } = usePages({
    key: ['adventures', 'pages', 'mine', q],
    ask: (client, cursor) => {
      const query = { scope: 'mine', ...(q === '' ? {} : { q }), ...(cursor === undefined ? {} : { cursor }) } as const;
      return client.call('listAdventures', { query });
    },
  });
  const found = pages?.flatMap(({ adventures }) => adventures);
  const offered = found?.filter(isOffered);
  const isLong = sought !== '' || more !== undefined || (found?.length ?? 0) >= searchFrom;
  return (
    <>
      {isLong && (
        <TextField
          label={t('translation:library.search')}
          type="search"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      {error !== undefined && <Banner tone="bad">{refusal(error)}</Banner>}
      {found === undefined && error === undefined && <Skeleton lines={3} />}
      {offered?.length === 0 && more === undefined && (
        <p className={styles.soft}>{t(sought === '' ? 'adventure.nothingOwn' : 'adventure.noneFound')}</p>
      )}
      {offered !== undefined && offered.length > 0 && <Rows adventures={offered} {...deeds} />}
      {more !== undefined && (
        <Button busy={busy} onClick={more}>
          {t('adventure.more')}
        </Button>
      )}
    </>
  );
}
