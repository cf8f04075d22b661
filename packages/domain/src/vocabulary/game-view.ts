import type { Viewer } from './actor.ts';
import { contentVersion } from './content-version.ts';
import { earOf } from './ear.ts';
import { type Game, type Item, isSecretName } from './game.ts';
import { gameVersion } from './game-version.ts';
import type { SessionState } from './session-state.ts';
import { turnsHeard } from './turn.ts';
import type { GameView, ItemView } from './view.ts';
import type { ViewEventOf } from './view-event.ts';

type GameContent = Pick<GameView, 'inventory' | 'variables' | 'flags'>;

function showItem(item: Item): ItemView {
  return { ...item, version: contentVersion(item) };
}

function mayKnow(viewer: Viewer, name: string): boolean {
  return viewer.role === 'gm' || !isSecretName(name);
}

function showContent(game: Game, viewer: Viewer): GameContent {
  return {
    inventory: game.inventory.map(showItem),
    variables: Object.fromEntries(Object.entries(game.variables).filter(([name]) => mayKnow(viewer, name))),
    flags: game.flags.filter((flag) => mayKnow(viewer, flag)),
  };
}

/** Contract 1.9: inventory is everybody's, names that start with `gm.` are the GM's. */
export function showGame(state: SessionState, viewer: Viewer): GameView {
  const content = showContent(state.game, viewer);
  const turnHistory = turnsHeard(state.turnHistory, viewer.role === 'gm', earOf(state, viewer));
  return { ...content, turnHistory, version: gameVersion(content) };
}

type Changes = ViewEventOf<'game:updated'>['payload']['changes'];

function itemChanges(before: readonly ItemView[], after: readonly ItemView[]): Changes {
  const old = new Map(before.map((item) => [item.id, item]));
  const addInventory = after.filter(({ id }) => !old.has(id));
  const updateInventory = after.filter(({ id, version }) => old.has(id) && old.get(id)?.version !== version);
  const kept = new Set(after.map(({ id }) => id));
  const removeInventory = before.map(({ id }) => id).filter((id) => !kept.has(id));
  return {
    ...(addInventory.length === 0 ? {} : { addInventory }),
    ...(updateInventory.length === 0 ? {} : { updateInventory }),
    ...(removeInventory.length === 0 ? {} : { removeInventory }),
  };
}

/** What changed, as far as the viewer may know it; null when that is nothing. */
export function gameDifference(before: Game, after: Game, viewer: Viewer): ViewEventOf<'game:updated'> | null {
  if (before === after) return null;
  const old = showContent(before, viewer);
  const fresh = showContent(after, viewer);
  const setVariables = Object.fromEntries(
    Object.entries(fresh.variables).filter(([name, value]) => old.variables[name] !== value),
  );
  const removeVariables = Object.keys(old.variables).filter((name) => !Object.hasOwn(fresh.variables, name));
  const addFlags = fresh.flags.filter((flag) => !old.flags.includes(flag));
  const removeFlags = old.flags.filter((flag) => !fresh.flags.includes(flag));
  const changes: Changes = {
    ...itemChanges(old.inventory, fresh.inventory),
    ...(Object.keys(setVariables).length === 0 ? {} : { setVariables }),
    ...(removeVariables.length === 0 ? {} : { removeVariables }),
    ...(addFlags.length === 0 ? {} : { addFlags }),
    ...(removeFlags.length === 0 ? {} : { removeFlags }),
  };
  return Object.keys(changes).length === 0 ? null : { type: 'game:updated', payload: { changes } };
}
