import { useEffect, useMemo, useRef, useState } from 'react';
import type { Point } from '../../map/geometry.ts';
import { type LayoutShape, layoutShape, shapeKey } from './layout-shape.ts';
import type { LayoutAsked, LayoutDone } from './layout-worker.ts';
import type { SceneGraph } from './scene-graph.ts';

export interface Layout {
  readonly places: ReadonlyMap<string, Point>;
  readonly state: 'working' | 'done' | 'failed';
  /** Of the newest layout, in the worker. */
  readonly tookMs: number | null;
}

const nothing: Layout = { places: new Map(), state: 'working', tookMs: null };

function openWorker(): Worker {
  return new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Lays the graph out beside the page, so that 2,000 scenes do not stop it; until the answer has come everything stays
 * where it was. A layout that is no longer wanted is stopped, not waited for.
 */
export function useLayout(graph: SceneGraph): Layout {
  const [layout, setLayout] = useState(nothing);
  const worker = useRef<Worker | null>(null);
  const isBusy = useRef(false);
  const turn = useRef(0);
  const shape = useMemo(() => layoutShape(graph), [graph]);
  const key = shapeKey(shape);
  const latest = useRef<LayoutShape>(shape);
  useEffect(() => {
    latest.current = shape;
  });
  // Texts change with every letter typed, the key only with what is laid out.
  useEffect(() => {
    const asked = latest.current;
    turn.current += 1;
    if (isBusy.current) worker.current?.terminate();
    if (isBusy.current || worker.current === null) worker.current = openWorker();
    isBusy.current = true;
    setLayout((old) => ({ ...old, state: 'working' }));
    worker.current.onmessage = ({ data }: MessageEvent<LayoutDone>) => {
      if (data.turn !== turn.current) return;
      isBusy.current = false;
      const places = new Map(asked.ids.map((id, at) => [id, data.places[at] ?? { x: 0, y: 0 }]));
      setLayout({ places, state: 'done', tookMs: data.tookMs });
    };
    worker.current.onerror = () => setLayout((old) => ({ ...old, state: 'failed' }));
    worker.current.postMessage({ turn: turn.current, shape: asked } satisfies LayoutAsked);
  }, [key]);
  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
      isBusy.current = false;
    },
    [],
  );
  return layout;
}
