import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { Shield } from '../../look/ornaments/shield.tsx';
import type { OwnCharacter } from '../../shapes/character.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Card } from '../../ui/card.tsx';
import { Leaders } from '../../ui/leaders.tsx';
import { Meter } from '../../ui/meter.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import styles from './character-sheet.module.css';
import { SheetEntries } from './sheet-entries.tsx';

export function CharacterSheet(props: { readonly character: OwnCharacter }) {
  const { t, i18n } = useTranslation();
  const { character } = props;
  return (
    <>
      <PageHeader
        title={character.name}
        kicker={t('library.levelClass', { class: character.class, level: character.level })}
      />
      <Card framed className={styles.sheet}>
        <Avatar name={character.name} url={character.avatarUrl} large />
        <div className={styles.numbers}>
          <Meter label={t('library.hitPoints')} value={character.hitPointsCurrent} max={character.hitPointsMax} />
          <Leaders
            rows={[
              {
                id: 'experience',
                label: t('library.experience'),
                value: formatNumber(character.experience, i18n.language),
              },
            ]}
          />
        </div>
        <figure className={styles.armor}>
          <Shield className={styles.shield} />
          <span className={styles.armorNumber}>{character.armorClass}</span>
          <figcaption>{t('library.armorClass')}</figcaption>
        </figure>
      </Card>
      {character.sheet !== undefined && <SheetEntries sheet={character.sheet} />}
    </>
  );
}
