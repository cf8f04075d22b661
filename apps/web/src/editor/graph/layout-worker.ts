import { layoutGraph, type Places } from './layout-graph.ts';
import type { LayoutShape } from './layout-shape.ts';

export interface LayoutAsked {
  readonly turn: number;
  readonly shape: LayoutShape;
}

export interface LayoutDone {
  readonly turn: number;
  readonly places: Places;
  readonly tookMs: number;
}

addEventListener('message', ({ data }: MessageEvent<LayoutAsked>) => {
  const { turn, shape } = data;
  const startedAt = performance.now();
  const places = layoutGraph(shape);
  postMessage({ turn, places, tookMs: performance.now() - startedAt } satisfies LayoutDone);
});
