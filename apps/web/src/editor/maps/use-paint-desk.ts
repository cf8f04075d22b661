import type { AdventureMap } from '@moothall/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cellsInBox, cellsWithin } from '../../map/brush.ts';
import { type Direction, stepFrom } from '../../map/directions.ts';
import { floodFrom } from '../../map/flood.ts';
import { centreOf } from '../../map/geometry.ts';
import type { CellKey } from '../../map/map-model.ts';
import { useTerrainName } from '../../map/terrain-name.ts';
import type { ChangeDocument } from '../document/editor-document.ts';
import { changeMap } from '../document/maps.ts';
import { fieldKeys, isPaintable } from './field-cells.ts';
import { erased, labelled, painted, wouldPaint } from './paint-cells.ts';

export const paintTools = ['look', 'brush', 'erase', 'rectangle', 'fill', 'pick', 'label'] as const;
export type PaintTool = (typeof paintTools)[number];

export const paintSizes = [1, 2, 3] as const;
export type PaintSize = (typeof paintSizes)[number];

/** Everything the parts of the map editor share. */
export interface PaintDesk {
  readonly map: AdventureMap;
  readonly tool: PaintTool;
  readonly setTool: (tool: PaintTool) => void;
  readonly size: PaintSize;
  readonly setSize: (size: PaintSize) => void;
  readonly terrain: string;
  readonly setTerrain: (terrain: string) => void;
  readonly isThere: (key: CellKey) => boolean;
  /** Equal for cells that a fill takes together; also for cells nobody painted. */
  readonly likeness: (key: CellKey) => string;
  /** One step that can be undone. */
  readonly paint: (keys: readonly CellKey[]) => void;
  readonly erase: (keys: readonly CellKey[]) => void;
  readonly pick: (key: CellKey) => void;
  readonly label: (key: CellKey, text: string) => void;
  /** The cell whose label is being written. */
  readonly labelAt: CellKey | null;
  readonly askLabel: (key: CellKey | null) => void;
  /** The cell the arrow keys are on; nothing while the map is worked on by hand. */
  readonly cursor: CellKey | null;
  readonly setCursor: (key: CellKey | null) => void;
  readonly step: (direction: Direction) => void;
  /** The first corner of a rectangle drawn by keys. */
  readonly corner: CellKey | null;
  readonly dropCorner: () => void;
  /** What the tool in hand does at the cursor. */
  readonly act: () => void;
  readonly said: string;
  readonly say: (text: string) => void;
}

function useDeeds(map: AdventureMap, change: ChangeDocument, say: (text: string) => void) {
  const { t } = useTranslation('paint');
  const nameOf = useTerrainName();
  const paint = (keys: readonly CellKey[], terrain: string) => {
    if (!wouldPaint(map.cells, keys, terrain)) return;
    change(t('undo.paint', { terrain: nameOf(terrain) }), (document) =>
      withCells(document, (cells) => painted(cells, keys, terrain)),
    );
    say(t('said.painted', { count: keys.length, terrain: nameOf(terrain) }));
  };
  const erase = (keys: readonly CellKey[]) => {
    const count = keys.filter((key) => Object.hasOwn(map.cells, key)).length;
    if (count === 0) return;
    change(t('undo.erase'), (document) => withCells(document, (cells) => erased(cells, keys)));
    say(t('said.erased', { count }));
  };
  const label = (key: CellKey, text: string) => {
    if (labelled(map.cells, key, text) === map.cells) return;
    change(t('undo.label'), (document) => withCells(document, (cells) => labelled(cells, key, text)));
    say(text.trim() === '' ? t('said.unlabelled', { at: key }) : t('said.labelled', { at: key, text }));
  };
  type Cells = AdventureMap['cells'];
  const withCells = (document: Parameters<Parameters<ChangeDocument>[1]>[0], edit: (cells: Cells) => Cells) => {
    const found = document.maps.find(({ id }) => id === map.id);
    return found === undefined ? document : changeMap(document, map.id, { cells: edit(found.cells) });
  };
  return { paint, erase, label };
}

