import type { AdventureNode } from '@moothall/client';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import type { ComboOption } from '../../ui/combo-box.tsx';
import { addChoice } from '../document/choices.ts';
import type { ChangeDocument, EditorDocument } from '../document/editor-document.ts';
import { addNode, newNodeId } from '../document/nodes.ts';
import { useFieldAt } from '../words/fault-context.tsx';
import { ChoiceForm } from './choice-form.tsx';
import styles from './choice-list.module.css';

interface ChoiceListProps {
  readonly document: EditorDocument;
  readonly change: ChangeDocument;
  readonly node: AdventureNode;
  readonly at: string;
  readonly flags: readonly string[];
  readonly onSelect: (id: string) => void;
}

/** Titles need not differ; where two scenes share one, their ids tell them apart. */
function sceneOptions(nodes: EditorDocument['nodes']): readonly ComboOption[] {
  const titles = new Map<string, number>();
  for (const { title } of nodes) titles.set(title, (titles.get(title) ?? 0) + 1);
  return nodes.map(({ id, title }) => {
    const label = title === '' ? id : title;
    return (titles.get(title) ?? 0) > 1 ? { id, label, note: id } : { id, label };
  });
}

export function ChoiceList({ document, change, node, at, flags, onSelect }: ChoiceListProps) {
  const { t } = useTranslation('editor');
  const nodes = useDeferredValue(document.nodes);
  const options = useMemo(() => sceneOptions(nodes), [nodes]);
  const field = useFieldAt(at);
  /** Leads to the scene after this one, which is the likeliest; a lone scene gets one to lead to. */
  const add = () =>
    change(t('choice.stepAdd'), (current) => {
      const index = current.nodes.findIndex(({ id }) => id === node.id);
      const next = current.nodes[index + 1]?.id;
      const freshId = newNodeId(current, t('scene.newTitle'));
      const grown =
        next === undefined ? addNode(current, { id: freshId, title: t('scene.newTitle'), type: 'story' }) : current;
      return addChoice(grown, node.id, { text: t('choice.newText'), toNodeId: next ?? freshId });
    });
  return (
    <div className={styles.list} data-at={field('choices')['data-at']}>
      {node.choices.length === 0 && <p className={styles.none}>{t('choice.none')}</p>}
      <ol className={styles.choices}>
        {node.choices.map((choice, index) => (
          <ChoiceForm
            key={choice.id}
            choice={choice}
            nodeId={node.id}
            index={index}
            isLast={index === node.choices.length - 1}
            at={`${at}.choices.${index}`}
            options={options}
            flags={flags}
            change={change}
            onSelect={onSelect}
          />
        ))}
      </ol>
      <Button onClick={add} data-testid="add-choice">
        {t('choice.add')}
      </Button>
    </div>
  );
}
