import type { NodeView, View } from '../../vocabulary/view.ts';
import { type ViewEvolvers, withSession, withTable } from '../../vocabulary/view-evolution.ts';

/** Players' choices are open only where the party stands; the GM's nodes are the adventure's own and stay whole. */
function leftBehind(node: NodeView, isGm: boolean): NodeView {
  return isGm ? node : { ...node, choices: [] };
}

function shownAnew(view: View, node: NodeView): View {
  return withTable(view, {
    node: view.table.node?.id === node.id ? node : view.table.node,
    visitedNodes: view.table.visitedNodes.map((visited) => (visited.id === node.id ? node : visited)),
  });
}

export const nodeViewEvolvers: ViewEvolvers<'node:changed' | 'node:voted'> = {
  'node:changed': (view, { nodeId, node, inPlace }, { at }) => {
    if (inPlace === true) return shownAnew(view, node);
    const isGm = view.table.knownCells !== undefined;
    const { visitedNodeIds } = view.session;
    const known = visitedNodeIds.includes(nodeId);
    const others = view.table.visitedNodes.map((visited) => (visited.id === nodeId ? node : leftBehind(visited, isGm)));
    const moved = withSession(view, {
      currentNodeId: nodeId,
      visitedNodeIds: known ? visitedNodeIds : [...visitedNodeIds, nodeId],
      updatedAt: at,
    });
    return withTable(moved, { node, votes: {}, visitedNodes: known ? others : [...others, node] });
  },
  'node:voted': (view, { choiceId, count }) => {
    const { [choiceId]: _old, ...others } = view.table.votes;
    return withTable(view, { votes: count === 0 ? others : { ...others, [choiceId]: count } });
  },
};
