import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Arrow } from '../look/ornaments/arrow.tsx';
import type { Scene } from '../shapes/scene.ts';
import type { SessionStatus } from '../shapes/session.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { NodeBadge } from './node-badge.tsx';
import { useOrder } from './order.tsx';
import styles from './scene-strip.module.css';

interface SceneStripProps {
  readonly adventureTitle: string;
  readonly status: SessionStatus;
  readonly scene: Pick<Scene, 'title' | 'type'> | null;
  /** Right end: the code for the GM, “Playing as …” and leaving for a player. */
  readonly children?: ReactNode;
}

function Status(props: { readonly status: SessionStatus }) {
  const { t } = useTranslation();
  switch (props.status) {
    case 'waiting':
      return <StatusMark shape="hollow" tone="mute" label={t('table.waiting')} />;
    case 'active':
      return <StatusMark shape="full" tone="good" label={t('table.active')} />;
    case 'paused':
      return <StatusMark shape="half" tone="warn" label={t('table.paused')} />;
    case 'completed':
    case 'cancelled':
      return <StatusMark shape="crossed" tone="mute" label={t('table.ended')} />;
  }
}

export function SceneStrip({ adventureTitle, status, scene, children }: SceneStripProps) {
  const { t } = useTranslation();
  // Where nothing can be done one only looks through somebody's eyes, and does not walk away with their legs.
  const { may } = useOrder();
  usePageTitle(adventureTitle);
  return (
    <div className={styles.strip}>
      {may && (
        <Link to="/" className={styles.back} aria-label={t('table.back')}>
          <Arrow />
        </Link>
      )}
      <div className={styles.titles}>
        <p className={styles.adventure}>
          <span className={styles.adventureTitle}>{adventureTitle}</span> <Status status={status} />
        </p>
        <div className={styles.scene}>
          <h1 className={styles.title} data-testid="node-title">
            {scene?.title ?? adventureTitle}
          </h1>
          {scene !== null && <NodeBadge type={scene.type} />}
        </div>
      </div>
      <div className={styles.end}>{children}</div>
    </div>
  );
}
