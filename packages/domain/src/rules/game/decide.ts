import type { Context } from '../../vocabulary/context.ts';
import { type Deciders, type Decision, decided } from '../../vocabulary/decision.ts';
import type { SessionEventOf } from '../../vocabulary/event.ts';
import type { GameValue, Item } from '../../vocabulary/game.ts';
import type { GameUpdate } from '../../vocabulary/game-update.ts';
import { showGame } from '../../vocabulary/game-view.ts';
import { refusal } from '../../vocabulary/refusal.ts';
import { ok, type Result, refuse } from '../../vocabulary/result.ts';
import { participantById } from '../../vocabulary/roster.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';

type Updated = SessionEventOf<'game:updated'>;

// Far above any evening's needs; a table that reaches it holds a script's work.
const inventoryMax = 2_000;

function added(payload: GameUpdate, state: SessionState, context: Context): readonly Item[] {
  const addedAtNodeId = state.currentNodeId;
  return (payload.addInventory ?? []).map(({ name, quantity, description, holderId }) => ({
    id: context.newId(),
    name,
    quantity: quantity ?? 1,
    ...(description === undefined ? {} : { description }),
    ...(addedAtNodeId === null ? {} : { addedAtNodeId }),
    ...(holderId === undefined ? {} : { holderId }),
  }));
}

type Removal = { readonly put: readonly Item[]; readonly remove: readonly string[] };

/** Fewer than there are leaves the rest; as many or more takes the item away. Named twice, it is taken from twice. */
function removals(payload: GameUpdate, inventory: readonly Item[]): Result<Removal> {
  const left = new Map<string, Item>();
  for (const entry of payload.removeInventory ?? []) {
    const { id, quantity } = typeof entry === 'string' ? { id: entry, quantity: undefined } : entry;
    const item = left.get(id) ?? inventory.find((known) => known.id === id);
    if (item === undefined) return refuse(refusal('NOT_FOUND', 'no such item'));
    left.set(id, { ...item, quantity: Math.max(0, item.quantity - (quantity ?? item.quantity)) });
  }
  const items = [...left.values()];
  const remove = items.filter(({ quantity }) => quantity === 0).map(({ id }) => id);
  return ok({ put: items.filter(({ quantity }) => quantity > 0), remove });
}

function variables(payload: GameUpdate): Pick<Updated, 'setVariables' | 'removeVariables'> {
  const entries = Object.entries(payload.setVariables ?? {});
  const set = entries.filter((entry): entry is [string, GameValue] => entry[1] !== null);
  return {
    setVariables: Object.fromEntries(set),
    removeVariables: entries.filter(([, value]) => value === null).map(([name]) => name),
  };
}

function update(state: SessionState, payload: GameUpdate, context: Context): Result<Decision> {
  const current = showGame(state, { role: 'gm' });
  if (payload.ifVersion !== undefined && payload.ifVersion !== current.version) {
    return refuse(refusal('CONFLICT', 'the game state was changed in the meantime', { current }));
  }
  const holders = (payload.addInventory ?? []).map(({ holderId }) => holderId);
  if (holders.some((id) => id !== undefined && participantById(state.roster, id) === undefined)) {
    return refuse(refusal('NOT_FOUND', 'no such participant'));
  }
  const taken = removals(payload, state.game.inventory);
  if (!taken.ok) return taken;
  const items = added(payload, state, context);
  if (state.game.inventory.length + items.length > inventoryMax) {
    return refuse(refusal('NOT_ALLOWED', 'the inventory is full', { reason: 'inventory-full', max: inventoryMax }));
  }
  const event: Updated = {
    type: 'game:updated',
    putInventory: [...taken.value.put, ...items],
    removeInventory: taken.value.remove,
    ...variables(payload),
    addFlags: payload.addFlags ?? [],
    removeFlags: payload.removeFlags ?? [],
  };
  return decided([event], { itemIds: items.map(({ id }) => id) });
}

export const gameDeciders: Deciders<'game:update'> = { 'game:update': update };
