import { use, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mapMessagesOf } from '../i18n/map-messages.ts';
import { terrainMessagesOf } from '../i18n/terrain-messages.ts';
import { Mountain } from '../look/ornaments/mountain.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { CameraDriver } from './camera-driver.ts';
import { CellReadout } from './cell-readout.tsx';
import { centreOf } from './geometry.ts';
import { createHolder } from './holder.ts';
import { actionOf, type MapAction, type MapKeys, mapTools } from './key-map.ts';
import { MapCanvas } from './map-canvas.tsx';
import { MapLegend } from './map-legend.tsx';
import { MapList } from './map-list.tsx';
import type { CellKey } from './map-model.ts';
import styles from './map-panel.module.css';
import { MapToolbar } from './map-toolbar.tsx';
import { TokenCard } from './token-card.tsx';
import { TokenSheet } from './token-sheet.tsx';
import { CentreIcon, FitIcon } from './tool-icons.tsx';
import { ToolOptionsBar } from './tool-options.tsx';
import { gmTools, type MapDesk, type MapPanelProps, playerTools, useMapDesk } from './use-map-desk.ts';

const panStepPx = 80;
const zoomStep = 1.25;

/** True when the action meant something. */
function act(action: MapAction, desk: MapDesk, driver: CameraDriver): boolean {
  const tool = mapTools.find((name) => action === `tool-${name}`);
  if (tool !== undefined) {
    const has = (desk.isGm ? gmTools : playerTools).includes(tool);
    if (has) desk.setTool(tool);
    return has;
  }
  switch (action) {
    case 'up':
    case 'down':
      driver.pan({ x: 0, y: action === 'up' ? panStepPx : -panStepPx });
      return true;
    case 'left':
    case 'right':
      driver.pan({ x: action === 'left' ? panStepPx : -panStepPx, y: 0 });
      return true;
    case 'zoomIn':
    case 'zoomOut':
      driver.zoom(action === 'zoomIn' ? zoomStep : 1 / zoomStep);
      return true;
    case 'fit':
      driver.fit();
      return true;
    case 'centre':
      return centreOnOwn(desk, driver);
    case 'close':
      if (desk.selected === undefined) return false;
      desk.select(null);
      return true;
    default:
      return false;
  }
}

/** On the selected token, else on one's own. */
function centreOnOwn({ selected, tokens, map }: MapDesk, driver: CameraDriver): boolean {
  const own = selected ?? tokens.find(({ isYours }) => isYours);
  if (own !== undefined) driver.centre(centreOf(map.grid, own.at));
  return own !== undefined;
}

function CameraButtons(props: { readonly desk: MapDesk; readonly driver: CameraDriver }) {
  const { t } = useTranslation('map');
  const { desk, driver } = props;
  const hasOwn = desk.selected !== undefined || desk.tokens.some(({ isYours }) => isYours);
  return (
    <div className={styles.camera}>
      <IconButton label={t('zoomIn')} icon="+" onClick={() => driver.zoom(zoomStep)} />
      <IconButton label={t('zoomOut')} icon="−" onClick={() => driver.zoom(1 / zoomStep)} />
      <IconButton label={t('fit')} icon={<FitIcon />} onClick={() => driver.fit()} />
      {hasOwn && <IconButton label={t('centre')} icon={<CentreIcon />} onClick={() => centreOnOwn(desk, driver)} />}
    </div>
  );
}

/** Letters choose tools wherever one is at the table, except where one types. */
function useToolKeys(keys: MapKeys, run: (action: MapAction) => boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[data-modal-open]') !== null) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return;
      const action = actionOf(event, false, keys);
      if (action !== undefined && (action.startsWith('tool-') || action === 'list') && run(action))
        event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

function Drawn(props: {
  readonly desk: MapDesk;
  readonly driver: CameraDriver;
  readonly run: (action: MapAction) => boolean;
}) {
  const { t } = useTranslation('map');
  const { desk, driver, run } = props;
  const [hovered] = useState(() => createHolder<CellKey | null>(null));
  const isBlank = Object.keys(desk.map.cells).length === 0;
  return (
    <>
      <MapCanvas desk={desk} driver={driver} hovered={hovered} onAction={run} />
      {isBlank && (
        <div className={styles.blank}>
          <EmptyState picture={<Mountain />} text={desk.isGm ? t('emptyGm') : t('empty')} />
        </div>
      )}
      <div className={styles.corner}>
        {desk.selected === undefined ? (
          <>
            <MapLegend desk={desk} />
            <CellReadout desk={desk} hovered={hovered} />
          </>
        ) : (
          <TokenCard desk={desk} shown={desk.selected} />
        )}
      </div>
      <CameraButtons desk={desk} driver={driver} />
    </>
  );
}

interface MapFormProps extends MapPanelProps {
  readonly isList: boolean;
  readonly onList: (isList: boolean) => void;
}

/** The map on the table, drawn or as a list. Suspends until its texts have come. */
export function MapPanel({ isList, onList, ...props }: MapFormProps) {
  const { i18n } = useTranslation('map');
  const terrains = terrainMessagesOf(i18n);
  use(mapMessagesOf(i18n));
  use(terrains);
  const desk = useMapDesk(props);
  const [driver] = useState(() => new CameraDriver());
  const run = (action: MapAction) => {
    if (action !== 'list') return act(action, desk, driver);
    onList(!isList);
    return true;
  };
  useToolKeys(desk.keys, run);
  return (
    <div className={styles.panel} data-list={isList || undefined}>
      <LiveRegion text={desk.said} />
      {isList ? (
        <MapList desk={desk} />
      ) : (
        <>
          <MapToolbar desk={desk} />
          <ToolOptionsBar desk={desk} />
          <div className={styles.board}>
            <Drawn desk={desk} driver={driver} run={run} />
          </div>
        </>
      )}
      <TokenSheet desk={desk} />
    </div>
  );
}
