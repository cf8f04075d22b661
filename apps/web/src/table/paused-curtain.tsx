import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../i18n/format.ts';
import { Hourglass } from '../look/ornaments/hourglass.tsx';
import { Card } from '../ui/card.tsx';
import styles from './paused-curtain.module.css';

interface PausedCurtainProps {
  /** Missing when the server paused an empty table. */
  readonly by: string | null;
  readonly message: string | null;
  readonly since: string | null;
  readonly nowMs: number;
  readonly forGm: boolean;
  readonly action?: ReactNode;
}

export function PausedCurtain({ by, message, since, nowMs, forGm, action }: PausedCurtainProps) {
  const { t, i18n } = useTranslation();
  const who = by === null ? t('table.curtainEmpty') : t('table.curtainBy', { name: by });
  return (
    <div className={styles.curtain} data-testid="paused-curtain" role="status">
      <Card framed className={styles.card}>
        <Hourglass className={styles.picture} />
        <h2 className={styles.title}>{t('table.curtain')}</h2>
        {message !== null && <p className={styles.message}>“{message}”</p>}
        <p>
          {who}
          {since !== null && ` ${t('table.curtainSince', { time: formatMoment(since, i18n.language, nowMs) })}`}
        </p>
        <p className={styles.note}>{t(forGm ? 'table.curtainGm' : 'table.curtainPlayer')}</p>
        {action}
      </Card>
    </div>
  );
}
