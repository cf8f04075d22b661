import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import styles from './strip-player.module.css';

interface StripPlayerProps {
  /** Missing for a spectator. */
  readonly characterName?: string | undefined;
  readonly onLeave: () => void;
}

export function StripPlayer({ characterName, onLeave }: StripPlayerProps) {
  const { t } = useTranslation();
  return (
    <>
      <span className={styles.as}>
        {characterName === undefined ? t('table.watching') : t('table.playingAs', { name: characterName })}
      </span>
      <Button data-testid="leave-session" onClick={onLeave}>
        {t('table.leave')}
      </Button>
    </>
  );
}
