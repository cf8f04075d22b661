import type { AdventureMap } from '@moothall/client';
import { useEffect, useMemo } from 'react';
import type { CameraDriver } from '../../map/camera-driver.ts';
import { ChunkGround, ChunkHits, ChunkWriting } from '../../map/chunk-layers.tsx';
import { cellSpan, sheetOf } from '../../map/geometry.ts';
import canvas from '../../map/map-canvas.module.css';
import { useChunks, useVisibleChunks } from '../../map/use-visible-chunks.ts';
import { pictureUrl } from '../../pictures/picture-url.ts';
import { fieldOutline, strayKeys } from './field-cells.ts';
import styles from './paint-canvas.module.css';

interface MapSheetProps {
  readonly map: AdventureMap;
  readonly driver: CameraDriver;
}

/** Around the sheet, for the printed frame. */
const frame = 14;

/** Empty cells are one shape with a pattern: 40,000 of them cost as much as one. */
function EmptyCells({ map }: Pick<MapSheetProps, 'map'>) {
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

/** A map as its author has it: everything of it, drawn as much as is in sight. */
export function MapSheet({ map, driver }: MapSheetProps) {
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
