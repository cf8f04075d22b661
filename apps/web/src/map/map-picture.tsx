import { useMemo } from 'react';
import { outlineOf } from './chunk-paths.ts';
import { sheetOf } from './geometry.ts';
import styles from './map-canvas.module.css';
import type { MapView } from './map-model.ts';

interface MapPictureProps {
  readonly map: MapView;
  readonly url: string;
  /** False where the GM looks through somebody's eyes: the picture is the GM's own, so it is cut to what those know. */
  readonly isWhole: boolean;
}

const none: readonly string[] = [];

/** The drawn map under the cells, over exactly the rectangle around the field. What one does not know of it is not there. */
export function MapPicture({ map, url, isWhole }: MapPictureProps) {
  const { grid, width, height, cells, fog } = map;
  const box = useMemo(() => sheetOf({ grid, width, height }, none), [grid, width, height]);
  const isCut = !isWhole && fog;
  const outline = useMemo(() => (isCut ? outlineOf(grid, Object.keys(cells)) : ''), [isCut, grid, cells]);
  return (
    <g clipPath={isCut ? 'url(#map-known)' : undefined}>
      {isCut && (
        <clipPath id="map-known">
          <path d={outline} />
        </clipPath>
      )}
      <image
        className={styles.picture}
        data-testid="map-picture"
        href={url}
        x={box.left}
        y={box.top}
        width={box.width}
        height={box.height}
        preserveAspectRatio="none"
      />
    </g>
  );
}
