import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Candle } from '../look/ornaments/candle.tsx';
import type { Scene } from '../shapes/scene.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import styles from './scene-card.module.css';

interface SceneCardProps {
  readonly scene: Scene | null;
  /** The scene's text, already rendered; plain paragraphs otherwise. */
  readonly content?: ReactNode;
  /** A player votes, the GM decides. Missing where neither is possible. */
  readonly onChoose?: ((choiceId: string) => void) | undefined;
}

function Paragraphs(props: { readonly text: string }) {
  const paragraphs = props.text.split(/\n{2,}/u);
  return paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>);
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
            <Button
              wide
              className={styles.choice}
              data-testid={`choice-${choice.id}`}
              disabled={onChoose === undefined}
              onClick={() => onChoose?.(choice.id)}
            >
              <span className={styles.choiceText}>{choice.text}</span>
              {choice.votes !== undefined && choice.votes > 0 && (
                <span className={styles.votes}>{t('table.votes', { count: choice.votes })}</span>
              )}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function SceneCard({ scene, content, onChoose }: SceneCardProps) {
  const { t } = useTranslation();
  if (scene === null) return <EmptyState picture={<Candle />} text={t('table.noScene')} />;
  return (
    <article className={styles.card} key={scene.id}>
      {scene.pictureUrl !== undefined && <img className={styles.picture} src={scene.pictureUrl} alt="" />}
      {scene.readAloud !== undefined && (
        <blockquote className={styles.readAloud}>
          <span className={styles.label}>{t('table.readAloud')}</span>
          <Paragraphs text={scene.readAloud} />
        </blockquote>
      )}
      <div className={styles.content}>{content ?? <Paragraphs text={scene.content} />}</div>
      {scene.gmNotes !== undefined && (
        <aside className={styles.notes}>
          <span className={styles.label}>{t('table.gmNotes')}</span>
          <Paragraphs text={scene.gmNotes} />
        </aside>
      )}
      <Choices scene={scene} onChoose={onChoose} />
    </article>
  );
}
