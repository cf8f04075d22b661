import type { SessionView } from '@moothall/client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format.ts';
import { faceAt } from '../../pictures/face-url.ts';
import { SessionStatusMark } from '../../table/session-status-mark.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Banner } from '../../ui/banner.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import { Leaders } from '../../ui/leaders.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import styles from './history.module.css';

interface SessionHistoryProps {
  readonly session: SessionView;
  readonly userId: string;
  /** The story with its filters. */
  readonly children: ReactNode;
}

const look = { variant: 'plain', size: 'normal', wide: false, square: false } as const;

function Ways({ session, wasThere }: { readonly session: SessionView; readonly wasThere: boolean }) {
  const { t } = useTranslation('history');
  const { id, campaignId, endedAt } = session;
  return (
    <>
      {campaignId !== null && (
        <ButtonLink to="/campaigns/$id" params={{ id: campaignId }}>
          {t('campaign')}
        </ButtonLink>
      )}
      {wasThere && (
        <ButtonLink to={endedAt === null ? '/sessions/$id' : '/sessions/$id/summary'} params={{ id }}>
          {t(endedAt === null ? 'toTable' : 'summary')}
        </ButtonLink>
      )}
    </>
  );
}

function Facts({ session }: { readonly session: SessionView }) {
  const { t, i18n } = useTranslation('history');
  const { id: sessionId, gm, gmTitle, participants, endedAt, startedAt, createdAt } = session;
  const day = formatDate(endedAt ?? startedAt ?? createdAt, i18n.language);
  return (
    <Card title={t('party')}>
      <Leaders rows={[{ id: 'day', label: t('played'), value: day }]} />
      <ul className={styles.party}>
        <li className={styles.person}>
          <Avatar name={gm.name} url={faceAt(sessionId, gm.avatarUrl)} />
          <span>
            <span className={styles.name}>★ {gm.name}</span>
            <span className={styles.detail}>{gmTitle}</span>
          </span>
        </li>
        {participants.map(({ id, user, character }) => (
          <li key={id} className={styles.person}>
            <Avatar name={character.name} url={faceAt(sessionId, character.avatarUrl ?? user.avatarUrl)} />
            <span>
              <span className={styles.name}>{character.name}</span>
              <span className={styles.detail}>{user.name}</span>
            </span>
          </li>
        ))}
      </ul>
      {participants.length === 0 && <p className={styles.detail}>{t('noParty')}</p>}
    </Card>
  );
}

function Export({ id }: { readonly id: string }) {
  const { t } = useTranslation('history');
  const href = (format: 'md' | 'json') => `/api/v1/sessions/${id}/export?format=${format}`;
  return (
    <p className={styles.exports}>
      <a className={buttonClass(look)} href={href('md')} download={`${id}.md`}>
        {t('exportMarkdown')}
      </a>
      <a className={buttonClass(look)} href={href('json')} download={`${id}.json`}>
        {t('exportJson')}
      </a>
    </p>
  );
}

export function SessionHistory({ session, userId, children }: SessionHistoryProps) {
  const { t } = useTranslation('history');
  const wasThere = session.gm.id === userId || session.participants.some(({ user }) => user.id === userId);
  return (
    <>
      <PageHeader
        kicker={t('kicker')}
        title={session.adventure.title}
        lead={<SessionStatusMark status={session.status} />}
        actions={<Ways session={session} wasThere={wasThere} />}
      />
      {session.endedAt === null && <Banner className={styles.note}>{t('underWay')}</Banner>}
      {!wasThere && <Banner className={styles.note}>{t('asMember')}</Banner>}
      <div className={styles.columns}>
        <Card title={t('timeline')}>{children}</Card>
        <div className={styles.side}>
          <Facts session={session} />
          <Export id={session.id} />
        </div>
      </div>
    </>
  );
}
