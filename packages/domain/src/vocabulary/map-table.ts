import { z } from 'zod';
import { type AdventureMap, type Cell, type CellKey, cell, cellKey, mapSideMax } from './adventure.ts';
import { authorId, participantId } from './ids.ts';
import type { Knowledge } from './knowledge.ts';

const side = z.int().min(-mapSideMax).max(mapSideMax);
export const cellSelection = z.union([
  z
    .array(cellKey)
    .min(1)
    .max(mapSideMax * mapSideMax),
  z.literal('all'),
  z.strictObject({
    rectangles: z
      .array(z.tuple([side, side, side, side]))
      .min(1)
      .max(50),
  }),
]);
export type CellSelection = z.infer<typeof cellSelection>;

const learners = z.union([z.literal('all'), z.array(participantId).min(1).max(8)]);

export const mapShow = z.strictObject({ mapId: authorId.nullable() });
export const hexSelect = z.strictObject({ mapId: authorId, keys: cellSelection, to: learners });
export const hexUpdate = z.strictObject({
  mapId: authorId,
  changes: z
    .array(z.strictObject({ key: cellKey, terrain: cell.shape.terrain, feature: cell.shape.feature }))
    .min(1)
    .max(mapSideMax * mapSideMax),
});

/** What the table knows about one map of the pinned adventure: only what changed (contract 1.1). */
export type MapTable = { readonly knowledge: Knowledge; readonly cellChanges: Readonly<Record<CellKey, Cell>> };

export type CellContent = { readonly key: CellKey } & Cell;

/** Contract 5, `table.map`: the known cells only. */
export type MapView = Pick<AdventureMap, 'id' | 'name' | 'grid' | 'width' | 'height' | 'fog'> & {
  readonly cells: Readonly<Record<CellKey, Cell>>;
  /** Only where the map has a picture; what is served there differs by who asks. */
  readonly pictureUrl?: string | undefined;
};
