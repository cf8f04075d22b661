import { memo, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Scroll } from '../../look/ornaments/scroll.tsx';
import { NodePicture } from '../../table/node-badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import type { EditorDocument } from '../document/editor-document.ts';
import { findScenes } from './find-scenes.ts';
import styles from './scene-list.module.css';

interface SceneListProps {
  readonly nodes: EditorDocument['nodes'];
  readonly startNodeId: string | null;
  readonly faultyIds: ReadonlySet<string>;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly onAdd: () => void;
}

/** Typing in a scene changes one row of thousands; the list follows when there is time for it. */
export const SceneList = memo(function SceneList(props: SceneListProps) {
  const { t } = useTranslation('editor');
  const { startNodeId, faultyIds, selectedId, onSelect, onAdd } = props;
  const [query, setQuery] = useState('');
  const nodes = useDeferredValue(props.nodes);
  const asked = useDeferredValue(query);
  const found = useMemo(() => findScenes(nodes, asked), [nodes, asked]);
  const isEmpty = props.nodes.length === 0;
  return (
    <section className={styles.list} aria-label={t('scene.list')}>
      <Button variant="primary" wide onClick={onAdd} data-testid="add-scene">
        {t('scene.add')}
      </Button>
      {isEmpty && <EmptyState picture={<Scroll />} text={t('scene.empty')} />}
      {!isEmpty && (
        <>
          <TextField
            type="search"
            label={t('scene.search')}
            placeholder={t('scene.searchHint')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <p className={styles.count}>{t('scene.found', { count: found.length })}</p>
          <LiveRegion text={asked === '' ? '' : t('scene.found', { count: found.length })} />
          {found.length === 0 && <p>{t('scene.none')}</p>}
          {found.length > 0 && (
            <VirtualList
              label={t('scene.list')}
              items={found}
              keyOf={({ id }) => id}
              selectedKey={selectedId}
              onSelect={onSelect}
              show={(node) => (
                <>
                  <NodePicture type={node.type} className={styles.picture} />
                  <span className={styles.title}>{node.title || node.id}</span>
                  {node.id === startNodeId && <Chip>{t('scene.start')}</Chip>}
                  {faultyIds.has(node.id) && (
                    <span className={styles.fault} role="img" aria-label={t('scene.faulty')} title={t('scene.faulty')}>
                      ✗
                    </span>
                  )}
                </>
              )}
            />
          )}
        </>
      )}
    </section>
  );
});
