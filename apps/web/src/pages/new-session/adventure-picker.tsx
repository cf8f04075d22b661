import { RadioGroup } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '../../i18n/format.ts';
import { Scroll } from '../../look/ornaments/scroll.tsx';
import type { AdventureCard } from '../../shapes/adventure.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './adventure-picker.module.css';

export interface AdventureShelf {
  /** Missing while they are fetched. */
  readonly adventures: readonly AdventureCard[] | undefined;
  /** Brings the next ones; missing when all are here. */
  readonly more: (() => void) | undefined;
  readonly isAsking: boolean;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

interface AdventurePickerProps {
  readonly shelf: AdventureShelf;
  readonly chosen: AdventureCard | undefined;
  readonly onChoose: (adventure: AdventureCard) => void;
}

interface AdventuresProps {
  readonly adventures: readonly AdventureCard[];
}

/** Few are seen at a glance and need no search. */
const searchFrom = 12;

function Choices({ adventures, chosen, onChoose }: Omit<AdventurePickerProps, 'shelf'> & AdventuresProps) {
  const { t, i18n } = useTranslation();
  return (
    <RadioGroup.Root
      className={styles.picker}
      aria-label={t('create.chooseAdventure')}
      value={chosen?.id ?? ''}
      onValueChange={(id) => {
        const picked = adventures.find((adventure) => adventure.id === id);
        if (picked !== undefined) onChoose(picked);
      }}
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

/** What is chosen stays in sight, also while something else is searched for. */
export function AdventurePicker({ shelf, chosen, onChoose }: AdventurePickerProps) {
  const { t } = useTranslation(['translation', 'campaigns']);
  const { adventures, more, query } = shelf;
  const found = adventures ?? [];
  const isAway = chosen !== undefined && !found.some(({ id }) => id === chosen.id);
  const listed = isAway ? [chosen, ...found] : found;
  const isLong = query !== '' || more !== undefined || found.length >= searchFrom;
  const browse = <ButtonLink to="/adventures">{t('create.browse')}</ButtonLink>;
  if (adventures !== undefined && listed.length === 0 && !isLong) {
    return <EmptyState picture={<Scroll />} text={t('create.noAdventures')} actions={browse} />;
  }
  return (
    <div className={styles.shelf}>
      {isLong && (
        <TextField
          label={t('library.search')}
          type="search"
          value={query}
          onChange={(event) => shelf.onQuery(event.target.value)}
        />
      )}
      {adventures === undefined && <Skeleton lines={6} />}
      {adventures?.length === 0 && <p role="status">{t('campaigns:adventure.noneFound')}</p>}
      {listed.length > 0 && <Choices adventures={listed} chosen={chosen} onChoose={onChoose} />}
      {more !== undefined && (
        <Button busy={shelf.isAsking} onClick={more}>
          {t('campaigns:adventure.more')}
        </Button>
      )}
    </div>
  );
}
