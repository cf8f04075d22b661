import { useEffect, useMemo, useRef, useState } from 'react';
import type { CameraDriver, Detail } from './camera-driver.ts';
import { type Chunk, chunksOf, overlaps } from './chunks.ts';
import type { Box } from './geometry.ts';
import type { MapDesk } from './use-map-desk.ts';

/** So few are drawn all at once: then nothing has to be made while the map moves. */
const drawnAlways = 24;
/** Cells that tests and helping programs can point at one by one; beyond it the list is the way. */
const hitsMax = 2_600;

interface Visible {
  readonly ids: readonly string[];
  readonly detail: Detail;
}

export interface VisibleChunks {
  readonly chunks: readonly Chunk[];
  readonly detail: Detail;
  readonly hasHits: boolean;
}

function widened({ left, top, width, height }: Box, by: number): Box {
  return { left: left - by, top: top - by, width: width + 2 * by, height: height + 2 * by };
}

function idsIn(chunks: ReadonlyMap<string, Chunk>, box: Box): readonly string[] {
  if (chunks.size <= drawnAlways) return [...chunks.keys()];
  const near = widened(box, Math.max(box.width, box.height) * 0.15);
  return [...chunks.values()].filter((chunk) => overlaps(chunk.box, near)).map(({ id }) => id);
}

export function useChunks({ map, knowledge }: Pick<MapDesk, 'map' | 'knowledge'>): ReadonlyMap<string, Chunk> {
  const before = useRef<{ readonly mapId: string; readonly chunks: ReadonlyMap<string, Chunk> } | null>(null);
  return useMemo(() => {
    const old = before.current?.mapId === map.id ? before.current.chunks : new Map<string, Chunk>();
    const chunks = chunksOf({ grid: map.grid, cells: map.cells, knowledge }, old);
    before.current = { mapId: map.id, chunks };
    return chunks;
  }, [map.id, map.grid, map.cells, knowledge]);
}

/** Renders again only when a chunk comes into sight or leaves it, or another amount of detail is due. */
export function useVisibleChunks(driver: CameraDriver, chunks: ReadonlyMap<string, Chunk>): VisibleChunks {
  const [visible, setVisible] = useState<Visible>({ ids: [], detail: 'far' });
  useEffect(() => {
    const look = () => {
      const { box, detail } = driver.sight.get();
      const ids = idsIn(chunks, box);
      setVisible((old) => (old.detail === detail && old.ids.join() === ids.join() ? old : { ids, detail }));
    };
    look();
    return driver.sight.subscribe(look);
  }, [driver, chunks]);
  const shown = visible.ids.flatMap((id) => chunks.get(id) ?? []);
  const cellCount = shown.reduce((sum, { entries }) => sum + entries.length, 0);
  return { chunks: shown, detail: visible.detail, hasHits: cellCount <= hitsMax };
}
