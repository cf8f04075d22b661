import { useTranslation } from 'react-i18next';
import { Candle } from '../../look/ornaments/candle.tsx';
import { Picture } from '../../pictures/picture.tsx';
import type { Scene } from '../../shapes/scene.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { ChoiceLine, type Choosing } from './choice-line.tsx';
import styles from './scene-card.module.css';

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
      {scene.pictureUrl !== undefined && (
        <Picture className={styles.picture} url={scene.pictureUrl} alt={scene.title} />
      )}
      {scene.readAloud !== undefined && (
        <blockquote className={styles.readAloud}>
          <span className={styles.label}>{t('table.readAloud')}</span>
          <Markdown text={scene.readAloud} />
        </blockquote>
      )}
      <div className={styles.content}>
        <Markdown text={scene.content} />
      </div>
      {scene.gmNotes !== undefined && (
        <aside className={styles.notes}>
          <span className={styles.label}>{t('table.gmNotes')}</span>
          <Markdown text={scene.gmNotes} />
        </aside>
      )}
      <Choices scene={scene} choosing={choosing} />
    </article>
  );
}
