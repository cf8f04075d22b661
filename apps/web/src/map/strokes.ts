import type { CameraDriver } from './camera-driver.ts';
import { cellUnder, centreOf, distance, isOnField, type Point } from './geometry.ts';
import type { CellKey } from './map-model.ts';
import type { Overlay } from './overlay.ts';
import type { ShownToken } from './shown-token.ts';
import type { Stroke } from './stroke.ts';
import type { MapDesk } from './use-map-desk.ts';

export interface Hand {
  readonly desk: MapDesk;
  readonly driver: CameraDriver;
  readonly overlay: Overlay;
  /** The element of a token, moved directly while it is dragged. */
  readonly place: (tokenId: string, at: Point | null) => void;
  /** Tells the others, where they can be told. */
  readonly dragging: (tokenId: string, at: CellKey) => void;
  readonly pointing: (at: CellKey) => void;
  readonly stepsText: (steps: number) => string;
}

const labelPx = 17;

export function measureStroke({ desk, overlay, driver, stepsText }: Hand, start: Point): Stroke {
  const { grid } = desk.map;
  const from = cellUnder(grid, start);
  const move = (at: Point) => {
    const to = cellUnder(grid, at);
    const size = labelPx / driver.scale();
    const text = stepsText(distance(grid, from, to));
    overlay.showMeasure(centreOf(grid, from), centreOf(grid, to), { text, size });
  };
  overlay.clear();
  move(start);
  // The last measure stays on the map until the next one or another tool.
  const end = (at: Point) => desk.say(stepsText(distance(grid, from, cellUnder(grid, at))));
  return { move, end, cancel: () => overlay.clear() };
}

export function pointStroke({ desk, overlay, pointing }: Hand, start: Point): Stroke {
  let last: CellKey | null = null;
  const move = (at: Point) => {
    const key = cellUnder(desk.map.grid, at);
    if (key === last || !isOnField(desk.map, key)) return;
    last = key;
    overlay.showTarget(key);
    pointing(key);
  };
  move(start);
  return { move, end: () => overlay.clear(), cancel: () => overlay.clear() };
}

export function dragStroke({ desk, overlay, place, dragging }: Hand, shown: ShownToken, start: Point): Stroke {
  const { map, moveTo } = desk;
  const home = centreOf(map.grid, shown.at);
  let over = shown.at;
  const under = (at: Point): Point => ({ x: home.x + at.x - start.x, y: home.y + at.y - start.y });
  const move = (at: Point) => {
    const middle = under(at);
    place(shown.token.id, middle);
    const key = cellUnder(map.grid, middle);
    if (key === over || !isOnField(map, key)) return;
    over = key;
    overlay.showTarget(key);
    dragging(shown.token.id, key);
  };
  const drop = () => {
    overlay.clear();
    place(shown.token.id, null);
  };
  const end = (at: Point) => {
    drop();
    moveTo(shown, cellUnder(map.grid, under(at)));
  };
  return { move, end, cancel: drop };
}
