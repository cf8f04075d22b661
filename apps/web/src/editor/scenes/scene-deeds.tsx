import type { AdventureNode } from '@moothall/client';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import type { ChangeDocument, EditorDocument } from '../document/editor-document.ts';
import { duplicateNode, newNodeId, removeNode, setStart } from '../document/nodes.ts';
import styles from './scene-form.module.css';

interface SceneDeedsProps {
  readonly document: EditorDocument;
  readonly change: ChangeDocument;
  readonly node: AdventureNode;
  readonly onSelect: (id: string | null) => void;
}

export function SceneDeeds({ document, change, node, onSelect }: SceneDeedsProps) {
  const { t } = useTranslation('editor');
  const isStart = document.startNodeId === node.id;
  const ways = document.nodes.reduce(
    (sum, { choices }) => sum + choices.filter(({ toNodeId }) => toNodeId === node.id).length,
    0,
  );
  const duplicate = () => {
    const title = t('scene.copyTitle', { title: node.title });
    const id = newNodeId(document, title);
    change(t('scene.stepDuplicate'), (current) => duplicateNode(current, node.id, title));
    onSelect(id);
  };
  const remove = () => {
    change(t('scene.stepRemove'), (current) => removeNode(current, node.id));
    onSelect(null);
  };
  return (
    <div className={styles.deeds}>
      <span className={styles.id}>{t('scene.id', { id: node.id })}</span>
      {isStart ? (
        <Chip tone="solid">{t('detail.start')}</Chip>
      ) : (
        <Button onClick={() => change(t('scene.stepStart'), (current) => setStart(current, node.id))}>
          {t('scene.makeStart')}
        </Button>
      )}
      <Button onClick={duplicate}>{t('scene.duplicate')}</Button>
      <ConfirmButton
        variant="danger"
        label={t('scene.remove')}
        title={t('scene.removeTitle', { title: node.title })}
        text={t('scene.removeText', { count: ways })}
        confirmLabel={t('scene.remove')}
        onConfirm={remove}
      />
    </div>
  );
}
