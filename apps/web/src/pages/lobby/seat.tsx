import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { faceAt } from '../../pictures/face-url.ts';
import type { Participant } from '../../shapes/participant.ts';
import { PresenceMark } from '../../table/presence-mark.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Chip } from '../../ui/chip.tsx';
import styles from './seat-list.module.css';

interface SeatProps {
  readonly sessionId: string;
  readonly participant: Participant;
  readonly mine: boolean;
  readonly action?: ReactNode;
}

export function Seat({ sessionId, participant, mine, action }: SeatProps) {
  const { t } = useTranslation();
  const { user, character } = participant;
  const remark = mine ? t('lobby.you') : user.isGuest ? t('lobby.guest') : undefined;
  return (
    <li className={styles.seat} data-testid={`player-${user.id}`}>
      <Avatar name={character.name} url={faceAt(sessionId, character.avatarUrl ?? user.avatarUrl)} />
      <span className={styles.text}>
        <span className={styles.name}>{character.name}</span>
        <span className={styles.detail}>
          {t('library.levelClass', { class: character.class, level: character.level })}
        </span>
        <span className={styles.detail}>
          {user.name}
          {remark !== undefined && ` (${remark})`} <PresenceMark participant={participant} traced />
        </span>
      </span>
      {participant.ready ? (
        <Chip tone="good" className={styles.ready}>
          ✓ {t('lobby.ready')}
        </Chip>
      ) : (
        <span className={styles.waiting}>{t('lobby.notReady')}</span>
      )}
      {action}
    </li>
  );
}
