import type { AdventureMap, CellKey } from '../../vocabulary/adventure.ts';
import { allCells, cellsInRectangle, isCellOf, sortCells } from '../../vocabulary/cells.ts';
import type { Learners } from '../../vocabulary/knowledge.ts';
import type { CellSelection } from '../../vocabulary/map-table.ts';
import { refusal } from '../../vocabulary/refusal.ts';
import { ok, type Result, refuse } from '../../vocabulary/result.ts';
import { participantById } from '../../vocabulary/roster.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import { mapOf } from '../../vocabulary/sight.ts';

export function findMap(state: SessionState, mapId: string): Result<AdventureMap> {
  const map = mapOf(state, mapId);
  return map === undefined ? refuse(refusal('NOT_FOUND', 'no such map in this adventure')) : ok(map);
}

/** Cells named one by one must exist; 'all' and rectangles take what the map has. */
export function selectCells(map: AdventureMap, selection: CellSelection): Result<readonly CellKey[]> {
  if (selection === 'all') return ok(sortCells(allCells(map)));
  if (Array.isArray(selection)) {
    const outside = selection.find((key) => !isCellOf(map, key));
    if (outside === undefined) return ok(sortCells(new Set(selection)));
    return refuse(
      refusal('VALIDATION_FAILED', 'a cell lies outside the map', { keys: [`"${outside}" is not a cell of this map`] }),
    );
  }
  const { rectangles } = selection as Extract<CellSelection, { rectangles: unknown }>;
  return ok(sortCells(new Set(rectangles.flatMap((rectangle) => cellsInRectangle(map, rectangle)))));
}

export function findLearners(state: SessionState, to: Learners): Result<Learners> {
  if (to === 'all') return ok(to);
  const known = to.every((id) => participantById(state.roster, id) !== undefined);
  return known ? ok([...new Set(to)].sort()) : refuse(refusal('NOT_FOUND', 'no such participant'));
}
