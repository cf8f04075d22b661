import type { Viewer } from '../../vocabulary/actor.ts';
import type { AdventureMap, Cell, CellKey } from '../../vocabulary/adventure.ts';
import { allCells } from '../../vocabulary/cells.ts';
import { knownCells } from '../../vocabulary/knowledge.ts';
import type { MapView } from '../../vocabulary/map-table.ts';
import { mapPictureUrl } from '../../vocabulary/picture-url.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import { cellAt, mapOf, mapTableOf } from '../../vocabulary/sight.ts';

function keysFor(state: SessionState, viewer: Viewer, map: AdventureMap): Iterable<CellKey> {
  const table = mapTableOf(state, map.id);
  if (viewer.role === 'gm' || !map.fog) return new Set([...allCells(map), ...Object.keys(table.cellChanges)]);
  return knownCells(table.knowledge, viewer.role === 'player' ? viewer.participantId : null);
}

/** The cells of one map this viewer knows, as they are now. */
export function cellsKnown(state: SessionState, viewer: Viewer, map: AdventureMap): Readonly<Record<CellKey, Cell>> {
  const cells: Record<CellKey, Cell> = {};
  for (const key of keysFor(state, viewer, map)) cells[key] = cellAt(state, map, key);
  return cells;
}

/** The shown map with the cells this viewer knows. */
export function showMap(state: SessionState, viewer: Viewer): MapView | null {
  const map = state.activeMapId === null ? undefined : mapOf(state, state.activeMapId);
  if (map === undefined) return null;
  const { id, name, grid, width, height, fog, pictureId } = map;
  const picture = pictureId === undefined ? {} : { pictureUrl: mapPictureUrl(state.origin.id, id) };
  return { id, name, grid, width, height, fog, cells: cellsKnown(state, viewer, map), ...picture };
}
