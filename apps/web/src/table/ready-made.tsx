import { useTranslation } from 'react-i18next';
import type { NewCharacter } from '../shapes/character.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import styles from './ready-made.module.css';

interface ReadyMadeProps {
  readonly samples: readonly NewCharacter[];
  readonly onTake: (character: NewCharacter) => void;
  readonly busy: boolean;
}

/** For those who have no time to make somebody: one press, and they are somebody. */
export function ReadyMade({ samples, onTake, busy }: ReadyMadeProps) {
  const { t } = useTranslation();
  if (samples.length === 0) return null;
  return (
    <details className={styles.readyMade}>
      <summary>{t('join.readyMade')}</summary>
      <ul className={styles.list}>
        {samples.map((sample) => (
          <li key={sample.name} className={styles.item}>
            <Avatar name={sample.name} url={sample.avatarUrl} />
            <span className={styles.text}>
              <span className={styles.name}>{sample.name}</span>
              <span>{t('library.levelClass', { class: sample.class, level: sample.level })}</span>
            </span>
            <Button busy={busy} aria-label={t('join.takeNamed', { name: sample.name })} onClick={() => onTake(sample)}>
              {t('join.take')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
