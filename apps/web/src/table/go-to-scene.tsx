import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdventureNode } from '../shapes/adventure.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './go-to-scene.module.css';
import { NodeBadge } from './node-badge.tsx';

interface GoToSceneProps {
  readonly nodes: readonly AdventureNode[];
  readonly currentId: string | undefined;
  readonly visitedIds: readonly string[];
  readonly onGo: (nodeId: string) => void;
}

/** Players do not always take the doors they are offered. */
export function GoToScene({ nodes, currentId, visitedIds, onGo }: GoToSceneProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const go = (nodeId: string) => {
    setOpen(false);
    onGo(nodeId);
  };
  return (
    <Dialog
      title={t('table.goTitle')}
      description={t('table.goHint')}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button data-testid="go-to-scene">{t('table.go')}</Button>}
    >
      <ul className={styles.list}>
        {nodes.map((node) => (
          <li key={node.id} className={styles.row}>
            <span className={styles.title}>{node.title}</span>
            <NodeBadge type={node.type} />
            {node.id === currentId ? (
              <Chip tone="solid">{t('table.here')}</Chip>
            ) : (
              <>
                {visitedIds.includes(node.id) && <Chip>{t('table.visited')}</Chip>}
                <Button aria-label={`${t('table.goNow')}: ${node.title}`} onClick={() => go(node.id)}>
                  {t('table.goNow')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
