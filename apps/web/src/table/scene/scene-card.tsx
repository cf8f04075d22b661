import { useTranslation } from 'react-i18next';
import { Candle } from '../../look/ornaments/candle.tsx';
import type { Scene } from '../../shapes/scene.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ChoiceLine, type Choosing } from './choice-line.tsx';
import styles from './scene-card.module.css';
import { SceneText } from './scene-text.tsx';

interface SceneCardProps {
  readonly scene: Scene | null;
  readonly choosing: Choosing;
}

function Choices({ scene, choosing }: { readonly scene: Scene; readonly choosing: Choosing }) {
  const { t } = useTranslation('play');
  if (scene.choices.length === 0) return null;
  return (
    <section className={styles.choices}>
      <h2>{t('scene.choices')}</h2>
      {choosing.by === 'player' && <p className={styles.hint}>{t('scene.voteHint')}</p>}
      <ul className={styles.choiceList}>
        {scene.choices.map((choice) => (
          <li key={choice.id}>
            <ChoiceLine choice={choice} choosing={choosing} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function SceneCard({ scene, choosing }: SceneCardProps) {
  const { t } = useTranslation();
  if (scene === null) return <EmptyState picture={<Candle />} text={t('table.noScene')} />;
  return (
    <article className={styles.card} key={scene.id}>
      <SceneText {...scene} />
      <Choices scene={scene} choosing={choosing} />
    </article>
  );
}
