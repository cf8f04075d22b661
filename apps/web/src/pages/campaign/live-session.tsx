import type { CampaignSession } from '@moothall/client';
import { useTranslation } from 'react-i18next';
import { SessionStatusMark } from '../../table/session-status-mark.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import styles from './campaign-page.module.css';
import { stepFor } from './session-step.ts';

interface LiveSessionProps {
  readonly session: CampaignSession;
  readonly userId: string;
  readonly joinable: ReadonlySet<string>;
}

export function LiveSession({ session, userId, joinable }: LiveSessionProps) {
  const { t } = useTranslation('campaigns');
  const { t: common } = useTranslation();
  const { id, status, adventure, gm, participantCount, maxPlayers } = session;
  const step = stepFor(session, { userId, joinable });
  // The lobby shows whoever has no seat in it the way to one.
  const isAtTable = status !== 'waiting' && step !== 'join';
  return (
    <li className={styles.live} data-testid={`live-session-${id}`}>
      <span className={styles.grow}>
        <SessionStatusMark status={status} />
        <span className={styles.sessionTitle}>{adventure.title}</span>
        <span className={styles.detail}>
          {t('session.ran', { gm: gm.name })} · {common('find.playersOf', { count: participantCount, max: maxPlayers })}
        </span>
      </span>
      {step === null ? (
        <span className={styles.soft}>{t('session.notYet')}</span>
      ) : (
        <ButtonLink
          to={isAtTable ? '/sessions/$id' : '/sessions/$id/lobby'}
          params={{ id }}
          variant="primary"
          aria-label={t('session.of', { action: t(`session.${step}`), title: adventure.title })}
        >
          {t(`session.${step}`)}
        </ButtonLink>
      )}
    </li>
  );
}
