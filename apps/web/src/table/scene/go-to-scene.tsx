import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NodeBadge } from '../node-badge.tsx';
import { useOrder } from '../order.tsx';
import { RefreshAdventure } from '../refresh-adventure.tsx';
import { RefusalNote } from '../refusal-note.tsx';
import { useShown } from '../shown.tsx';
import styles from './go-to-scene.module.css';
import { ScenePreview } from './scene-preview.tsx';

/** Below this many a list is read faster than a search is typed. */
const searchFrom = 12;

/** Players do not always take the doors they are offered. */
export function GoToScene() {
  const { t } = useTranslation('play');
  const { table, session, adventure } = useShown();
  const order = useOrder();
  const [open, setOpen] = useState(false);
  const [sought, setSought] = useState('');
  if (adventure === undefined) return null;
  const go = async (nodeId: string) => {
    if ((await order.give('node:go', { nodeId })) !== undefined) setOpen(false);
  };
  const found = adventure.nodes.filter(({ title }) =>
    title.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase()),
  );
  return (
    <Dialog
      title={t('scene.goTitle')}
      description={t('scene.goHint')}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button data-testid="go-to-scene">{t('scene.go')}</Button>}
    >
      {adventure.nodes.length >= searchFrom && (
        <TextField label={t('scene.search')} value={sought} onChange={(event) => setSought(event.target.value)} />
      )}
      <RefusalNote text={order.refusal} />
      <ul className={styles.list}>
        {found.map((node) => (
          <li key={node.id} className={styles.row}>
            <span className={styles.title}>{node.title}</span>
            <NodeBadge type={node.type} />
            {session.visitedNodeIds.includes(node.id) && node.id !== table.node?.id && (
              <Chip>{t('scene.visited')}</Chip>
            )}
            {node.id === table.node?.id ? (
              <Chip tone="solid">{t('scene.here')}</Chip>
            ) : (
              <>
                <ScenePreview nodeId={node.id} onGo={() => void go(node.id)} />
                <Button
                  busy={order.busy}
                  aria-label={t('scene.goNamed', { title: node.title })}
                  onClick={() => void go(node.id)}
                >
                  {t('scene.goNow')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      <RefreshAdventure />
    </Dialog>
  );
}
