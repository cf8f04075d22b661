import type { AdventureMap } from '@moothall/client';
import { keyOf, placeOf } from '../../map/cell-key.ts';
import { isOnField } from '../../map/geometry.ts';
import type { CellKey, Field } from '../../map/map-model.ts';
import { isUpright } from './field-cells.ts';

/** Contract 5. */
export const sideMax = 200;

/** A map as it would be, and how many painted cells it would lose: asked about before it is done. */
export interface Reshaped {
  readonly map: AdventureMap;
  readonly lost: number;
}

function kept(map: AdventureMap, field: Field, keyAfter: (key: CellKey) => CellKey | undefined): Reshaped {
  const cells: AdventureMap['cells'] = {};
  let lost = 0;
  for (const [key, cell] of Object.entries(map.cells)) {
    const next = keyAfter(key);
    if (next === undefined) lost += 1;
    else cells[next] = cell;
  }
  return { map: { ...map, ...field, cells: lost === 0 && field.grid === map.grid ? map.cells : cells }, lost };
}

/** PAINT-6: what lay in the upright field must lie in the new one; what lay beside it stays while the map has it. */
export function resized(map: AdventureMap, size: { readonly width: number; readonly height: number }): Reshaped {
  const field = { grid: map.grid, ...size };
  const stays = (key: CellKey) => isUpright(field, key) || (!isUpright(map, key) && isOnField(field, key));
  return kept(map, field, (key) => (stays(key) ? key : undefined));
}

/** PAINT-7: a cell keeps its column and its row. */
export function regridded(map: AdventureMap, grid: AdventureMap['grid']): Reshaped {
  if (grid === map.grid) return { map, lost: 0 };
  const field = { grid, width: map.width, height: map.height };
  const turn = grid === 'square' ? 1 : -1;
  return kept(map, field, (key) => {
    const [first, row] = placeOf(key);
    const next = keyOf(first + turn * Math.floor(row / 2), row);
    return isUpright(field, next) ? next : undefined;
  });
}
