import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import type { Scene } from './scene-graph.ts';
import styles from './scene-panel.module.css';
import type { GraphDesk } from './use-graph-desk.ts';

/** What dragging a handle does, for keyboards and helping programs. */
export function ConnectForm({ desk, scene }: { readonly desk: GraphDesk; readonly scene: Scene }) {
  const { t } = useTranslation('graph');
  const [toId, setToId] = useState<string | null>(null);
  return (
    <form
      className={styles.connect}
      onSubmit={(event) => {
        event.preventDefault();
        if (toId !== null) desk.connect(scene.id, toId);
        setToId(null);
      }}
    >
      <ComboBox
        label={t('connectTo')}
        value={toId}
        options={desk.options}
        placeholder={t('connectNone')}
        onChange={setToId}
      />
      <Button type="submit" disabled={toId === null}>
        {t('connect')}
      </Button>
    </form>
  );
}
