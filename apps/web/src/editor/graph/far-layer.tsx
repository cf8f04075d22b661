import { memo, useMemo } from 'react';
import type { Point } from '../../map/geometry.ts';
import styles from './graph-canvas.module.css';
import { cardSize } from './layout-graph.ts';
import type { DrawnLink } from './link-path.ts';
import type { Scene } from './scene-graph.ts';

interface FarLayerProps {
  readonly scenes: readonly Scene[];
  readonly places: ReadonlyMap<string, Point>;
  readonly links: readonly DrawnLink[];
  readonly selectedId: string | undefined;
}

function rectangle({ x, y }: Point): string {
  const { width, height } = cardSize;
  return `M${Math.round(x - width / 2)} ${Math.round(y - height / 2)}h${width}v${height}h${-width}z`;
}

/** From far away a card is a rectangle: a few paths for all of them, however many there are. */
export const FarLayer = memo(function FarLayer({ scenes, places, links, selectedId }: FarLayerProps) {
  const paths = useMemo(() => {
    let [plain, start, unreachable, dead] = ['', '', '', ''];
    for (const { id, isStart, faults } of scenes) {
      const at = places.get(id);
      if (at === undefined) continue;
      if (isStart) start += rectangle(at);
      else if (faults.includes('unreachable')) unreachable += rectangle(at);
      else plain += rectangle(at);
      const [left, bottom] = [at.x - cardSize.width / 2, at.y + cardSize.height / 2];
      if (faults.includes('deadEnd')) dead += `M${left} ${bottom}v-26h${cardSize.width}v26z`;
    }
    return { plain, start, unreachable, dead, lines: links.map(({ path }) => path).join('') };
  }, [scenes, places, links]);
  const selected = selectedId === undefined ? undefined : places.get(selectedId);
  return (
    <svg className={styles.links} aria-hidden="true">
      <path className={styles.farLines} d={paths.lines} />
      <path className={styles.farCards} d={paths.plain} />
      <path className={styles.farLost} d={paths.unreachable} />
      <path className={styles.farStart} d={paths.start} />
      <path className={styles.farDead} d={paths.dead} />
      {selected !== undefined && <path className={styles.farSelected} d={rectangle(selected)} />}
    </svg>
  );
});
