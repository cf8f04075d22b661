import type { AdventureNode } from '@moothall/client';
import { useTranslation } from 'react-i18next';
import { pictureUrl } from '../../pictures/picture-url.ts';
import { SceneText } from '../../table/scene/scene-text.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './reading.module.css';
import { SceneFacts } from './scene-facts.tsx';

interface SceneReadingProps {
  readonly node: AdventureNode;
  readonly titleOf: (nodeId: string) => string;
  readonly onTurn: (nodeId: string) => void;
}

type Choice = AdventureNode['choices'][number];

function ChoiceRow(props: Pick<SceneReadingProps, 'titleOf' | 'onTurn'> & { readonly choice: Choice }) {
  const { t } = useTranslation('reading');
  const { choice, titleOf, onTurn } = props;
  const { text, toNodeId, requiredFlags = [], forbiddenFlags = [] } = choice;
  const conditions = [
    ...requiredFlags.map((flag) => t('needs', { flag })),
    ...forbiddenFlags.map((flag) => t('notWith', { flag })),
  ];
  return (
    <li>
      <Button wide className={styles.turn} onClick={() => onTurn(toNodeId)}>
        <span>☞ {text}</span>
        <span className={styles.leadsTo}>{t('leadsTo', { title: titleOf(toNodeId) })}</span>
        {conditions.length > 0 && <span className={styles.conditions}>{conditions.join(', ')}</span>}
      </Button>
    </li>
  );
}

/** One scene with all that only a game master knows of it; its choices turn the page. */
export function SceneReading({ node, titleOf, onTurn }: SceneReadingProps) {
  const { t } = useTranslation('reading');
  return (
    <article className={styles.scene} data-testid={`scene-${node.id}`}>
      <SceneText
        {...node}
        pictureUrl={node.pictureId === undefined ? undefined : pictureUrl(node.pictureId, 'large')}
      />
      {node.pictureId !== undefined && node.pictureForPlayers !== true && (
        <p className={styles.aside}>{t('pictureHidden')}</p>
      )}
      <SceneFacts node={node} />
      {node.choices.length > 0 && (
        <section className={styles.ways}>
          <h3>{t('choices')}</h3>
          <ul>
            {node.choices.map((choice) => (
              <ChoiceRow key={choice.id} choice={choice} titleOf={titleOf} onTurn={onTurn} />
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
