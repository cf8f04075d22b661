import type { Box, Point } from '../../map/geometry.ts';
import { cardSize } from './layout-graph.ts';
import type { Link, Scene } from './scene-graph.ts';

/** A choice as it is drawn: one curve from card to card, with a place for its words. */
export interface DrawnLink {
  readonly link: Link;
  readonly path: string;
  readonly label: Point;
  readonly box: Box;
}

const half = { width: cardSize.width / 2, height: cardSize.height / 2 };
/** A choice to nothing ends so far below its card. */
const stubLength = 44;
const round = (value: number) => Math.round(value);

function boxOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** The middle of the curve, or nearer to its beginning: words of neighbours shall not lie on each other. */
function pointOn([a, b, c, d]: readonly [Point, Point, Point, Point], share: number): Point {
  const rest = 1 - share;
  const mix = (p: number, q: number, r: number, s: number) =>
    rest ** 3 * p + 3 * rest ** 2 * share * q + 3 * rest * share ** 2 * r + share ** 3 * s;
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
}

function curve(link: Link, points: readonly [Point, Point, Point, Point], share: number): DrawnLink {
  const [a, b, c, d] = points;
  const path = `M${round(a.x)} ${round(a.y)}C${round(b.x)} ${round(b.y)} ${round(c.x)} ${round(c.y)} ${round(d.x)} ${round(d.y)}`;
  return { link, path, label: pointOn(points, share), box: boxOf(points) };
}

/** Down from the lower edge where the target lies below; otherwise around the side. */
function between(link: Link, port: Point, from: Point, to: Point, share: number): DrawnLink {
  const end = { x: to.x, y: to.y - half.height };
  if (end.y - port.y > 20) {
    const pull = Math.max(30, (end.y - port.y) / 2);
    return curve(link, [port, { x: port.x, y: port.y + pull }, { x: end.x, y: end.y - pull }, end], share);
  }
  const side = to.x >= from.x ? 1 : -1;
  const bulge = side * Math.min(220, 60 + Math.abs(to.y - from.y) * 0.15);
  const start = { x: from.x + side * half.width, y: from.y + 10 };
  const stop = { x: to.x + side * half.width, y: to.y - 10 };
  return curve(link, [start, { x: start.x + bulge, y: start.y }, { x: stop.x + bulge, y: stop.y }, stop], 0.5);
}

/** All choices of the scenes that have a place. */
export function drawLinks(scenes: readonly Scene[], places: ReadonlyMap<string, Point>): readonly DrawnLink[] {
  return scenes.flatMap(({ id, links }) => {
    const from = places.get(id);
    if (from === undefined) return [];
    return links.map((link, at) => {
      const x = from.x - half.width + (cardSize.width * (at + 1)) / (links.length + 1);
      const port = { x, y: from.y + half.height };
      const to = places.get(link.toId);
      if (to !== undefined) return between(link, port, from, to, at % 2 === 0 ? 0.34 : 0.64);
      const end = { x, y: port.y + stubLength };
      return curve(link, [port, port, end, end], 0.5);
    });
  });
}

/** Around everything, so that the camera knows how far it goes. */
export function sheetAround(places: Iterable<Point>): Box {
  const middles = [...places];
  if (middles.length === 0) return { left: 0, top: 0, width: cardSize.width, height: cardSize.height };
  const margin = 60;
  const { left, top, width, height } = boxOf(middles);
  return {
    left: left - half.width - margin,
    top: top - half.height - margin,
    width: width + cardSize.width + 2 * margin,
    height: height + cardSize.height + 2 * margin,
  };
}

export function cardBox({ x, y }: Point): Box {
  return { left: x - half.width, top: y - half.height, ...cardSize };
}
