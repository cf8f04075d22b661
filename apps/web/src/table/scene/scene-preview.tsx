import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tablePictureUrl } from '../../pictures/table-picture-url.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NodeBadge } from '../node-badge.tsx';
import { useShown } from '../shown.tsx';
import styles from './scene-card.module.css';
import { SceneText } from './scene-text.tsx';

interface ScenePreviewProps {
  readonly nodeId: string;
  /** Missing where the party cannot go there now. */
  readonly onGo?: (() => void) | undefined;
}

/** The GM reads a scene before the party is in it. */
export function ScenePreview({ nodeId, onGo }: ScenePreviewProps) {
  const { t } = useTranslation('play');
  const [open, setOpen] = useState(false);
  const { adventure, session } = useShown();
  const node = adventure?.nodes.find(({ id }) => id === nodeId);
  if (node === undefined) return null;
  const go = () => {
    setOpen(false);
    onGo?.();
  };
  return (
    <Dialog
      title={node.title}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button aria-label={t('scene.lookAt', { title: node.title })}>{t('scene.look')}</Button>}
      actions={
        onGo !== undefined && (
          <Button variant="primary" onClick={go}>
            {t('scene.goThere')}
          </Button>
        )
      }
    >
      <div className={styles.preview}>
        <p>
          <NodeBadge type={node.type} />
        </p>
        <SceneText
          {...node}
          pictureUrl={node.pictureId === undefined ? undefined : tablePictureUrl(session.id, node.pictureId, 'medium')}
        />
        {node.choices.length > 0 && (
          <ul>
            {node.choices.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
