import { useTranslation } from 'react-i18next';
import type { SessionListing } from '../../shapes/session.ts';
import { SessionStatusMark } from '../../table/session-status-mark.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import { SpacedCode } from '../../ui/spaced-code.tsx';
import styles from './live-session-card.module.css';

interface LiveSessionCardProps {
  readonly session: SessionListing;
  readonly userId: string;
}

export function LiveSessionCard({ session, userId }: LiveSessionCardProps) {
  const { t } = useTranslation();
  const waiting = session.status === 'waiting';
  return (
    <Card className={styles.card}>
      <div className={styles.text}>
        <SessionStatusMark status={session.status} />
        <h2>{session.adventure.title}</h2>
        <p className={styles.detail}>
          {session.gm.id === userId ? t('home.roleGm') : t('find.runBy', { name: session.gm.name })} ·{' '}
          {t('find.playersOf', { count: session.participantCount, max: session.maxPlayers })}
        </p>
      </div>
      {session.code !== undefined && <SpacedCode code={session.code} />}
      {waiting ? (
        <ButtonLink to="/sessions/$id/lobby" params={{ id: session.id }} variant="primary">
          {t('home.toLobby')}
        </ButtonLink>
      ) : (
        <ButtonLink to="/sessions/$id" params={{ id: session.id }} variant="primary">
          {t('home.toTable')}
        </ButtonLink>
      )}
    </Card>
  );
}
