import { describe, expect, it } from 'vitest';
import type { EditorDocument } from '../document/editor-document.ts';
import { sceneGraph } from './scene-graph.ts';

type Node = EditorDocument['nodes'][number];

function scene(id: string, to: readonly string[], more: Partial<Node> = {}): Node {
  const choices = to.map((toNodeId, at) => ({ id: `c${at}`, text: `To ${toNodeId}`, toNodeId }));
  return { id, type: 'story', title: id, content: '', choices, ...more };
}

function documentOf(nodes: Node[], startNodeId: string | null): EditorDocument {
  return {
    title: 'T',
    description: '',
    visibility: 'private',
    campaignId: null,
    recommendedPlayers: { min: 1, max: 6 },
    estimatedDurationMinutes: 60,
    startNodeId,
    nodes,
    maps: [],
    backdrops: [],
  };
}

function faultsOf(nodes: Node[], startNodeId: string | null) {
  const { faulty } = sceneGraph(documentOf(nodes, startNodeId));
  return Object.fromEntries(Object.entries(faulty).map(([fault, scenes]) => [fault, scenes.map(({ id }) => id)]));
}

describe('scene graph', () => {
  it('GRAPH-1 a scene no way from the start leads to is unreachable, also when others of its kind lead to it', () => {
    const nodes = [scene('a', ['b']), scene('b', ['a']), scene('x', ['y']), scene('y', ['x'])];
    expect(faultsOf(nodes, 'a').unreachable).toEqual(['x', 'y']);
  });

  it('GRAPH-1 without a start, or with one that is gone, nothing can be reached', () => {
    const nodes = [scene('a', ['b']), scene('b', ['a'])];
    expect(faultsOf(nodes, null).unreachable).toEqual(['a', 'b']);
    expect(faultsOf(nodes, 'gone').unreachable).toEqual(['a', 'b']);
  });

  it('GRAPH-2 a scene without choices is a dead end, unless the adventure is won or lost there', () => {
    const nodes = [
      scene('a', ['b', 'c', 'd']),
      scene('b', []),
      scene('c', [], { isVictory: true }),
      scene('d', [], { isFailure: true }),
    ];
    expect(faultsOf(nodes, 'a').deadEnd).toEqual(['b']);
  });

  it('GRAPH-3 a choice to a scene that is not there leads nowhere', () => {
    const graph = sceneGraph(documentOf([scene('a', ['gone', 'b']), scene('b', ['a'])], 'a'));
    expect(graph.faulty.nowhere.map(({ id }) => id)).toEqual(['a']);
    expect(graph.links.map(({ id, isBroken }) => [id, isBroken])).toEqual([
      ['a/c0', true],
      ['a/c1', false],
      ['b/c0', false],
    ]);
  });

  it('GRAPH-4 flags of a choice and of a scene are told', () => {
    const from = scene('a', ['a'], { setFlags: ['x', 'y'], removeFlags: ['z'] });
    const choices = from.choices.map((choice) => ({ ...choice, requiredFlags: ['key'], forbiddenFlags: ['seen'] }));
    const { scenes, links } = sceneGraph(documentOf([{ ...from, choices }], 'a'));
    expect(scenes[0]?.flags).toBe(3);
    expect(links[0]).toMatchObject({ requiredFlags: ['key'], forbiddenFlags: ['seen'] });
  });
});
