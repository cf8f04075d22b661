import { arrowSteps } from '../../map/camera-keys.ts';
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

/** The nearest scene that lies in the direction of an arrow key; what lies aslant counts as farther away. */
export function neighbourOf(places: ReadonlyMap<string, Point>, fromId: string, key: string): string | undefined {
  const from = places.get(fromId);
  const step = arrowSteps[key];
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
