import { useMemo } from 'react';
import { usualTerrains } from '../../map/terrain.ts';
import type { PaintDesk } from './use-paint-desk.ts';

/** The usual grounds, those this map has besides, and the one in hand, which somebody may have typed. */
export function useGrounds({ map, terrain }: PaintDesk): readonly string[] {
  const { cells } = map;
  const present = useMemo(() => new Set(Object.values(cells).map((cell) => cell.terrain)), [cells]);
  return [...new Set<string>([...usualTerrains, ...present, terrain])];
}
