import type { Viewer } from '../../vocabulary/actor.ts';
import type { AdventureNode } from '../../vocabulary/adventure.ts';
import { contentVersion } from '../../vocabulary/content-version.ts';
import { type Game, type Item, isSecretName } from '../../vocabulary/game.ts';
import { isAvailable, nodeOf } from '../../vocabulary/node-entry.ts';
import { each, nobody, type Projectors } from '../../vocabulary/projection.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import type { GameView, ItemView, NodeView } from '../../vocabulary/view.ts';
import type { ViewEvent, ViewEventOf } from '../../vocabulary/view-event.ts';

/** A node as this viewer may know it; choices are open only where the party stands. */
function showNode(state: SessionState, viewer: Viewer, node: AdventureNode): NodeView {
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

function showItem(item: Item): ItemView {
  return { ...item, version: contentVersion(item) };
}

function mayKnow(viewer: Viewer, name: string): boolean {
  return viewer.role === 'gm' || !isSecretName(name);
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

export function showGame(game: Game, viewer: Viewer): GameView {
  return {
    inventory: game.inventory.map(showItem),
    variables: Object.fromEntries(Object.entries(game.variables).filter(([name]) => mayKnow(viewer, name))),
    flags: game.flags.filter((flag) => mayKnow(viewer, flag)),
  };
}

/** What the first visit changed, as far as the viewer may know it; null when that is nothing. */
function effects(before: Game, after: Game, viewer: Viewer): ViewEventOf<'game:updated'> | null {
  const shownBefore = showGame(before, viewer);
  const shown = showGame(after, viewer);
  const addInventory = shown.inventory.filter(({ id }) => !shownBefore.inventory.some((item) => item.id === id));
  const setVariables = Object.fromEntries(
    Object.entries(shown.variables).filter(([name, value]) => shownBefore.variables[name] !== value),
  );
  const addFlags = shown.flags.filter((flag) => !shownBefore.flags.includes(flag));
  const removeFlags = shownBefore.flags.filter((flag) => !shown.flags.includes(flag));
  const changes = {
    ...(addInventory.length === 0 ? {} : { addInventory }),
    ...(Object.keys(setVariables).length === 0 ? {} : { setVariables }),
    ...(addFlags.length === 0 ? {} : { addFlags }),
    ...(removeFlags.length === 0 ? {} : { removeFlags }),
  };
  return Object.keys(changes).length === 0 ? null : { type: 'game:updated', payload: { changes } };
}

export const nodeProjectors: Projectors<'node:entered'> = {
  'node:entered': ({ nodeId }, { before, after }) => {
    const node = nodeOf(after, nodeId);
    if (node === undefined) return nobody;
    return each((viewer): readonly ViewEvent[] => {
      const changed = effects(before.game, after.game, viewer);
      return [
        {
          type: 'node:changed',
          payload: { nodeId, nodeType: node.type, nodeTitle: node.title, node: showNode(after, viewer, node) },
        },
        ...(changed === null ? [] : [changed]),
      ];
    });
  },
};
