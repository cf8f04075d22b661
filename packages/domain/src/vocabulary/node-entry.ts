import type { AdventureNode, Choice } from './adventure.ts';
import type { Context } from './context.ts';
import type { SessionEventOf } from './event.ts';
import type { SessionState } from './session-state.ts';

export function nodeOf(state: SessionState, nodeId: string | null): AdventureNode | undefined {
  return state.adventure.nodes.find((node) => node.id === nodeId);
}

/** A choice of a node, open or not; undefined where there is none of that name. */
export function choiceOf(state: SessionState, nodeId: string | null, choiceId: string | undefined): Choice | undefined {
  return nodeOf(state, nodeId)?.choices.find(({ id }) => id === choiceId);
}

/** Choices may require or forbid flags (contract 1.9). */
export function isAvailable(choice: Choice, flags: readonly string[]): boolean {
  return (
    (choice.requiredFlags ?? []).every((flag) => flags.includes(flag)) &&
    !(choice.forbiddenFlags ?? []).some((flag) => flags.includes(flag))
  );
}

/** Entering a node; its items get their ids here, and only the first time (contract 1.9). */
export function nodeEntry(state: SessionState, node: AdventureNode, context: Context): SessionEventOf<'node:entered'> {
  const first = !state.visitedNodeIds.includes(node.id);
  const items = (first ? (node.itemRewards ?? []) : []).map((reward) => ({
    id: context.newId(),
    name: reward.name,
    quantity: reward.quantity ?? 1,
    ...(reward.description === undefined ? {} : { description: reward.description }),
    addedAtNodeId: node.id,
  }));
  return { type: 'node:entered', nodeId: node.id, items };
}
