import type { FoundFault } from '@moothall/client';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Arrow } from '../../look/ornaments/arrow.tsx';
import { Quill } from '../../look/ornaments/quill.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { EditorPartProps } from '../document/editor-document.ts';
import { addNode, newNodeId } from '../document/nodes.ts';
import { SceneForm } from './scene-form.tsx';
import { SceneList } from './scene-list.tsx';
import styles from './scenes-section.module.css';

interface ScenesSectionProps extends EditorPartProps {
  readonly faults: readonly FoundFault[];
}

function faultyScenes(props: Pick<ScenesSectionProps, 'document' | 'faults'>): ReadonlySet<string> {
  const { document, faults } = props;
  return new Set(
    faults.flatMap(({ path: [list, index] }) => (list === 'nodes' ? [document.nodes[Number(index)]?.id ?? ''] : [])),
  );
}

/** Beside each other on a desk; on a phone the list, or the scene that was chosen from it. */
export function ScenesSection({ document, change, selectedId, onSelect, faults }: ScenesSectionProps) {
  const { t } = useTranslation('editor');
  const index = document.nodes.findIndex(({ id }) => id === selectedId);
  const node = document.nodes[index];
  const { nodes } = document;
  const faultyIds = useMemo(() => faultyScenes({ document, faults }), [faults]);
  const id = newNodeId(document, t('scene.newTitle'));
  const add = useCallback(() => {
    const title = t('scene.newTitle');
    change(t('scene.stepAdd'), (current) => addNode(current, { id, title, type: 'story' }));
    onSelect(id);
  }, [change, id, onSelect, t]);
  return (
    <div className={styles.section} data-open={node !== undefined}>
      <div className={styles.list}>
        <SceneList
          nodes={nodes}
          startNodeId={document.startNodeId}
          faultyIds={faultyIds}
          selectedId={selectedId}
          onSelect={onSelect}
          onAdd={add}
        />
      </div>
      <div className={styles.form}>
        {node === undefined ? (
          nodes.length > 0 && <EmptyState picture={<Quill />} text={t('scene.pick')} />
        ) : (
          <>
            <Button variant="quiet" className={styles.back} onClick={() => onSelect(null)}>
              <Arrow />
              {t('scene.back')}
            </Button>
            <SceneForm
              key={node.id}
              document={document}
              change={change}
              node={node}
              index={index}
              onSelect={onSelect}
            />
          </>
        )}
      </div>
    </div>
  );
}
