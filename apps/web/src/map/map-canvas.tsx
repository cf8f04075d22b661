import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import type { CameraDriver } from './camera-driver.ts';
import { ChunkGround, ChunkHits, ChunkWriting } from './chunk-layers.tsx';
import { outlineOf } from './chunk-paths.ts';
import { type Box, cellSpan, centreOf, sheetOf } from './geometry.ts';
import type { Holder } from './holder.ts';
import { actionOf, isDirection, type MapAction } from './key-map.ts';
import styles from './map-canvas.module.css';
import type { CellKey } from './map-model.ts';
import { MapPatterns } from './map-patterns.tsx';
import { MapPicture } from './map-picture.tsx';
import { pendingCells } from './shown-token.ts';
import { SignalLayer } from './signal-layer.tsx';
import { TokenLayer } from './token-layer.tsx';
import { useHand } from './use-hand.ts';
import type { MapDesk } from './use-map-desk.ts';
import { useMapPicture } from './use-map-picture.ts';
import { useMapSignals } from './use-map-signals.ts';
import { useChunks, useVisibleChunks } from './use-visible-chunks.ts';

export interface MapCanvasProps {
  readonly desk: MapDesk;
  readonly driver: CameraDriver;
  readonly hovered: Holder<CellKey | null>;
  readonly onAction: (action: MapAction) => boolean;
}

/** Around the sheet, for the printed frame. */
const frame = 14;

function useSheet({ map }: MapDesk, driver: CameraDriver): Box {
  const { grid, width, height, cells } = map;
  const sheet = useMemo(() => sheetOf({ grid, width, height }, Object.keys(cells)), [grid, width, height, cells]);
  useEffect(() => driver.lay(sheet, cellSpan[grid], map.id), [driver, sheet, grid, map.id]);
  return sheet;
}

function Paper({ desk, driver }: Pick<MapCanvasProps, 'desk' | 'driver'>) {
  const { map, pending } = desk;
  const { left, top, width, height } = useSheet(desk, driver);
  const { chunks, detail, hits } = useVisibleChunks(driver, useChunks(desk));
  const waiting = useMemo(() => outlineOf(map.grid, pendingCells(pending, map.id)), [map.grid, map.id, pending]);
  const picture = useMapPicture(map);
  const box = { x: left - frame, y: top - frame, width: width + 2 * frame, height: height + 2 * frame };
  return (
    <svg className={styles.cells} data-pictured={picture === null ? undefined : 'played'} aria-hidden="true">
      <MapPatterns />
      <rect className={styles.sheet} {...box} />
      <rect className={styles.unknown} x={left} y={top} width={width} height={height} />
      {picture !== null && <MapPicture map={map} url={picture} isWhole={desk.isLive} />}
      <rect className={styles.rule} x={left - 6} y={top - 6} width={width + 12} height={height + 12} />
      {chunks.map((chunk) => (
        <ChunkGround key={chunk.id} grid={map.grid} chunk={chunk} />
      ))}
      {waiting !== '' && <path className={styles.waiting} d={waiting} />}
      {detail !== 'far' && chunks.map((chunk) => <ChunkWriting key={chunk.id} grid={map.grid} chunk={chunk} />)}
      {hits.map((chunk) => (
        <ChunkHits key={chunk.id} grid={map.grid} chunk={chunk} />
      ))}
    </svg>
  );
}

function Sketch(props: { readonly attach: (root: SVGSVGElement | null) => void }) {
  return (
    <svg ref={props.attach} className={styles.sketch} aria-hidden="true">
      <path data-part="cells" className={styles.sketchCells} />
      <path data-part="box" className={styles.sketchBox} />
      <path data-part="target" className={styles.sketchTarget} />
      <path data-part="measure" className={styles.sketchMeasure} />
      <text data-part="label" className={styles.sketchLabel} />
    </svg>
  );
}

/** The drawn map. Everything that follows the hand bypasses React; see CameraDriver, PointerRouter and Overlay. */
export function MapCanvas({ desk, driver, hovered, onAction }: MapCanvasProps) {
  const { t } = useTranslation('map');
  const signals = useMapSignals(desk.map.id, desk.isLive);
  const paper = useRef<HTMLDivElement>(null);
  const window = useRef<HTMLDivElement>(null);
  const hand = useHand({ desk, signals, driver, hovered, window });
  useEffect(() => {
    if (window.current === null || paper.current === null) return undefined;
    return driver.attach(window.current, paper.current);
  }, [driver]);
  const { selected, map } = desk;
  const standsAt = selected?.at;
  useEffect(() => {
    if (standsAt !== undefined) driver.bringIntoSight(centreOf(map.grid, standsAt));
  }, [driver, map.grid, standsAt]);
  const press = (event: KeyboardEvent) => {
    const isSteering = selected?.mayMove === true;
    const action = actionOf(event, isSteering, desk.keys);
    if (action === undefined) return;
    if (action === 'close' && hand.cancel()) {
      event.preventDefault();
      return;
    }
    if (isSteering && isDirection(action)) desk.step(selected, action);
    else if (!onAction(action)) return;
    event.preventDefault();
    if (action === 'close') window.current?.focus();
  };
  return (
    <div
      ref={window}
      className={styles.window}
      role="application"
      aria-label={t('canvas', { name: map.name })}
      aria-describedby="map-keys"
      data-testid="map-canvas"
      data-tool={desk.tool}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the map
      tabIndex={0}
      onKeyDown={press}
    >
      <VisuallyHidden id="map-keys">{t('canvasHelp')}</VisuallyHidden>
      <div ref={paper} className={styles.paper}>
        <Paper desk={desk} driver={driver} />
        <TokenLayer
          grid={map.grid}
          tokens={desk.tokens}
          selectedId={selected?.token.id}
          pictureOf={desk.pictureOf}
          elements={hand.elements}
          onSelect={hand.select}
          onOpen={hand.open}
        />
        <SignalLayer desk={desk} signals={signals} />
        <Sketch attach={hand.sketch} />
      </div>
    </div>
  );
}
