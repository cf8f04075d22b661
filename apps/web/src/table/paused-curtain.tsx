import { useTranslation } from 'react-i18next';
import { formatMoment } from '../i18n/format.ts';
import { Hourglass } from '../look/ornaments/hourglass.tsx';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';
import styles from './paused-curtain.module.css';

interface PausedCurtainProps {
  /** Null when the server paused an empty table. */
  readonly by: string | null;
  readonly message: string | null;
  readonly since: string | null;
  readonly nowMs: number;
  /** The GM prepares during the break and must see the stage: a banner instead of a curtain. */
  readonly forGm: boolean;
}

export function PausedCurtain({ by, message, since, nowMs, forGm }: PausedCurtainProps) {
  const { t, i18n } = useTranslation();
  const who = by === null ? t('table.curtainEmpty') : t('table.curtainBy', { name: by });
  const when = since === null ? '' : ` ${t('table.curtainSince', { time: formatMoment(since, i18n.language, nowMs) })}`;
  if (forGm) {
    return (
      <Banner className={styles.banner} tone="warn" icon={<Hourglass />} data-testid="paused-curtain">
        <strong>{t('table.curtain')}.</strong> {who}
        {when}. {message !== null && <q>{message}</q>} {t('table.curtainGm')}
      </Banner>
    );
  }
  return (
    <div className={styles.curtain} data-testid="paused-curtain" role="status">
      <Card framed className={styles.card}>
        <Hourglass className={styles.picture} />
        <h2 className={styles.title}>{t('table.curtain')}</h2>
        {message !== null && <q className={styles.message}>{message}</q>}
        <p>
          {who}
          {when}
        </p>
        <p className={styles.note}>{t('table.curtainPlayer')}</p>
      </Card>
    </div>
  );
}
