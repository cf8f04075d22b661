import { RadioGroup } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '../../i18n/format.ts';
import { Scroll } from '../../look/ornaments/scroll.tsx';
import type { AdventureCard } from '../../shapes/adventure.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './adventure-picker.module.css';

interface AdventurePickerProps {
  readonly adventures: readonly AdventureCard[] | undefined;
  readonly chosenId: string | undefined;
  readonly onChoose: (id: string) => void;
}

export function AdventurePicker({ adventures, chosenId, onChoose }: AdventurePickerProps) {
  const { t, i18n } = useTranslation();
  if (adventures === undefined) return <Skeleton lines={6} />;
  if (adventures.length === 0) {
    const browse = <ButtonLink to="/adventures">{t('create.browse')}</ButtonLink>;
    return <EmptyState picture={<Scroll />} text={t('create.noAdventures')} actions={browse} />;
  }
  return (
    <RadioGroup.Root
      className={styles.picker}
      aria-label={t('create.chooseAdventure')}
      value={chosenId ?? ''}
      onValueChange={onChoose}
    >
      {adventures.map((adventure) => (
        <RadioGroup.Item
          key={adventure.id}
          value={adventure.id}
          className={styles.item}
          data-testid={`adventure-${adventure.id}`}
        >
          <span className={styles.box} aria-hidden="true" />
          <span className={styles.text}>
            <span className={styles.title}>{adventure.title}</span>
            <span className={styles.description}>{adventure.description}</span>
            <span className={styles.facts}>
              {t('library.players')} {t('library.playersRange', adventure.recommendedPlayers)} ·{' '}
              {formatMinutes(adventure.estimatedDurationMinutes, i18n.language)}
            </span>
          </span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
