import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraDriver } from '../../map/camera-driver.ts';
import { ChunkGround, ChunkHits, ChunkWriting } from '../../map/chunk-layers.tsx';
import { outlineOf } from '../../map/chunk-paths.ts';
import { cellSpan, cellUnder, centreOf, sheetOf } from '../../map/geometry.ts';
import type { Holder } from '../../map/holder.ts';
import canvas from '../../map/map-canvas.module.css';
import type { CellKey } from '../../map/map-model.ts';
import { useChunks, useVisibleChunks } from '../../map/use-visible-chunks.ts';
import { pictureUrl } from '../../pictures/picture-url.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { fieldOutline, strayKeys } from './field-cells.ts';
import styles from './paint-canvas.module.css';
import { paintAction } from './paint-keys.ts';
import type { PaintDesk } from './use-paint-desk.ts';
import { usePaintHand } from './use-paint-hand.ts';

interface PaintCanvasProps {
  readonly desk: PaintDesk;
  readonly driver: CameraDriver;
  readonly hovered: Holder<CellKey | null>;
}

/** Around the sheet, for the printed frame. */
const frame = 14;

/** Empty cells are one shape with a pattern: 40,000 of them cost as much as one. */
function EmptyCells({ map }: Pick<PaintDesk, 'map'>) {
  const { grid, width, height } = map;
  const outline = useMemo(() => fieldOutline({ grid, width, height }), [grid, width, height]);
  const span = cellSpan[grid];
  return (
    <>
      <defs>
        {grid === 'hex' ? (
          <pattern id="paint-grid" width={span} height={72} patternUnits="userSpaceOnUse">
            <path
              className={styles.gridLine}
              d={`M0 12L${span / 2} 0L${span} 12M0 12V36L${span / 2} 48L${span} 36V12M${span / 2} 48V72`}
            />
          </pattern>
        ) : (
          <pattern id="paint-grid" width={span} height={span} patternUnits="userSpaceOnUse">
            <path className={styles.gridLine} d={`M0 0H${span}V${span}H0Z`} />
          </pattern>
        )}
      </defs>
      <path className={styles.field} d={outline} />
    </>
  );
}

function Paper({ desk, driver }: Pick<PaintCanvasProps, 'desk' | 'driver'>) {
  const { map } = desk;
  const { grid, width: columns, height: rows, cells } = map;
  const field = useMemo(() => ({ grid, width: columns, height: rows }), [grid, columns, rows]);
  const sheet = useMemo(() => sheetOf(field, strayKeys(field, cells)), [field, cells]);
  const { left, top, width, height } = sheet;
  useEffect(() => {
    driver.lay({ left, top, width, height }, cellSpan[grid], `${map.id} ${grid} ${columns} ${rows}`);
  }, [driver, left, top, width, height, grid, map.id, columns, rows]);
  const { chunks, detail, hits } = useVisibleChunks(driver, useChunks({ map, knowledge: undefined }));
  const picture = useMemo(() => sheetOf(field, []), [field]);
  return (
    <svg className={canvas.cells} data-pictured={map.pictureId !== undefined || undefined} aria-hidden="true">
      <rect
        className={canvas.sheet}
        x={left - frame}
        y={top - frame}
        width={width + 2 * frame}
        height={height + 2 * frame}
      />
      {/* The author's own; players get theirs from the session (contract 1.6). */}
      {map.pictureId !== undefined && (
        <image
          href={pictureUrl(map.pictureId, 'large')}
          x={picture.left}
          y={picture.top}
          width={picture.width}
          height={picture.height}
          preserveAspectRatio="none"
        />
      )}
      <EmptyCells map={map} />
      {chunks.map((chunk) => (
        <ChunkGround key={chunk.id} grid={grid} chunk={chunk} />
      ))}
      {detail !== 'far' && chunks.map((chunk) => <ChunkWriting key={chunk.id} grid={grid} chunk={chunk} />)}
      {hits.map((chunk) => (
        <ChunkHits key={chunk.id} grid={grid} chunk={chunk} />
      ))}
    </svg>
  );
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
        <Paper desk={desk} driver={driver} />
        <Cursor desk={desk} />
        <svg ref={sketch} className={canvas.sketch} aria-hidden="true">
          <path data-part="cells" className={canvas.sketchCells} />
          <path data-part="box" className={canvas.sketchBox} />
        </svg>
      </div>
    </div>
  );
}
