import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CameraButtons } from '../../map/camera-buttons.tsx';
import type { CameraDriver } from '../../map/camera-driver.ts';
import { createHolder, type Holder, useHeld } from '../../map/holder.ts';
import type { CellKey } from '../../map/map-model.ts';
import { LabelDialog } from './label-dialog.tsx';
import styles from './map-board.module.css';
import { PaintCanvas } from './paint-canvas.tsx';
import { PaintToolbar } from './paint-toolbar.tsx';
import { TerrainPalette } from './terrain-palette.tsx';
import { type PaintDesk, useCellText } from './use-paint-desk.ts';

interface MapBoardProps {
  readonly desk: PaintDesk;
  readonly driver: CameraDriver;
}

/** The cell under the pointer or the keys, in words. */
function Readout({ desk, hovered }: { readonly desk: PaintDesk; readonly hovered: Holder<CellKey | null> }) {
  const under = useHeld(hovered);
  const cellText = useCellText(desk.map);
  const key = desk.cursor ?? under;
  if (key === null || !desk.isThere(key)) return null;
  return (
    <p className={styles.readout} aria-hidden="true">
      {cellText(key)}
    </p>
  );
}

/** One map with the tools to paint it. */
export function MapBoard({ desk, driver }: MapBoardProps) {
  const { t } = useTranslation('paint');
  const [hovered] = useState(() => createHolder<CellKey | null>(null));
  return (
    <div className={styles.frame}>
      <PaintToolbar desk={desk} />
      <div className={styles.board}>
        <PaintCanvas desk={desk} driver={driver} hovered={hovered} />
        <Readout desk={desk} hovered={hovered} />
        <CameraButtons driver={driver} zoomIn={t('zoomIn')} zoomOut={t('zoomOut')} fit={t('fit')} />
      </div>
      <TerrainPalette desk={desk} />
      <LabelDialog desk={desk} />
    </div>
  );
}
