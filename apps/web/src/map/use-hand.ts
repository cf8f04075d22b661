import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { boxBetween, cellsInBox } from './brush.ts';
import type { CameraDriver } from './camera-driver.ts';
import { cellUnder, centreOf, isOnField, type Point } from './geometry.ts';
import type { Holder } from './holder.ts';
import type { CellKey } from './map-model.ts';
import { Overlay } from './overlay.ts';
import { boxStroke, brushStroke, fillStroke } from './paint-strokes.ts';
import { type PointerAnswers, PointerRouter, type Touch } from './pointer-router.ts';
import type { Stroke } from './stroke.ts';
import { dragStroke, type Hand, measureStroke, pointStroke } from './strokes.ts';
import type { MapDesk } from './use-map-desk.ts';
import type { MapSignals } from './use-map-signals.ts';

interface HandParts {
  readonly desk: MapDesk;
  readonly signals: Pick<MapSignals, 'point' | 'drag'>;
  readonly driver: CameraDriver;
  readonly hovered: Holder<CellKey | null>;
  readonly window: RefObject<HTMLDivElement | null>;
}

function paintStroke({ desk, overlay }: Hand, at: Point): Stroke {
  const { map, tool, options, knowledge, paint } = desk;
  const { grid, cells } = map;
  const has = (key: CellKey) => Object.hasOwn(cells, key);
  switch (options.shape) {
    case 'brush': {
      const isThere = (key: CellKey) => (tool === 'terrain' ? isOnField(map, key) : has(key));
      return brushStroke({ grid, isThere, overlay, paint }, options.size, at);
    }
    case 'rectangle': {
      const between = (from: Point, to: Point) => cellsInBox(grid, Object.keys(cells), boxBetween(from, to));
      return boxStroke({ grid, isThere: has, overlay, paint }, between, at);
    }
    case 'fillTerrain':
      return fillStroke({ grid, isThere: has, overlay, paint }, (key) => cells[key]?.terrain ?? '');
    case 'fillKnown':
      return fillStroke({ grid, isThere: has, overlay, paint }, (key) => knowledge?.known(key) ?? '');
  }
}

function strokeFor(hand: Hand, { at, thingId }: Touch): Stroke | null {
  const { desk } = hand;
  switch (desk.tool) {
    case 'move': {
      const shown = desk.tokens.find(({ token }) => token.id === thingId);
      return shown?.mayMove === true ? dragStroke(hand, shown, at) : null;
    }
    case 'reveal':
    case 'hide':
    case 'terrain':
      return paintStroke(hand, at);
    case 'pointer':
      return pointStroke(hand, at);
    case 'measure':
      return measureStroke(hand, at);
    case 'view':
    case 'token':
      return null;
  }
}

function tapped(desk: MapDesk, { at, thingId }: Touch): void {
  const key = cellUnder(desk.map.grid, at);
  if (thingId !== null) {
    desk.select(thingId);
    if (desk.tool === 'token') desk.edit({ kind: 'change', id: thingId });
  } else if (desk.tool === 'token') {
    if (isOnField(desk.map, key)) desk.edit({ kind: 'new', at: key });
  } else if (desk.tool === 'view' || desk.tool === 'move') desk.select(null);
}

/** Joins the pointer to the tools. Handlers are the same ones for the life of the canvas and read what is true now. */
export function useHand({ desk, signals, driver, hovered, window }: HandParts) {
  const { t } = useTranslation('map');
  const elements = useRef(new Map<string, HTMLElement>());
  const latest = useRef({ desk, signals, t });
  useEffect(() => {
    latest.current = { desk, signals, t };
  });
  const overlay = useMemo(() => new Overlay(() => latest.current.desk.map.grid), []);
  const place = useCallback((tokenId: string, at: Point | null) => {
    const element = elements.current.get(tokenId);
    if (element === undefined) return;
    if (at === null) delete element.dataset.dragged;
    else element.dataset.dragged = 'true';
    const { map, tokens } = latest.current.desk;
    const shown = tokens.find(({ token }) => token.id === tokenId);
    const middle = at ?? (shown === undefined ? null : centreOf(map.grid, shown.at));
    if (middle !== null) element.style.transform = `translate(${middle.x}px, ${middle.y}px)`;
  }, []);
  const router = useMemo(() => {
    const begin = (touch: Touch) => {
      const { desk: now, signals: others, t: text } = latest.current;
      const stepsText = (count: number) => text('measured', { count });
      const hand = { desk: now, driver, overlay, place, dragging: others.drag, pointing: others.point, stepsText };
      return strokeFor(hand, touch);
    };
    const tap = (touch: Touch) => tapped(latest.current.desk, touch);
    const hover = (at: Point | null) => hovered.set(at === null ? null : cellUnder(latest.current.desk.map.grid, at));
    const answers: PointerAnswers = { begin, tap, hover };
    return new PointerRouter(driver, () => answers, { mark: 'data-token', wheel: 'zoom' });
  }, [driver, hovered, overlay, place]);
  useEffect(() => (window.current === null ? undefined : router.attach(window.current)), [router, window]);
  // A measure belongs to its tool.
  useEffect(() => overlay.clear(), [overlay, desk.tool, desk.map.id]);
  const select = useCallback((id: string) => latest.current.desk.select(id), []);
  const open = useCallback((id: string) => {
    const { isGm, edit } = latest.current.desk;
    if (isGm) edit({ kind: 'change', id });
  }, []);
  const sketch = useCallback((root: SVGSVGElement | null) => overlay.attach(root), [overlay]);
  return { elements, select, open, sketch, cancel: () => router.cancel() };
}
