import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardSize, layoutGraph, type Places } from './layout-graph.ts';
import type { LayoutShape } from './layout-shape.ts';

function shapes(scenesMax: number, edgesMax: number): fc.Arbitrary<LayoutShape> {
  return fc.integer({ min: 1, max: scenesMax }).chain((count) => {
    const place = fc.integer({ min: 0, max: count - 1 });
    const edge = fc.tuple(place, place).filter(([from, to]) => from !== to);
    return fc.record({
      ids: fc.constant(Array.from({ length: count }, (_, at) => `scene-${at}`)),
      start: fc.integer({ min: -1, max: count - 1 }),
      edges:
        count === 1
          ? fc.constant([])
          : fc.uniqueArray(edge, { maxLength: edgesMax, selector: ([from, to]) => `${from} ${to}` }),
    });
  });
}

function overlapping(places: Places): readonly string[] {
  const found: string[] = [];
  places.forEach((one, at) => {
    places.slice(at + 1).forEach((other, after) => {
      const isBeside = Math.abs(one.x - other.x) >= cardSize.width || Math.abs(one.y - other.y) >= cardSize.height;
      if (!isBeside) found.push(`${at} ${at + 1 + after}`);
    });
  });
  return found;
}

/** A seeded adventure like real ones: mostly onwards, sometimes back. */
function adventure(count: number): LayoutShape {
  const edges: [number, number][] = [];
  for (let from = 0; from < count; from += 1) {
    for (const step of [1, 3 + (from % 5), from % 17 === 0 ? -9 : 6]) {
      const to = from + step;
      if (to >= 0 && to < count && from % step !== 1) edges.push([from, to]);
    }
  }
  return { ids: Array.from({ length: count }, (_, at) => `scene-${at}`), start: 0, edges };
}

describe('GRAPH-5 no two cards overlap', () => {
  it('in small graphs of any shape', () => {
    fc.assert(
      fc.property(shapes(24, 60), (shape) => {
        const places = layoutGraph(shape);
        expect(places).toHaveLength(shape.ids.length);
        expect(overlapping(places)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([0, 40, 299, 301, 600])('in a graph of %i scenes without any choice', (count) => {
    const ids = Array.from({ length: count }, (_, at) => `scene-${at}`);
    expect(overlapping(layoutGraph({ ids, start: -1, edges: [] }))).toEqual([]);
  });

  it('in large graphs, whose layout leaves choices out', () => {
    const shape = adventure(700);
    expect(overlapping(layoutGraph(shape))).toEqual([]);
  });

  it('also where every scene leads to fifty others', () => {
    const ids = Array.from({ length: 320 }, (_, at) => `scene-${at}`);
    const edges = ids
      .flatMap((_, from) =>
        Array.from({ length: 50 }, (_unused, at) => [from, (from * 7 + at * 13 + 1) % 320] as const),
      )
      .filter(([from, to]) => from !== to);
    expect(overlapping(layoutGraph({ ids, start: 0, edges }))).toEqual([]);
  });
});
