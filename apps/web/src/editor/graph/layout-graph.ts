import { Graph, layout } from '@dagrejs/dagre';
import { type LayoutShape, skeleton } from './layout-shape.ts';

/** Middles of scenes in paper units, in the order of `ids`. */
export type Places = readonly { readonly x: number; readonly y: number }[];

/** Of one card, in paper units; the style sheet draws it just so. */
export const cardSize = { width: 208, height: 84 };
const gap = { across: 34, down: 76 };

/** Above this a layered layout with every choice takes longer than one likes to wait: 200 scenes take 0.2 s, 2,000 take 16 s. */
const wholeMax = { scenes: 300, edges: 600 };
/** More side by side than anybody takes in; what is wider goes into several rows. */
const rowMax = 16;

interface Card {
  readonly place: number;
  readonly x: number;
  readonly y: number;
}

/** As dagre puts them: rows from the start down. */
function drawn({ ids }: LayoutShape, edges: LayoutShape['edges']): readonly Card[] {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', ranker: 'tight-tree', nodesep: gap.across, ranksep: gap.down });
  graph.setDefaultEdgeLabel(() => ({}));
  ids.forEach((_, place) => {
    graph.setNode(String(place), { ...cardSize });
  });
  for (const [from, to] of edges) graph.setEdge(String(from), String(to));
  layout(graph);
  return ids.map((_, place) => {
    const { x, y } = graph.node(String(place)) as { readonly x: number; readonly y: number };
    return { place, x, y };
  });
}

function rowsOf(cards: readonly Card[]): readonly (readonly Card[])[] {
  const rows = new Map<number, Card[]>();
  for (const card of cards) {
    const row = rows.get(card.y);
    if (row === undefined) rows.set(card.y, [card]);
    else row.push(card);
  }
  const inOrder = [...rows].sort(([left], [right]) => left - right);
  return inOrder.map(([, row]) => row.sort((left, right) => left.x - right.x));
}

/** Keeps the order and gives up the distances, which grow beyond any window when rows are long. */
function packed(rows: readonly (readonly Card[])[]): readonly Card[] {
  const cards: Card[] = [];
  let y = 0;
  for (const row of rows) {
    const lines = Math.ceil(row.length / rowMax);
    const perLine = Math.ceil(row.length / lines);
    row.forEach(({ place }, at) => {
      const line = Math.floor(at / perLine);
      const inLine = Math.min(perLine, row.length - line * perLine);
      const x = ((at % perLine) - (inLine - 1) / 2) * (cardSize.width + gap.across);
      cards.push({ place, x, y: y + line * (cardSize.height + gap.across) });
    });
    y += (lines - 1) * (cardSize.height + gap.across) + cardSize.height + gap.down;
  }
  return cards;
}

/** GRAPH-5: where every scene lies; no two overlap. Takes up to seconds, so it runs in a worker. */
export function layoutGraph(shape: LayoutShape): Places {
  const isWhole = shape.ids.length <= wholeMax.scenes && shape.edges.length <= wholeMax.edges;
  const cards = drawn(shape, isWhole ? shape.edges : skeleton(shape));
  const rows = rowsOf(cards);
  const isWide = rows.some((row) => row.length > rowMax);
  const places = shape.ids.map(() => ({ x: 0, y: 0 }));
  for (const { place, x, y } of isWide ? packed(rows) : cards) places[place] = { x, y };
  return places;
}
