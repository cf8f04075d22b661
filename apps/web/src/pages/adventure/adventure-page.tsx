import type { Adventure } from '@moothall/client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AdventureFacts } from '../../table/adventure-facts.tsx';
import { Card } from '../../ui/card.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import styles from './adventure-page.module.css';
import { Book } from './book.tsx';
import { type LiveSession, StartSession } from './start-session.tsx';

interface AdventurePageProps {
  readonly adventure: Adventure;
  readonly canRun: boolean;
  readonly live: LiveSession | null;
  readonly onStart: () => void;
  readonly error?: string | undefined;
  readonly busy?: boolean;
  /** What may be done with it besides playing. */
  readonly deeds: ReactNode;
}

const visibilities = {
  private: 'library.visibilityPrivate',
  campaign: 'library.visibilityCampaign',
  community: 'library.visibilityCommunity',
} as const;

export function AdventurePage(props: AdventurePageProps) {
  const { t } = useTranslation();
  const { adventure, canRun, live, onStart, error, busy, deeds } = props;
  const facts = [
    { id: 'scenes', label: t('library.scenes'), value: adventure.nodes.length },
    { id: 'maps', label: t('library.maps'), value: adventure.maps.length },
    { id: 'visibility', label: t('library.visibility'), value: t(visibilities[adventure.visibility]) },
  ];
  return (
    <>
      <PageHeader kicker={t('library.module')} title={adventure.title} lead={adventure.description} actions={deeds} />
      <div className={styles.columns}>
        <Book adventure={adventure} />
        <div className={styles.side}>
          {canRun && <StartSession live={live} onStart={onStart} error={error} busy={busy ?? false} />}
          <Card>
            <AdventureFacts adventure={adventure} more={facts} />
          </Card>
        </div>
      </div>
    </>
  );
}
