import type { NodeView } from '../../vocabulary/view.ts';
import { type ViewEvolvers, withSession, withTable } from '../../vocabulary/view-evolution.ts';

/** Players' choices are open only where the party stands; the GM's nodes are the adventure's own and stay whole. */
function leftBehind(node: NodeView, isGm: boolean): NodeView {
  return isGm ? node : { ...node, choices: [] };
}

export const nodeViewEvolvers: ViewEvolvers<'node:changed' | 'game:updated'> = {
  'node:changed': (view, { nodeId, node }, { at }) => {
    const isGm = view.table.knownCells !== undefined;
    const { visitedNodeIds } = view.session;
    const known = visitedNodeIds.includes(nodeId);
    const others = view.table.visitedNodes.map((visited) => (visited.id === nodeId ? node : leftBehind(visited, isGm)));
    const moved = withSession(view, {
      currentNodeId: nodeId,
      visitedNodeIds: known ? visitedNodeIds : [...visitedNodeIds, nodeId],
      updatedAt: at,
    });
    return withTable(moved, { node, visitedNodes: known ? others : [...others, node] });
  },
  'game:updated': (view, { changes }) => {
    const { game } = view.table;
    const removed = new Set(changes.removeFlags ?? []);
    const flags = new Set([...game.flags.filter((flag) => !removed.has(flag)), ...(changes.addFlags ?? [])]);
    return withTable(view, {
      game: {
        inventory: [...game.inventory, ...(changes.addInventory ?? [])],
        variables: { ...game.variables, ...(changes.setVariables ?? {}) },
        flags: [...flags].sort(),
      },
    });
  },
};
