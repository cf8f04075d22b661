import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphMessagesOf } from '../../i18n/graph-messages.ts';
import { Fork } from '../../look/ornaments/fork.tsx';
import { CameraDriver } from '../../map/camera-driver.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { EditorPartProps } from '../document/editor-document.ts';
import { FaultList } from './fault-list.tsx';
import { GraphCanvas } from './graph-canvas.tsx';
import styles from './graph-editor.module.css';
import { SceneList } from './scene-list.tsx';
import { ScenePanel } from './scene-panel.tsx';
import { type GraphDesk, useGraphDesk } from './use-graph-desk.ts';
import { useLayout } from './use-layout.ts';

type Form = 'drawn' | 'list';

function Drawn({ desk, driver }: { readonly desk: GraphDesk; readonly driver: CameraDriver }) {
  const { t } = useTranslation('graph');
  const { places, state, tookMs } = useLayout(desk.graph);
  return (
    <>
      {state === 'failed' && <Banner tone="bad">{t('failed')}</Banner>}
      <p className={styles.hint} data-testid="graph-state" data-state={state} data-took-ms={tookMs ?? undefined}>
        {t(state === 'working' && places.size === 0 ? 'working' : 'hint')}
      </p>
      <div className={styles.drawn}>
        <GraphCanvas desk={desk} driver={driver} places={places} />
        <ScenePanel desk={desk} />
      </div>
    </>
  );
}

/** The scenes of an adventure and the choices between them (GRAPH in docs/spec). Suspends until its texts have come. */
export function GraphEditor(props: EditorPartProps) {
  const { t, i18n } = useTranslation('graph');
  use(graphMessagesOf(i18n));
  const desk = useGraphDesk(props);
  const [form, setForm] = useState<Form>('drawn');
  const [driver] = useState(() => new CameraDriver());
  const isEmpty = desk.graph.scenes.length === 0;
  const add = (
    <Button variant={isEmpty ? 'primary' : 'plain'} data-testid="graph-add" disabled={!desk.canAdd} onClick={desk.add}>
      {t('add')}
    </Button>
  );
  if (isEmpty) return <EmptyState picture={<Fork />} text={t('empty')} actions={add} />;
  return (
    <div className={styles.editor}>
      <LiveRegion text={desk.said} />
      <div className={styles.bar}>
        <Segmented
          label={t('form')}
          value={form}
          options={[
            { value: 'drawn', label: t('drawn') },
            { value: 'list', label: t('list') },
          ]}
          onChange={setForm}
        />
        {add}
        <FaultList desk={desk} />
      </div>
      {form === 'drawn' ? <Drawn desk={desk} driver={driver} /> : <SceneList desk={desk} />}
    </div>
  );
}
