import type { Box, Point } from '../../map/geometry.ts';
import { cardSize } from './layout-graph.ts';
import type { Link, Scene } from './scene-graph.ts';

type Curve = readonly [Point, Point, Point, Point];

/** A choice as it is drawn: one curve from card to card. */
export interface DrawnLink {
  readonly link: Link;
  readonly curve: Curve;
  readonly path: string;
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

/** So far along the curve, from 0 to 1. Multiplied out: powers took most of the time in which thousands of words are placed. */
export function pointOn([a, b, c, d]: Curve, share: number): Point {
  const rest = 1 - share;
  const [wa, wb, wc, wd] = [
    rest * rest * rest,
    3 * rest * rest * share,
    3 * rest * share * share,
    share * share * share,
  ];
  return { x: wa * a.x + wb * b.x + wc * c.x + wd * d.x, y: wa * a.y + wb * b.y + wc * c.y + wd * d.y };
}

function along(link: Link, curve: Curve): DrawnLink {
  const [a, b, c, d] = curve;
  const path = `M${round(a.x)} ${round(a.y)}C${round(b.x)} ${round(b.y)} ${round(c.x)} ${round(c.y)} ${round(d.x)} ${round(d.y)}`;
  return { link, curve, path, box: boxOf(curve) };
}

/** Down from the lower edge where the target lies below; otherwise around the side. */
function between(link: Link, port: Point, from: Point, to: Point): DrawnLink {
  const end = { x: to.x, y: to.y - half.height };
  if (end.y - port.y > 20) {
    const pull = Math.max(30, (end.y - port.y) / 2);
    return along(link, [port, { x: port.x, y: port.y + pull }, { x: end.x, y: end.y - pull }, end]);
  }
  const side = to.x >= from.x ? 1 : -1;
  const bulge = side * Math.min(220, 60 + Math.abs(to.y - from.y) * 0.15);
  const start = { x: from.x + side * half.width, y: from.y + 10 };
  const stop = { x: to.x + side * half.width, y: to.y - 10 };
  return along(link, [start, { x: start.x + bulge, y: start.y }, { x: stop.x + bulge, y: stop.y }, stop]);
}

/** From the left to the right like the scenes they lead to: choices of one scene need not cross right below it. */
function portsOf(links: readonly Link[], places: ReadonlyMap<string, Point>): readonly number[] {
  const targets = links.map(({ toId }, at) => ({ at, x: places.get(toId)?.x ?? 0 }));
  const ports: number[] = [];
  targets
    .sort((left, right) => left.x - right.x)
    .forEach(({ at }, port) => {
      ports[at] = port;
    });
  return ports;
}

/** All choices of the scenes that have a place. */
export function drawLinks(scenes: readonly Scene[], places: ReadonlyMap<string, Point>): readonly DrawnLink[] {
  return scenes.flatMap(({ id, links }) => {
    const from = places.get(id);
    if (from === undefined) return [];
    const ports = portsOf(links, places);
    return links.map((link, at) => {
      const x = from.x - half.width + (cardSize.width * ((ports[at] ?? at) + 1)) / (links.length + 1);
      const port = { x, y: from.y + half.height };
      const to = places.get(link.toId);
      if (to !== undefined) return between(link, port, from, to);
      const end = { x, y: port.y + stubLength };
      return along(link, [port, port, end, end]);
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
