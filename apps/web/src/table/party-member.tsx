import { useTranslation } from 'react-i18next';
import { faceAt } from '../pictures/face-url.ts';
import type { Participant } from '../shapes/participant.ts';
import { Avatar } from '../ui/avatar.tsx';
import { classNames } from '../ui/class-names.ts';
import { Meter } from '../ui/meter.tsx';
import styles from './party-strip.module.css';
import { PresenceMark } from './presence-mark.tsx';

interface PartyMemberProps {
  readonly sessionId: string;
  readonly participant: Participant;
  readonly mine: boolean;
}

export function PartyMember({ sessionId, participant, mine }: PartyMemberProps) {
  const { t } = useTranslation();
  const { character, user } = participant;
  return (
    <li className={classNames(styles.member, mine && styles.mine)} data-testid={`player-${user.id}`}>
      <span className={styles.portrait}>
        <Avatar name={character.name} url={faceAt(sessionId, character.avatarUrl ?? user.avatarUrl)} />
        <span className={styles.presence}>
          <PresenceMark participant={participant} markOnly traced />
        </span>
      </span>
      <div className={styles.text}>
        <span className={styles.name}>{character.name}</span>
        <Meter label={t('table.hitPoints')} hideLabel value={character.hitPointsCurrent} max={character.hitPointsMax} />
      </div>
    </li>
  );
}
