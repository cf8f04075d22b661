import type { CameraDriver } from '../../map/camera-driver.ts';
import type { Point } from '../../map/geometry.ts';
import type { Stroke } from '../../map/stroke.ts';
import { cardSize } from './layout-graph.ts';

/** The thread between a handle and the hand, drawn directly because it changes with every movement. */
export class Thread {
  #path: SVGPathElement | null = null;

  attach(path: SVGPathElement | null): void {
    this.#path = path;
  }

  show(from: Point, to: Point): void {
    this.#path?.setAttribute('d', `M${from.x} ${from.y}L${to.x} ${to.y}`);
  }

  clear(): void {
    this.#path?.setAttribute('d', '');
  }
}

/** The scene whose card lies under a point. */
export function sceneAt(places: ReadonlyMap<string, Point>, { x, y }: Point): string | undefined {
  for (const [id, place] of places) {
    if (Math.abs(place.x - x) <= cardSize.width / 2 && Math.abs(place.y - y) <= cardSize.height / 2) return id;
  }
  return undefined;
}

interface Connecting {
  readonly fromId: string;
  readonly places: ReadonlyMap<string, Point>;
  readonly thread: Thread;
  readonly connect: (fromId: string, toId: string) => void;
}

/** From a scene's handle to the scene it shall lead to; let go beside every card it is nothing. */
export function connectStroke({ fromId, places, thread, connect }: Connecting): Stroke | null {
  const from = places.get(fromId);
  if (from === undefined) return null;
  const start = { x: from.x, y: from.y + cardSize.height / 2 };
  const end = (at: Point) => {
    thread.clear();
    const toId = sceneAt(places, at);
    if (toId !== undefined && toId !== fromId) connect(fromId, toId);
  };
  return { move: (at) => thread.show(start, at), end, cancel: () => thread.clear() };
}

const panStepPx = 80;
const zoomStep = 1.25;
const steps: Readonly<Record<string, Point>> = {
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
  ArrowLeft: { x: 1, y: 0 },
  ArrowRight: { x: -1, y: 0 },
};

/** True when the key moved the paper. */
export function moveByKey(driver: CameraDriver, key: string): boolean {
  const step = steps[key];
  if (step !== undefined) driver.pan({ x: step.x * panStepPx, y: step.y * panStepPx });
  else if (key === '+' || key === '=') driver.zoom(zoomStep);
  else if (key === '-') driver.zoom(1 / zoomStep);
  else if (key === '0') driver.fit();
  else return false;
  return true;
}

/** The nearest scene that lies in the direction of an arrow key; what lies aslant counts as farther away. */
export function neighbourOf(places: ReadonlyMap<string, Point>, fromId: string, key: string): string | undefined {
  const from = places.get(fromId);
  const step = steps[key];
  if (from === undefined || step === undefined) return undefined;
  let best: { readonly id: string; readonly far: number } | undefined;
  for (const [id, { x, y }] of places) {
    const along = (from.x - x) * step.x + (from.y - y) * step.y;
    const across = Math.abs((from.x - x) * step.y) + Math.abs((from.y - y) * step.x);
    if (id === fromId || along <= 1) continue;
    const far = along + across * 2;
    if (best === undefined || far < best.far) best = { id, far };
  }
  return best?.id;
}
