import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CrossedSwords } from '../../look/ornaments/crossed-swords.tsx';
import type { NewCharacter, OwnCharacter } from '../../shapes/character.ts';
import { CharacterForm } from '../../table/character-form.tsx';
import { CharacterTile } from '../../table/character-tile.tsx';
import { ReadyMade } from '../../table/ready-made.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Meter } from '../../ui/meter.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './character-list.module.css';

interface CharacterListProps {
  readonly characters: readonly OwnCharacter[] | undefined;
  readonly making: boolean;
  readonly onMaking: (making: boolean) => void;
  readonly onCreate: (character: NewCharacter) => void;
  /** Ready-made ones, to take instead of making one. */
  readonly samples: readonly NewCharacter[];
  readonly error?: string | undefined;
  readonly busy: boolean;
}

export function CharacterList({ characters, making, onMaking, onCreate, samples, error, busy }: CharacterListProps) {
  const { t } = useTranslation();
  const make = (
    <Button variant="primary" onClick={() => onMaking(true)}>
      {t('library.newCharacter')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('library.charactersTitle')} lead={t('library.charactersLead')} actions={make} />
      {characters === undefined && <Skeleton />}
      {characters?.length === 0 && <EmptyState picture={<CrossedSwords />} text={t('library.noCharacters')} />}
      <div className={styles.cards}>
        {characters?.map((character) => (
          <Card key={character.id} className={styles.card} data-testid={`character-${character.id}`}>
            <Link to="/characters/$id" params={{ id: character.id }} className={styles.link}>
              <CharacterTile character={character} />
            </Link>
            <Meter label={t('library.hitPoints')} value={character.hitPointsCurrent} max={character.hitPointsMax} />
          </Card>
        ))}
      </div>
      <Dialog title={t('library.newCharacter')} open={making} onOpenChange={onMaking}>
        {error !== undefined && <Banner tone="bad">{error}</Banner>}
        <CharacterForm onCreate={onCreate} submitLabel={t('library.createCharacter')} busy={busy} />
        <ReadyMade samples={samples} onTake={onCreate} busy={busy} />
      </Dialog>
    </>
  );
}
