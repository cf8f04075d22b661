import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { CameraDriver } from '../../map/camera-driver.ts';
import type { Point } from '../../map/geometry.ts';
import { type PointerAnswers, PointerRouter, type Touch } from '../../map/pointer-router.ts';
import { connectStroke, sceneAt, Thread } from './graph-strokes.ts';
import type { GraphHand, GraphSight } from './use-graph-desk.ts';

interface HandParts {
  readonly desk: GraphSight & Partial<GraphHand>;
  readonly driver: CameraDriver;
  readonly places: ReadonlyMap<string, Point>;
  readonly window: RefObject<HTMLDivElement | null>;
}

/** Things on the paper carry `kind:id`. */
function idOf(thingId: string | null, kind: string): string | undefined {
  return thingId?.startsWith(`${kind}:`) ? thingId.slice(kind.length + 1) : undefined;
}

/** Joins the pointer to the graph: handles draw choices, cards and lines are chosen, the rest moves the paper. */
export function useGraphHand({ desk, driver, places, window }: HandParts) {
  const latest = useRef({ desk, places });
  useEffect(() => {
    latest.current = { desk, places };
  });
  const thread = useMemo(() => new Thread(), []);
  const router = useMemo(() => {
    const begin = ({ thingId }: Touch) => {
      const fromId = idOf(thingId, 'handle');
      const { places: there } = latest.current;
      const { connect } = latest.current.desk;
      if (fromId === undefined || connect === undefined) return null;
      return connectStroke({ fromId, places: there, thread, connect });
    };
    const tap = ({ at, thingId }: Touch) => {
      const { desk: now, places: there } = latest.current;
      const linkId = idOf(thingId, 'link');
      const link = now.graph.links.find(({ id }) => id === linkId);
      if (link !== undefined) now.selectLink(link);
      // From far away cards are no elements of their own.
      else now.select(idOf(thingId, 'scene') ?? idOf(thingId, 'handle') ?? sceneAt(there, at) ?? null);
    };
    const answers: PointerAnswers = { begin, tap, hover: () => undefined };
    return new PointerRouter(driver, () => answers, { mark: 'data-thing', wheel: 'pan' });
  }, [driver, thread]);
  useEffect(() => (window.current === null ? undefined : router.attach(window.current)), [router, window]);
  const selectById = useMemo(() => (id: string) => latest.current.desk.select(id), []);
  return { thread, selectById, cancel: () => router.cancel() };
}
