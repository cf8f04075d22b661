import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Adventure } from '../../shapes/adventure.ts';
import { AdventureFacts } from '../../table/adventure-facts.tsx';
import { NodeBadge } from '../../table/node-badge.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import styles from './adventure-page.module.css';
import { type LiveSession, StartSession } from './start-session.tsx';

interface AdventurePageProps {
  readonly adventure: Adventure;
  readonly canRun: boolean;
  readonly live: LiveSession | null;
  readonly onStart: () => void;
  readonly error?: string | undefined;
  readonly busy?: boolean;
  /** For its owner: what may be done with it besides playing. */
  readonly ownerDeeds?: ReactNode;
}

const visibilities = {
  private: 'library.visibilityPrivate',
  campaign: 'library.visibilityCampaign',
  community: 'library.visibilityCommunity',
} as const;

export function AdventurePage(props: AdventurePageProps) {
  const { t } = useTranslation();
  const { adventure, canRun, live, onStart, error, busy, ownerDeeds } = props;
  const facts = [
    { id: 'scenes', label: t('library.scenes'), value: adventure.nodes.length },
    { id: 'maps', label: t('library.maps'), value: adventure.maps.length },
    { id: 'visibility', label: t('library.visibility'), value: t(visibilities[adventure.visibility]) },
  ];
  return (
    <>
      <PageHeader
        kicker={t('library.module')}
        title={adventure.title}
        lead={adventure.description}
        actions={ownerDeeds}
      />
      <div className={styles.columns}>
        <Card title={t('library.contents')}>
          <ol className={styles.nodes}>
            {adventure.nodes.map((node) => (
              <li key={node.id} className={styles.node}>
                <span className={styles.nodeTitle}>{node.title}</span>
                {node.id === adventure.startNodeId && <Chip tone="solid">{t('library.startNode')}</Chip>}
                <span className={styles.leader} />
                <NodeBadge type={node.type} />
              </li>
            ))}
          </ol>
        </Card>
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