/** What there is to hear about a cell. */
export function useCellText(map: AdventureMap): (key: CellKey) => string {
  const { t } = useTranslation('paint');
  const nameOf = useTerrainName();
  return (key) => {
    const cell = Object.hasOwn(map.cells, key) ? map.cells[key] : undefined;
    if (cell === undefined) return t('cellEmpty', { at: key });
    const terrain = nameOf(cell.terrain);
    return cell.feature === undefined
      ? t('cell', { at: key, terrain })
      : t('cellLabelled', { at: key, terrain, feature: cell.feature });
  };
}

type Hand = Pick<
  PaintDesk,
  'map' | 'tool' | 'size' | 'isThere' | 'likeness' | 'paint' | 'erase' | 'pick' | 'askLabel' | 'say'
>;

/** The tools for a keyboard: a cursor goes from cell to cell, and the tool is used where it is. */
function useKeys({ map, tool, size, isThere, likeness, paint, erase, pick, askLabel, say }: Hand) {
  const { t } = useTranslation('paint');
  const cellText = useCellText(map);
  const [cursor, setCursor] = useState<CellKey | null>(null);
  const [begun, setBegun] = useState<CellKey | null>(null);
  // A rectangle that was begun belongs to its tool.
  const corner = tool === 'rectangle' ? begun : null;
  const { grid } = map;
  const step = (direction: Direction) => {
    const next = stepFrom(grid, cursor ?? '0,0', direction);
    if (!isThere(next)) return;
    setCursor(next);
    say(cellText(next));
  };
  const act = () => {
    if (cursor === null) return;
    const around = () => cellsWithin(grid, cursor, size).filter(isThere);
    switch (tool) {
      case 'look':
        return say(cellText(cursor));
      case 'brush':
        return paint(around());
      case 'erase':
        return erase(around());
      case 'fill':
        return paint(floodFrom({ grid, isThere, likeness }, cursor));
      case 'pick':
        return pick(cursor);
      case 'label':
        return askLabel(cursor);
      case 'rectangle': {
        if (corner === null) {
          setBegun(cursor);
          return say(t('said.corner', { at: cursor }));
        }
        setBegun(null);
        return paint(cellsBetween(map, corner, cursor));
      }
    }
  };
  return { cursor, setCursor, step, corner, dropCorner: () => setBegun(null), act };
}

export function usePaintDesk(map: AdventureMap, change: ChangeDocument): PaintDesk {
  const { t } = useTranslation('paint');
  const nameOf = useTerrainName();
  const [tool, setTool] = useState<PaintTool>('brush');
  const [size, setSize] = useState<PaintSize>(1);
  const [terrain, setTerrain] = useState<string>('grass');
  const [labelAt, askLabel] = useState<CellKey | null>(null);
  const [said, say] = useState('');
  const deeds = useDeeds(map, change, say);
  const isThere = (key: CellKey) => isPaintable(map, key);
  const likeness = (key: CellKey) => (Object.hasOwn(map.cells, key) ? `painted ${map.cells[key]?.terrain}` : '');
  const pick = (key: CellKey) => {
    const found = Object.hasOwn(map.cells, key) ? map.cells[key] : undefined;
    if (found === undefined) return say(t('said.nothingToPick', { at: key }));
    setTerrain(found.terrain);
    setTool('brush');
    say(t('said.picked', { terrain: nameOf(found.terrain) }));
  };
  const paint = (keys: readonly CellKey[]) => deeds.paint(keys, terrain);
  const state = { map, tool, size, isThere, likeness, paint, pick, askLabel, say, erase: deeds.erase };
  const keys = useKeys(state);
  const choice = { tool, setTool, size, setSize, terrain, setTerrain };
  return { map, ...choice, ...deeds, isThere, likeness, paint, pick, labelAt, askLabel, ...keys, said, say };
}

/** The cells whose middles lie between two cells, as a rectangle drawn by hand takes them. */
export function cellsBetween(map: AdventureMap, from: CellKey, to: CellKey): readonly CellKey[] {
  const [a, b] = [centreOf(map.grid, from), centreOf(map.grid, to)];
  const box = {
    left: Math.min(a.x, b.x) - 1,
    top: Math.min(a.y, b.y) - 1,
    width: Math.abs(a.x - b.x) + 2,
    height: Math.abs(a.y - b.y) + 2,
  };
  return cellsInBox(map.grid, paintableKeys(map), box).filter((key) => isPaintable(map, key));
}

function paintableKeys(map: AdventureMap): readonly CellKey[] {
  return [...new Set([...fieldKeys(map), ...Object.keys(map.cells)])];
}
