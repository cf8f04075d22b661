import type { AdventureNode } from '../../vocabulary/adventure.ts';
import type { Evolvers } from '../../vocabulary/evolution.ts';
import type { Game, Item } from '../../vocabulary/game.ts';
import { nodeOf } from '../../vocabulary/node-entry.ts';

/** Effects of the first visit (contract 1.9). */
function withEffects(game: Game, node: AdventureNode, items: readonly Item[]): Game {
  const removed = new Set(node.removeFlags ?? []);
  const flags = new Set([...game.flags.filter((flag) => !removed.has(flag)), ...(node.setFlags ?? [])]);
  return {
    inventory: [...game.inventory, ...items],
    variables: { ...game.variables, ...(node.setVariables ?? {}) },
    flags: [...flags].sort(),
  };
}

export const nodeEvolvers: Evolvers<'node:entered' | 'node:voted'> = {
  'node:entered': (state, { nodeId, items }, { at }) => {
    const node = nodeOf(state, nodeId);
    const first = !state.visitedNodeIds.includes(nodeId);
    return {
      ...state,
      updatedAt: at,
      votes: {},
      currentNodeId: nodeId,
      visitedNodeIds: first ? [...state.visitedNodeIds, nodeId] : state.visitedNodeIds,
      game: first && node !== undefined ? withEffects(state.game, node, items) : state.game,
      experienceEarned: state.experienceEarned + (first ? (node?.experience ?? 0) : 0),
    };
  },
  'node:voted': (state, { participantId, choiceId }) => ({
    ...state,
    votes: { ...state.votes, [participantId]: choiceId },
  }),
};
