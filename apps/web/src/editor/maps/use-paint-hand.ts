import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { CameraDriver } from '../../map/camera-driver.ts';
import { cellUnder, type Point } from '../../map/geometry.ts';
import type { Holder } from '../../map/holder.ts';
import type { CellKey } from '../../map/map-model.ts';
import { Overlay } from '../../map/overlay.ts';
import { boxStroke, brushStroke, fillStroke, type Painting } from '../../map/paint-strokes.ts';
import { type PointerAnswers, PointerRouter, type Touch } from '../../map/pointer-router.ts';
import type { Stroke } from '../../map/stroke.ts';
import { cellsBetween, type PaintDesk } from './use-paint-desk.ts';

interface HandParts {
  readonly desk: PaintDesk;
  readonly driver: CameraDriver;
  readonly hovered: Holder<CellKey | null>;
  readonly window: RefObject<HTMLDivElement | null>;
}

function strokeFor(desk: PaintDesk, overlay: Overlay, { at }: Touch): Stroke | null {
  const { map, tool, size, isThere, likeness, erase } = desk;
  const painting: Painting = { grid: map.grid, isThere, overlay, paint: (keys) => desk.paint(keys) };
  switch (tool) {
    case 'brush':
      return brushStroke(painting, size, at);
    case 'erase':
      return brushStroke({ ...painting, paint: erase }, size, at);
    case 'rectangle': {
      // From cell to cell, as the keys do: a hand that goes along a row means the row.
      const between = (from: Point, to: Point) => cellsBetween(map, cellUnder(map.grid, from), cellUnder(map.grid, to));
      return boxStroke(painting, between, at);
    }
    case 'fill':
      return fillStroke(painting, likeness);
    case 'look':
    case 'pick':
    case 'label':
      return null;
  }
}

function tapped(desk: PaintDesk, at: Point): void {
  const key = cellUnder(desk.map.grid, at);
  if (desk.tool === 'pick') desk.pick(key);
  if (desk.tool === 'label' && desk.isThere(key)) desk.askLabel(key);
}

/** Joins the pointer to the painting tools, as the hand at the table does; see PointerRouter. */
export function usePaintHand({ desk, driver, hovered, window }: HandParts) {
  const latest = useRef(desk);
  useEffect(() => {
    latest.current = desk;
  });
  const overlay = useMemo(() => new Overlay(() => latest.current.map.grid), []);
  const router = useMemo(() => {
    const begin = (touch: Touch) => {
      latest.current.setCursor(null);
      return strokeFor(latest.current, overlay, touch);
    };
    const tap = ({ at }: Touch) => tapped(latest.current, at);
    const hover = (at: Point | null) => hovered.set(at === null ? null : cellUnder(latest.current.map.grid, at));
    const answers: PointerAnswers = { begin, tap, hover };
    return new PointerRouter(driver, () => answers, { mark: 'data-token', wheel: 'zoom' });
  }, [driver, hovered, overlay]);
  useEffect(() => (window.current === null ? undefined : router.attach(window.current)), [router, window]);
  const sketch = useCallback((root: SVGSVGElement | null) => overlay.attach(root), [overlay]);
  return { sketch, cancel: () => router.cancel() };
}
