import { useTranslation } from 'react-i18next';
import type { SceneChoice } from '../../shapes/scene.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import styles from './scene-card.module.css';
import { ScenePreview } from './scene-preview.tsx';

/** What may be done with the choices of a scene; a spectator, and everybody during a break, may only read them. */
export type Choosing =
  | { readonly by: 'gm'; readonly choose: (choiceId: string) => void }
  | { readonly by: 'player'; readonly vote: (choiceId: string) => void; readonly ownVote: string | undefined }
  | { readonly by: 'nobody' };

interface ChoiceLineProps {
  readonly choice: SceneChoice;
  readonly choosing: Choosing;
}

function Votes(props: { readonly count: number }) {
  const { t } = useTranslation('play');
  if (props.count === 0) return null;
  return <span className={styles.votes}>{t('scene.votes', { count: props.count })}</span>;
}

function GmChoice({ choice, choose }: { readonly choice: SceneChoice; readonly choose: (choiceId: string) => void }) {
  const { t } = useTranslation('play');
  const { id, text, votes, leadsTo, toNodeId, closed } = choice;
  return (
    <div className={styles.decision}>
      <Button
        wide
        className={styles.choice}
        data-testid={`choice-${id}`}
        disabled={closed === true}
        onClick={() => choose(id)}
      >
        <span className={styles.choiceText}>{text}</span>
        <Votes count={votes ?? 0} />
        {leadsTo !== undefined && (
          <span className={styles.leadsTo}>
            {closed === true ? t('scene.closed') : t('scene.leadsTo', { title: leadsTo })}
          </span>
        )}
      </Button>
      {toNodeId !== undefined && (
        <ScenePreview nodeId={toNodeId} onGo={closed === true ? undefined : () => choose(id)} />
      )}
    </div>
  );
}

/** A button for who may choose or vote; for everybody else words to talk about. */
export function ChoiceLine({ choice, choosing }: ChoiceLineProps) {
  const { t } = useTranslation('play');
  const { id, text, votes } = choice;
  if (choosing.by === 'gm') return <GmChoice choice={choice} choose={choosing.choose} />;
  if (choosing.by === 'nobody') {
    return (
      <p className={styles.spoken} data-testid={`choice-${id}`}>
        <span className={styles.choiceText}>{text}</span> <Votes count={votes ?? 0} />
      </p>
    );
  }
  const isOwn = choosing.ownVote === id;
  return (
    <Button
      wide
      className={classNames(styles.choice, isOwn && styles.ownVote)}
      data-testid={`choice-${id}`}
      aria-pressed={isOwn}
      onClick={() => choosing.vote(id)}
    >
      <span className={styles.choiceText}>{text}</span>
      <Votes count={votes ?? 0} />
      {isOwn && <span className={styles.ownMark}>✓ {t('scene.ownVote')}</span>}
    </Button>
  );
}
