import { useEffect, useMemo, useRef, useState } from 'react';
import type { CameraDriver, Detail, Sight } from './camera-driver.ts';
import { type Chunk, chunksAfter, chunksOf, type Drawn, overlaps } from './chunks.ts';
import type { Box } from './geometry.ts';
import type { KnowledgeIndex } from './knowledge.ts';
import type { Cells, Grid } from './map-model.ts';

/** So few are drawn all at once: then nothing has to be made while the map moves. */
const drawnAlways = 24;
/**
 * Cells that tests and helping programs can point at one by one; where more are in sight the list is the way. Measured:
 * 2,000 of them cost 4 ms of every frame on a slow computer, because the browser keeps a touch region for each.
 */
const hitsMax = 800;

interface Visible {
  readonly ids: readonly string[];
  /** Of those, the ones with cells that can be pointed at. */
  readonly hits: readonly string[];
  readonly detail: Detail;
}

export interface VisibleChunks {
  readonly chunks: readonly Chunk[];
  readonly detail: Detail;
  readonly hits: readonly Chunk[];
}

function widened({ left, top, width, height }: Box, by: number): Box {
  return { left: left - by, top: top - by, width: width + 2 * by, height: height + 2 * by };
}

function within(chunks: ReadonlyMap<string, Chunk>, box: Box): readonly Chunk[] {
  return [...chunks.values()].filter((chunk) => overlaps(chunk.box, box));
}

function look(chunks: ReadonlyMap<string, Chunk>, { box, detail }: Sight): Visible {
  const isSmall = chunks.size <= drawnAlways;
  const near = widened(box, Math.max(box.width, box.height) * 0.15);
  const drawn = isSmall ? [...chunks.values()] : within(chunks, near);
  const inSight = within(chunks, box);
  const cellCount = inSight.reduce((sum, { entries }) => sum + entries.length, 0);
  return { ids: drawn.map(({ id }) => id), hits: cellCount > hitsMax ? [] : inSight.map(({ id }) => id), detail };
}

function isSame(left: Visible, right: Visible): boolean {
  return left.detail === right.detail && left.ids.join() === right.ids.join() && left.hits.join() === right.hits.join();
}

interface Shown {
  readonly map: { readonly id: string; readonly grid: Grid; readonly cells: Cells };
  readonly knowledge: KnowledgeIndex | undefined;
}

interface Made {
  readonly mapId: string;
  readonly drawn: Drawn;
  readonly chunks: ReadonlyMap<string, Chunk>;
}

export function useChunks({ map, knowledge }: Shown): ReadonlyMap<string, Chunk> {
  const before = useRef<Made | null>(null);
  return useMemo(() => {
    const drawn = { grid: map.grid, cells: map.cells, knowledge };
    const old = before.current;
    const chunks = old?.mapId === map.id ? chunksAfter(drawn, old) : chunksOf(drawn, new Map());
    before.current = { mapId: map.id, drawn, chunks };
    return chunks;
  }, [map.id, map.grid, map.cells, knowledge]);
}

/** Renders again only when a chunk comes into sight or leaves it, or another amount of detail is due. */
export function useVisibleChunks(driver: CameraDriver, chunks: ReadonlyMap<string, Chunk>): VisibleChunks {
  const [visible, setVisible] = useState<Visible>({ ids: [], hits: [], detail: 'far' });
  useEffect(() => {
    const update = () => {
      const fresh = look(chunks, driver.sight.get());
      setVisible((old) => (isSame(old, fresh) ? old : fresh));
    };
    update();
    return driver.sight.subscribe(update);
  }, [driver, chunks]);
  const known = (ids: readonly string[]) => ids.flatMap((id) => chunks.get(id) ?? []);
  return { chunks: known(visible.ids), hits: known(visible.hits), detail: visible.detail };
}
