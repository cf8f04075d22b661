import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format.ts';
import type { Session } from '../../shapes/session.ts';
import type { Stats } from '../../shapes/stats.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Participation } from './participation.tsx';
import styles from './session-summary.module.css';
import { StatGrid } from './stat-grid.tsx';

interface SessionSummaryProps {
  readonly session: Session;
  readonly stats: Stats;
  readonly isGm: boolean;
  /** The form for the seated, what was said for the GM. */
  readonly feedback?: ReactNode;
  /** Whether the dice fell as the server had committed itself to. */
  readonly dice?: ReactNode;
  /** To guests. */
  readonly offer?: ReactNode;
}

export function SessionSummary({ session, stats, isGm, feedback, dice, offer }: SessionSummaryProps) {
  const { t, i18n } = useTranslation();
  const actions = (
    <>
      <ButtonLink to="/sessions/$id/history" params={{ id: session.id }}>
        {t('summary.history')}
      </ButtonLink>
      {isGm && (
        <ButtonLink
          to="/sessions/new"
          search={{
            adventureId: session.adventure.id,
            continueFrom: session.id,
            ...(session.campaignId === null ? {} : { campaignId: session.campaignId }),
          }}
          variant="primary"
        >
          {t('summary.continueFrom')}
        </ButtonLink>
      )}
    </>
  );
  return (
    <div className={styles.summary} data-testid="session-summary">
      <PageHeader kicker={t('summary.kicker')} title={session.adventure.title} actions={actions} />
      <p className={styles.outcome}>
        <Chip tone="solid">{t(session.outcome === 'completed' ? 'summary.completed' : 'summary.cancelled')}</Chip>
        {session.endedAt !== null && t('summary.played', { date: formatDate(session.endedAt, i18n.language) })}
      </p>
      <Card title={t('summary.statsTitle')} framed>
        <StatGrid stats={stats} />
      </Card>
      <div className={styles.columns}>
        <Card title={t('summary.participation')}>
          <Participation participants={stats.participants} />
        </Card>
        <div className={styles.side}>
          {session.notes !== null && (
            <Card title={t('summary.notes')}>
              <p className={styles.notes}>{session.notes}</p>
            </Card>
          )}
          {feedback}
          {offer}
          {dice}
        </div>
      </div>
      <p className={styles.home}>
        <ButtonLink to="/">{t('summary.home')}</ButtonLink>
      </p>
    </div>
  );
}
