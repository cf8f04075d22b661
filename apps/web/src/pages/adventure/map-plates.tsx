import type { AdventureMap } from '@moothall/client';
import { use, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MapSheet } from '../../editor/maps/map-sheet.tsx';
import { useCellText } from '../../editor/maps/use-paint-desk.ts';
import { paintMessagesOf } from '../../i18n/paint-messages.ts';
import { CameraButtons } from '../../map/camera-buttons.tsx';
import { CameraDriver } from '../../map/camera-driver.ts';
import { moveByKey } from '../../map/camera-keys.ts';
import canvas from '../../map/map-canvas.module.css';
import { type PointerAnswers, PointerRouter } from '../../map/pointer-router.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import styles from './reading.module.css';

/** A plate is only moved, never touched. */
const lookOnly: PointerAnswers = { begin: () => null, tap: () => undefined, hover: () => undefined };

function Plate({ map }: { readonly map: AdventureMap }) {
  const { t } = useTranslation('reading');
  const { t: p } = useTranslation('paint');
  const [driver] = useState(() => new CameraDriver());
  const [router] = useState(() => new PointerRouter(driver, () => lookOnly, { mark: 'data-thing', wheel: 'pan' }));
  const window = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (window.current === null || paper.current === null) return undefined;
    const detach = [driver.attach(window.current, paper.current), router.attach(window.current)];
    return () => {
      for (const undo of detach) undo();
    };
  }, [driver, router]);
  return (
    <div className={styles.plate}>
      <div
        ref={window}
        className={canvas.window}
        role="application"
        aria-label={t('plate', { name: map.name })}
        data-testid="map-plate"
        data-tool="view"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the paper
        tabIndex={0}
        onKeyDown={(event) => {
          if (!event.ctrlKey && !event.metaKey && moveByKey(driver, event.key)) event.preventDefault();
        }}
      >
        <div ref={paper} className={canvas.paper}>
          <MapSheet map={map} driver={driver} />
        </div>
      </div>
      <CameraButtons driver={driver} zoomIn={p('zoomIn')} zoomOut={p('zoomOut')} fit={p('fit')} />
    </div>
  );
}

/** What is marked on the map, for who cannot or would not look for it. */
function Features({ map }: { readonly map: AdventureMap }) {
  const { t } = useTranslation('reading');
  const cellText = useCellText(map);
  const marked = useMemo(
    () => Object.entries(map.cells).flatMap(([key, { feature }]) => (feature === undefined ? [] : [key])),
    [map.cells],
  );
  if (marked.length === 0) return null;
  return (
    <details className={styles.features}>
      <summary>{t('features', { count: marked.length })}</summary>
      <ul>
        {marked.map((key) => (
          <li key={key}>{cellText(key)}</li>
        ))}
      </ul>
    </details>
  );
}

/** As many as lie side by side; more are chosen from a list. */
const sideBySide = 4;

/** The adventure's maps, one at a time, as their author drew them. */
export function MapPlates({ maps }: { readonly maps: readonly AdventureMap[] }) {
  const { t, i18n } = useTranslation('reading');
  const { t: p } = useTranslation('paint');
  use(paintMessagesOf(i18n));
  const [chosenId, choose] = useState<string>();
  const map = maps.find(({ id }) => id === chosenId) ?? maps[0];
  if (map === undefined) return null;
  const options = maps.map(({ id, name }) => ({ value: id, label: name }));
  const { grid, width, height, fog } = map;
  return (
    <div className={styles.maps}>
      {maps.length > 1 && maps.length <= sideBySide && (
        <Segmented label={t('map')} value={map.id} options={options} onChange={choose} />
      )}
      {maps.length > sideBySide && (
        <SelectField
          label={t('map')}
          value={map.id}
          options={options}
          onChange={(event) => choose(event.target.value)}
        />
      )}
      <p className={styles.aside}>
        {p('facts', { grid: p(grid), width, height })} · {t(fog ? 'fog' : 'noFog')}
      </p>
      <Plate key={map.id} map={map} />
      <Features map={map} />
    </div>
  );
}
