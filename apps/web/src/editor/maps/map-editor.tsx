import type { AdventureMap } from '@moothall/client';
import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paintMessagesOf } from '../../i18n/paint-messages.ts';
import { terrainMessagesOf } from '../../i18n/terrain-messages.ts';
import { Mountain } from '../../look/ornaments/mountain.tsx';
import { CameraDriver } from '../../map/camera-driver.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { ChangeDocument, EditorPartProps } from '../document/editor-document.ts';
import { MapBoard } from './map-board.tsx';
import styles from './map-editor.module.css';
import { MapSettings } from './map-settings.tsx';
import { MapShelf } from './map-shelf.tsx';
import { PaintList } from './paint-list.tsx';
import { usePaintDesk } from './use-paint-desk.ts';

function OneMap({ map, change }: { readonly map: AdventureMap; readonly change: ChangeDocument }) {
  const { t } = useTranslation('paint');
  const desk = usePaintDesk(map, change);
  const [form, setForm] = useState<'drawn' | 'list'>('drawn');
  const [driver] = useState(() => new CameraDriver());
  return (
    <section className={styles.one} aria-label={map.name}>
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
        <MapSettings map={map} change={change} />
      </div>
      {form === 'drawn' ? <MapBoard desk={desk} driver={driver} /> : <PaintList desk={desk} />}
    </section>
  );
}

/** The maps of an adventure (PAINT in docs/spec). Suspends until its texts have come. */
export function MapEditor(props: EditorPartProps) {
  const { t, i18n } = useTranslation('paint');
  const terrains = terrainMessagesOf(i18n);
  use(paintMessagesOf(i18n));
  use(terrains);
  const { document, change, selectedId } = props;
  const chosen = document.maps.find(({ id }) => id === selectedId) ?? document.maps[0];
  return (
    <div className={styles.editor}>
      {chosen === undefined && <EmptyState picture={<Mountain />} text={t('empty')} />}
      <MapShelf {...props} chosen={chosen} />
      {chosen !== undefined && <OneMap key={chosen.id} map={chosen} change={change} />}
    </div>
  );
}
