import type { Viewer } from '../../vocabulary/actor.ts';
import { sortCells } from '../../vocabulary/cells.ts';
import { stableJson } from '../../vocabulary/content-version.ts';
import type { CellContent } from '../../vocabulary/map-table.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import { mapOf, tokensAppeared } from '../../vocabulary/sight.ts';
import type { ViewEvent } from '../../vocabulary/view-event.ts';
import { cellsKnown } from './show.ts';

/** What one player sees change among the cells of one map, whatever happened in between. */
export function cellsDifference(
  before: SessionState,
  after: SessionState,
  viewer: Viewer,
  mapId: string,
): readonly ViewEvent[] {
  const map = mapOf(after, mapId);
  if (map === undefined) return [];
  const old = cellsKnown(before, viewer, map);
  const fresh = cellsKnown(after, viewer, map);
  const learned: CellContent[] = [];
  const changed: CellContent[] = [];
  for (const [key, cell] of Object.entries(fresh)) {
    const known = old[key];
    if (known === undefined) learned.push({ key, ...cell });
    else if (stableJson(known) !== stableJson(cell)) changed.push({ key, ...cell });
  }
  const lost = sortCells(Object.keys(old).filter((key) => fresh[key] === undefined));
  const tokens = tokensAppeared({ before, after }, viewer, mapId);
  return [
    ...(lost.length === 0 ? [] : [{ type: 'hex:hidden', payload: { mapId, keys: lost } } as const]),
    ...(learned.length === 0 ? [] : [{ type: 'hex:revealed', payload: { mapId, hexes: learned, tokens } } as const]),
    ...(changed.length === 0 ? [] : [{ type: 'hex:updated', payload: { mapId, changes: changed } } as const]),
  ];
}
