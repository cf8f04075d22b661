import { useTranslation } from 'react-i18next';
import type { OwnCharacter } from '../shapes/character.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Chip } from '../ui/chip.tsx';
import styles from './character-tile.module.css';

interface CharacterTileProps {
  readonly character: Pick<OwnCharacter, 'name' | 'class' | 'level' | 'avatarUrl' | 'inSession'>;
}

/** Portrait, name, class and level on one line: enough to recognise somebody. */
export function CharacterTile({ character }: CharacterTileProps) {
  const { t } = useTranslation();
  return (
    <span className={styles.tile}>
      <Avatar name={character.name} url={character.avatarUrl} />
      <span className={styles.text}>
        <span className={styles.name}>{character.name}</span>
        <span className={styles.detail}>
          {t('library.levelClass', { class: character.class, level: character.level })}
        </span>
      </span>
      {character.inSession !== null && (
        <Chip className={styles.chip}>{t('library.atTable', { adventure: character.inSession.adventureTitle })}</Chip>
      )}
    </span>
  );
}
