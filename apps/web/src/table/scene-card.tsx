import { useTranslation } from 'react-i18next';
import { Candle } from '../look/ornaments/candle.tsx';
import type { Scene, SceneChoice } from '../shapes/scene.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Markdown } from '../ui/markdown.tsx';
import styles from './scene-card.module.css';

interface SceneCardProps {
  readonly scene: Scene | null;
  /** The GM decides. Missing for who does not, and while nothing can be decided. */
  readonly onChoose?: ((choiceId: string) => void) | undefined;
}

interface ChoiceLineProps {
  readonly choice: SceneChoice;
  readonly onChoose: SceneCardProps['onChoose'];
}

/** A button for who may choose; for everybody else words to talk about. */
function ChoiceLine({ choice, onChoose }: ChoiceLineProps) {
  const { t } = useTranslation();
  const { id, text, votes, leadsTo, closed } = choice;
  if (onChoose === undefined) {
    return (
      <p className={styles.spoken} data-testid={`choice-${id}`}>
        <span className={styles.choiceText}>{text}</span>
      </p>
    );
  }
  return (
    <Button
      wide
      className={styles.choice}
      data-testid={`choice-${id}`}
      disabled={closed === true}
      onClick={() => onChoose(id)}
    >
      <span className={styles.choiceText}>{text}</span>
      {votes !== undefined && votes > 0 && <span className={styles.votes}>{t('table.votes', { count: votes })}</span>}
      {leadsTo !== undefined && (
        <span className={styles.leadsTo}>
          {closed === true ? t('table.unavailable') : t('table.leadsTo', { title: leadsTo })}
        </span>
      )}
    </Button>
  );
}

function Choices({ scene, onChoose }: { readonly scene: Scene; readonly onChoose: SceneCardProps['onChoose'] }) {
  const { t } = useTranslation();
  if (scene.choices.length === 0) return null;
  return (
    <section className={styles.choices}>
      <h2>{t('table.choices')}</h2>
      <ul className={styles.choiceList}>
        {scene.choices.map((choice) => (
          <li key={choice.id}>
            <ChoiceLine choice={choice} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function SceneCard({ scene, onChoose }: SceneCardProps) {
  const { t } = useTranslation();
  if (scene === null) return <EmptyState picture={<Candle />} text={t('table.noScene')} />;
  return (
    <article className={styles.card} key={scene.id}>
      {scene.pictureUrl !== undefined && <img className={styles.picture} src={scene.pictureUrl} alt="" />}
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
      <Choices scene={scene} onChoose={onChoose} />
    </article>
  );
}
