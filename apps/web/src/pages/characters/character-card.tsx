import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CharacterMenu } from '../../characters/character-menu.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { Shield } from '../../look/ornaments/shield.tsx';
import type { OwnCharacter } from '../../shapes/character.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Meter } from '../../ui/meter.tsx';
import styles from './character-library.module.css';

/** Like the cards at the back of a rulebook: who, what, how strong, how well. */
export function CharacterCard(props: { readonly character: OwnCharacter }) {
  const { t, i18n } = useTranslation(['characters', 'translation']);
  const { character } = props;
  const { inSession } = character;
  return (
    <Card className={styles.card} data-testid={`character-${character.id}`}>
      <div className={styles.head}>
        <Avatar name={character.name} url={character.avatarUrl} size="large" />
        <div className={styles.who}>
          <h2 className={styles.name}>
            <Link to="/characters/$id" params={{ id: character.id }} className={styles.link}>
              {character.name}
            </Link>
          </h2>
          <p className={styles.detail}>
            {t('translation:library.levelClass', { class: character.class, level: character.level })}
          </p>
        </div>
        <CharacterMenu character={character} className={styles.menu} />
      </div>
      <div className={styles.numbers}>
        <Meter label={t('hitPoints')} value={character.hitPointsCurrent} max={character.hitPointsMax} />
        <p className={styles.armor}>
          <Shield aria-hidden />
          <span>{character.armorClass}</span>
          <span className={styles.caption}>{t('armorClass')}</span>
        </p>
      </div>
      <p className={styles.experience}>
        {t('experience')} <span className={styles.figure}>{formatNumber(character.experience, i18n.language)}</span>
      </p>
      {inSession !== null && (
        <Link to="/sessions/$id" params={{ id: inSession.id }} className={styles.atTable}>
          <Chip tone="good" className={styles.chip}>
            {t('translation:library.atTable', { adventure: inSession.adventureTitle })}
          </Chip>
        </Link>
      )}
    </Card>
  );
}
