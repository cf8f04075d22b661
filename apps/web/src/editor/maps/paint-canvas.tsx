import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraDriver } from '../../map/camera-driver.ts';
import { outlineOf } from '../../map/chunk-paths.ts';
import { cellUnder, centreOf } from '../../map/geometry.ts';
import type { Holder } from '../../map/holder.ts';
import canvas from '../../map/map-canvas.module.css';
import type { CellKey } from '../../map/map-model.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { MapSheet } from './map-sheet.tsx';
import styles from './paint-canvas.module.css';
import { paintAction } from './paint-keys.ts';
import type { PaintDesk } from './use-paint-desk.ts';
import { usePaintHand } from './use-paint-hand.ts';

interface PaintCanvasProps {
  readonly desk: PaintDesk;
  readonly driver: CameraDriver;
  readonly hovered: Holder<CellKey | null>;
}

/** The cell the keys are on, and the corner a rectangle began at. */
function Cursor({ desk }: Pick<PaintCanvasProps, 'desk'>) {
  const { map, cursor, corner } = desk;
  return (
    <svg className={canvas.sketch} aria-hidden="true">
      {corner !== null && <path className={styles.corner} d={outlineOf(map.grid, [corner])} />}
      {cursor !== null && (
        <path className={styles.cursor} data-testid="paint-cursor" data-at={cursor} d={outlineOf(map.grid, [cursor])} />
      )}
    </svg>
  );
}

const zoomStep = 1.25;

function usePresses({ desk, driver }: Pick<PaintCanvasProps, 'desk' | 'driver'>, cancel: () => boolean) {
  /** Where the keys begin: in the middle of what is seen, or at the first cell. */
  const firstCell = () => {
    const seen = cellUnder(desk.map.grid, driver.paperAt(driver.middle()));
    return desk.isThere(seen) ? seen : '0,0';
  };
  return (event: KeyboardEvent) => {
    const action = paintAction(event);
    if (action === undefined) return;
    switch (action.kind) {
      case 'tool':
        desk.setTool(action.tool);
        break;
      case 'size':
        desk.setSize(action.size);
        break;
      case 'step':
        if (desk.cursor === null) desk.setCursor(firstCell());
        else desk.step(action.direction);
        break;
      case 'act':
        if (desk.cursor === null) desk.setCursor(firstCell());
        else desk.act();
        break;
      case 'zoomIn':
      case 'zoomOut':
        driver.zoom(action.kind === 'zoomIn' ? zoomStep : 1 / zoomStep);
        break;
      case 'fit':
        driver.fit();
        break;
      case 'close':
        if (cancel()) break;
        if (desk.corner === null) desk.setCursor(null);
        else desk.dropCorner();
        break;
    }
    event.preventDefault();
  };
}

/** The map as it is painted. What follows the hand bypasses React, as at the table. */
export function PaintCanvas({ desk, driver, hovered }: PaintCanvasProps) {
  const { t } = useTranslation('paint');
  const window = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const { sketch, cancel } = usePaintHand({ desk, driver, hovered, window });
  const press = usePresses({ desk, driver }, cancel);
  useEffect(() => {
    if (window.current === null || paper.current === null) return undefined;
    return driver.attach(window.current, paper.current);
  }, [driver]);
  const { cursor, map } = desk;
  useEffect(() => {
    if (cursor !== null) driver.bringIntoSight(centreOf(map.grid, cursor));
  }, [driver, map.grid, cursor]);
  return (
    <div
      ref={window}
      className={canvas.window}
      role="application"
      aria-label={t('canvas', { name: map.name })}
      aria-describedby="paint-keys"
      data-testid="paint-canvas"
      data-tool={desk.tool === 'look' ? 'view' : 'terrain'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move from cell to cell
      tabIndex={0}
      onKeyDown={press}
    >
      <VisuallyHidden id="paint-keys">{t('canvasHelp')}</VisuallyHidden>
      <div ref={paper} className={canvas.paper} data-testid="paint-paper">
        <MapSheet map={desk.map} driver={driver} />
        <Cursor desk={desk} />
        <svg ref={sketch} className={canvas.sketch} aria-hidden="true">
          <path data-part="cells" className={canvas.sketchCells} />
          <path data-part="box" className={canvas.sketchBox} />
        </svg>
      </div>
    </div>
  );
}
