import { useTranslation } from 'react-i18next';
import { Cross } from '../look/ornaments/cross.tsx';
import type { Participant } from '../shapes/participant.ts';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './kick-controls.module.css';
import { type Kick, KickDialog } from './kick-dialog.tsx';

interface KickControlsProps {
  readonly participant: Participant;
  readonly onKick: (kick: Kick) => void;
}

export function KickControls({ participant, onKick }: KickControlsProps) {
  const { t } = useTranslation();
  return (
    <span className={styles.controls}>
      <IconButton
        variant="quiet"
        icon={<Cross />}
        label={t('lobby.kick', { name: participant.user.name })}
        data-testid={`kick-${participant.user.id}`}
        onClick={() => onKick({ participantId: participant.id, ban: false })}
      />
      <KickDialog participant={participant} onKick={onKick} />
    </span>
  );
}
