import type { Viewer } from '../../vocabulary/actor.ts';
import type { AdventureNode, Choice } from '../../vocabulary/adventure.ts';
import { stableJson } from '../../vocabulary/content-version.ts';
import { gameDifference } from '../../vocabulary/game-view.ts';
import { choiceOf, isAvailable, nodeOf } from '../../vocabulary/node-entry.ts';
import { ownEntry } from '../../vocabulary/own-entry.ts';
import { each, nobody, type Projectors } from '../../vocabulary/projection.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import type { NodeView } from '../../vocabulary/view.ts';
import type { ViewEvent } from '../../vocabulary/view-event.ts';

/** A node as this viewer may know it; choices are open only where the party stands. */
export function showNode(state: SessionState, viewer: Viewer, node: AdventureNode): NodeView {
  if (viewer.role === 'gm') return node;
  const open = node.id === state.currentNodeId ? node.choices : [];
  return {
    id: node.id,
    type: node.type,
    title: node.title,
    content: node.content,
    ...(node.readAloud === undefined ? {} : { readAloud: node.readAloud }),
    ...(node.pictureForPlayers === true && node.pictureId !== undefined ? { pictureId: node.pictureId } : {}),
    choices: open.filter((choice) => isAvailable(choice, state.game.flags)).map(({ id, text }) => ({ id, text })),
  };
}

export function showNodes(
  state: SessionState,
  viewer: Viewer,
): { node: NodeView | null; visitedNodes: readonly NodeView[] } {
  const current = nodeOf(state, state.currentNodeId);
  return {
    node: current === undefined ? null : showNode(state, viewer, current),
    visitedNodes: state.visitedNodeIds.flatMap((id) => {
      const node = nodeOf(state, id);
      return node === undefined ? [] : [showNode(state, viewer, node)];
    }),
  };
}

/** How many seats would choose what, where the party stands; nobody hears of votes for a choice they do not see. */
export function showVotes(state: SessionState, viewer: Viewer): Readonly<Record<string, number>> {
  const choices = nodeOf(state, state.currentNodeId)?.choices ?? [];
  const seen = choices.filter((choice) => viewer.role === 'gm' || isAvailable(choice, state.game.flags));
  const votes = state.roster.participants.map(({ id }) => state.votes[id]);
  const counts = seen.map(({ id }) => [id, votes.filter((choiceId) => choiceId === id).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

type Entering = { readonly choice?: { readonly id: string; readonly text: string }; readonly inPlace?: true };

/** By a choice, or by the GM's own will. */
export function entered(choice: Choice | undefined): Entering {
  return choice === undefined ? {} : { choice: { id: choice.id, text: choice.text } };
}

/** `inPlace`: the node is shown anew and nobody moved. */
export function nodeChanged(state: SessionState, viewer: Viewer, node: AdventureNode, how: Entering): ViewEvent {
  const shown = showNode(state, viewer, node);
  return {
    type: 'node:changed',
    payload: {
      nodeId: node.id,
      nodeType: node.type,
      nodeTitle: node.title,
      node: shown,
      ...how,
    },
  };
}

/**
 * Flags open and close choices (contract 1.9): where the party stands, players are shown the node anew when that
 * changed what they may choose.
 */
export function choicesDifference(before: SessionState, after: SessionState, viewer: Viewer): readonly ViewEvent[] {
  if (before.game.flags === after.game.flags || viewer.role === 'gm') return [];
  if (before.currentNodeId !== after.currentNodeId) return [];
  const node = nodeOf(after, after.currentNodeId);
  if (node === undefined) return [];
  const fresh = showNode(after, viewer, node);
  if (stableJson(showNode(before, viewer, node)) === stableJson(fresh)) return [];
  return [nodeChanged(after, viewer, node, { inPlace: true })];
}

type Votes = Readonly<Record<string, number>>;

export function votesDifference(old: Votes, fresh: Votes): readonly ViewEvent[] {
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
    .filter((choiceId) => ownEntry(old, choiceId) !== ownEntry(fresh, choiceId))
    .map((choiceId) => ({ type: 'node:voted', payload: { choiceId, count: ownEntry(fresh, choiceId) ?? 0 } }));
}

export const nodeProjectors: Projectors<'node:entered' | 'node:voted'> = {
  'node:entered': ({ nodeId, choiceId }, { before, after }) => {
    const node = nodeOf(after, nodeId);
    if (node === undefined) return nobody;
    const how = entered(choiceOf(before, before.currentNodeId, choiceId));
    return each((viewer): readonly ViewEvent[] => {
      const changed = gameDifference(before.game, after.game, viewer);
      return [nodeChanged(after, viewer, node, how), ...(changed === null ? [] : [changed])];
    });
  },
  // Counts follow from several things; `derived.ts` tells them.
  'node:voted': () => nobody,
};
