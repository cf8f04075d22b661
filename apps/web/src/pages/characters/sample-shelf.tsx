import { useTranslation } from 'react-i18next';
import { CrossedSwords } from '../../look/ornaments/crossed-swords.tsx';
import type { NewCharacter } from '../../shapes/character.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './character-library.module.css';

interface SampleShelfProps {
  readonly samples: readonly NewCharacter[];
  readonly onTake: (character: NewCharacter) => void;
  readonly busy: boolean;
}

/** An empty library still has somebody to offer. */
export function SampleShelf({ samples, onTake, busy }: SampleShelfProps) {
  const { t } = useTranslation(['characters', 'translation']);
  return (
    <>
      <EmptyState picture={<CrossedSwords />} text={t('none')} />
      {samples.length > 0 && (
        <section className={styles.samples} aria-label={t('samples')}>
          <h2>{t('samples')}</h2>
          <p>{t('samplesText')}</p>
          <ul className={styles.cards}>
            {samples.map((sample) => (
              <li key={sample.name}>
                <Card className={styles.sample}>
                  <Avatar name={sample.name} url={sample.avatarUrl} />
                  <span className={styles.who}>
                    <span className={styles.name}>{sample.name}</span>
                    <span className={styles.detail}>
                      {t('translation:library.levelClass', { class: sample.class, level: sample.level })}
                    </span>
                  </span>
                  <Button busy={busy} aria-label={t('takeNamed', { name: sample.name })} onClick={() => onTake(sample)}>
                    {t('take')}
                  </Button>
                </Card>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
