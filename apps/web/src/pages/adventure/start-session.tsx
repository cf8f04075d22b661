import { useTranslation } from 'react-i18next';
import type { SessionStatus } from '../../shapes/session.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './start-session.module.css';

/** The GM's own session of this adventure that has not ended. */
export interface LiveSession {
  readonly id: string;
  readonly status: Extract<SessionStatus, 'waiting' | 'active' | 'paused'>;
}

interface StartSessionProps {
  readonly live: LiveSession | null;
  readonly onStart: () => void;
  readonly error?: string | undefined;
  readonly busy: boolean;
}

const labels = {
  waiting: { button: 'library.openLobby', hint: 'library.waitingHint', to: '/sessions/$id/lobby' },
  active: { button: 'library.resumeSession', hint: 'library.activeHint', to: '/sessions/$id' },
  paused: { button: 'library.returnToSession', hint: 'library.pausedHint', to: '/sessions/$id' },
} as const;

export function StartSession({ live, onStart, error, busy }: StartSessionProps) {
  const { t } = useTranslation();
  return (
    <Card className={styles.card}>
      {live === null ? (
        <Button variant="primary" size="large" wide data-testid="start-session" onClick={onStart} busy={busy}>
          {t('library.startSession')}
        </Button>
      ) : (
        <ButtonLink
          to={labels[live.status].to}
          params={{ id: live.id }}
          variant="primary"
          size="large"
          wide
          data-testid="start-session"
        >
          {t(labels[live.status].button)}
        </ButtonLink>
      )}
      <p className={styles.hint}>{t(live === null ? 'library.startHint' : labels[live.status].hint)}</p>
      {error !== undefined && <Banner tone="bad">{error}</Banner>}
    </Card>
  );
}
