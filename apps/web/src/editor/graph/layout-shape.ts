import type { SceneGraph } from './scene-graph.ts';

/** What decides where scenes lie; two equal ones lie alike. Numbers are places in `ids`, so that a worker is sent little. */
export interface LayoutShape {
  readonly ids: readonly string[];
  readonly start: number;
  readonly edges: readonly (readonly [from: number, to: number])[];
}

export function layoutShape({ scenes, links }: SceneGraph): LayoutShape {
  const places = new Map(scenes.map(({ id }, place) => [id, place]));
  const seen = new Set<string>();
  const edges = links.flatMap(({ fromId, toId }) => {
    const [from, to] = [places.get(fromId), places.get(toId)];
    if (from === undefined || to === undefined || from === to || seen.has(`${from} ${to}`)) return [];
    seen.add(`${from} ${to}`);
    return [[from, to] as const];
  });
  return { ids: scenes.map(({ id }) => id), start: scenes.findIndex(({ isStart }) => isStart), edges };
}

/** Equal for shapes that lie alike. */
export function shapeKey({ ids, start, edges }: LayoutShape): string {
  return `${start};${ids.join(' ')};${edges.join(' ')}`;
}

/** Steps from the start; what cannot be reached counts from its own first scene. */
function depths({ ids, start, edges }: LayoutShape): readonly number[] {
  const next: number[][] = ids.map(() => []);
  const isEntered = ids.map(() => false);
  for (const [from, to] of edges) {
    next[from]?.push(to);
    isEntered[to] = true;
  }
  const depth = ids.map(() => -1);
  const walk = (root: number) => {
    if (depth[root] !== -1) return;
    depth[root] = 0;
    const queue = [root];
    for (const from of queue) {
      for (const to of next[from] ?? []) {
        if (depth[to] !== -1) continue;
        depth[to] = (depth[from] ?? 0) + 1;
        queue.push(to);
      }
    }
  };
  if (start >= 0) walk(start);
  ids.forEach((_, place) => {
    if (isEntered[place] !== true) walk(place);
  });
  ids.forEach((_, place) => {
    walk(place);
  });
  return depth;
}

/** So many choices between two rows order them well enough; 50,000 take minutes and order nothing. */
const edgesPerScene = 3;

/**
 * The choices that lead exactly one row down when every scene lies as many rows below the start as there are steps to
 * it. None of them crosses a row, which is what makes layered drawing slow: 2,000 scenes take 1 s instead of 16 s.
 */
export function skeleton(shape: LayoutShape): LayoutShape['edges'] {
  const depth = depths(shape);
  const kept = shape.edges.filter(([from, to]) => depth[to] === (depth[from] ?? 0) + 1);
  if (kept.length <= shape.ids.length * edgesPerScene) return kept;
  const entries = shape.ids.map(() => 0);
  return kept.filter(([, to]) => {
    entries[to] = (entries[to] ?? 0) + 1;
    return (entries[to] ?? 0) <= edgesPerScene;
  });
}
