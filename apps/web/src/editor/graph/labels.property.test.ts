import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../map/chunks.ts';
import type { Box, Point } from '../../map/geometry.ts';
import type { EditorDocument } from '../document/editor-document.ts';
import { layoutGraph } from './layout-graph.ts';
import { layoutShape } from './layout-shape.ts';
import { cardBox, drawLinks } from './link-path.ts';
import { type Labels, liftLabels, placeLabels } from './place-labels.ts';
import { sceneGraph } from './scene-graph.ts';

type Node = EditorDocument['nodes'][number];
type Way = readonly [from: number, to: number, text: string];

function graphOf(count: number, ways: readonly Way[]) {
  const nodes = Array.from({ length: count }, (_, at): Node => {
    return { id: `s${at}`, type: 'story', title: `Scene ${at}`, content: '', choices: [] };
  });
  ways.forEach(([from, to, text], place) => {
    nodes[from]?.choices.push({ id: `c${place}`, text, toNodeId: `s${to}` });
  });
  return sceneGraph({
    title: 'T',
    description: '',
    visibility: 'private',
    campaignId: null,
    recommendedPlayers: { min: 1, max: 6 },
    estimatedDurationMinutes: 60,
    startNodeId: 's0',
    nodes,
    maps: [],
    backdrops: [],
  });
}

function drawnOf(count: number, ways: readonly Way[]) {
  const graph = graphOf(count, ways);
  const shape = layoutShape(graph);
  const laid = layoutGraph(shape);
  const places = new Map(shape.ids.map((id, at): [string, Point] => [id, laid[at] ?? { x: 0, y: 0 }]));
  return { places, links: drawLinks(graph.scenes, places) };
}

/** Ways to nothing and to where they come from are among them, and several from one scene to another. */
const drawings = fc.integer({ min: 1, max: 60 }).chain((count) => {
  const way = fc.tuple(fc.nat(count - 1), fc.nat(count), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }));
  return fc.array(way, { maxLength: 150 }).map((ways) => drawnOf(count, ways));
});

function boxesOf(labels: Labels): readonly Box[] {
  return [...labels.values()].map(({ box }) => box);
}

function clashes(boxes: readonly Box[], others: readonly Box[] = boxes): readonly (readonly Box[])[] {
  return boxes.flatMap((one) =>
    others.filter((other) => other !== one && overlaps(one, other)).map((other) => [one, other]),
  );
}

describe('GRAPH-8 words of choices', () => {
  it('lie neither on each other nor under a card, and always at the same places', () => {
    fc.assert(
      fc.property(drawings, ({ links, places }) => {
        const labels = placeLabels(links, places);
        expect(clashes(boxesOf(labels))).toEqual([]);
        expect(clashes(boxesOf(labels), [...places.values()].map(cardBox))).toEqual([]);
        expect([...placeLabels(links, places)]).toEqual([...labels]);
      }),
      { numRuns: 60 },
    );
  });

  it('of a selected scene are all there and do not lie on each other; those that had a place keep it', () => {
    fc.assert(
      fc.property(drawings, ({ links, places }) => {
        const labels = placeLabels(links, places);
        for (const sceneId of places.keys()) {
          const own = links.filter(({ link }) => link.fromId === sceneId);
          const lifted = liftLabels({ own, places, labels });
          expect(lifted.size).toBe(own.length);
          expect(clashes(boxesOf(lifted))).toEqual([]);
          for (const { link } of own) expect(lifted.get(link.id)).toEqual(labels.get(link.id) ?? lifted.get(link.id));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('all have a place where a story is not tangled', () => {
    const ways = Array.from({ length: 15 }, (_, at): Way[] => [
      [at, 2 * at + 1, 'Follow the river down'],
      [at, 2 * at + 2, 'Climb the old stair'],
    ]).flat();
    const { links, places } = drawnOf(31, ways);
    expect(placeLabels(links, places).size).toBe(links.length);
  });

  it('of 4,000 choices are placed within 50 ms', () => {
    const count = 2_000;
    const ways = Array.from({ length: count }, (_, at): Way[] =>
      [1, 3 + (at % 5)].map((step) => [at, (at + step) % count, `Go on to scene number ${at + step}`]),
    ).flat();
    const { links, places } = drawnOf(count, ways);
    expect(links).toHaveLength(4_000);
    // The quickest of several: the machine may be doing other things besides.
    const took = Array.from({ length: 8 }, () => {
      const began = performance.now();
      placeLabels(links, places);
      return performance.now() - began;
    });
    expect(Math.min(...took)).toBeLessThan(50);
  });
});
