import type { CampaignSession } from '@moothall/client';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate, formatMinutes } from '../../i18n/format.ts';
import { SessionStatusMark } from '../../table/session-status-mark.tsx';
import styles from './campaign-page.module.css';

interface PastSessionProps {
  readonly session: CampaignSession;
  readonly userId: string;
}

export function PastSession({ session, userId }: PastSessionProps) {
  const { t, i18n } = useTranslation('campaigns');
  const { id, adventure, gm, players, endedAt, createdAt, durationMinutes, status } = session;
  const names = players.map(({ name }) => name);
  // Feedback and dice are for those who were there; everybody may read what happened.
  const wasThere = gm.id === userId || players.some((player) => player.userId === userId);
  const when = formatDate(endedAt ?? createdAt, i18n.language);
  const party = new Intl.ListFormat(i18n.language).format(names);
  return (
    <li className={styles.row} data-testid={`past-session-${id}`}>
      <span className={styles.grow}>
        <span className={styles.sessionTitle}>{adventure.title}</span>
        <span className={styles.detail}>
          {when} · {formatMinutes(durationMinutes, i18n.language)} · {t('session.ran', { gm: gm.name })}
        </span>
        <span className={styles.detail}>
          {names.length === 0 ? t('session.noPlayers') : t('session.players', { names: party })}
        </span>
        <SessionStatusMark status={status} />
      </span>
      <span className={styles.links}>
        <Link
          to="/sessions/$id/history"
          params={{ id }}
          aria-label={t('session.of', { action: t('session.history'), title: adventure.title })}
        >
          {t('session.history')}
        </Link>
        {wasThere && (
          <Link
            to="/sessions/$id/summary"
            params={{ id }}
            aria-label={t('session.of', { action: t('session.summary'), title: adventure.title })}
          >
            {t('session.summary')}
          </Link>
        )}
      </span>
    </li>
  );
}
