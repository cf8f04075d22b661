import { noteActionFor } from '../../vocabulary/actions-for-player.ts';
import type { SessionEventOf } from '../../vocabulary/event.ts';
import type { Evolvers } from '../../vocabulary/evolution.ts';
import type { Game } from '../../vocabulary/game.ts';
import type { ParticipantId } from '../../vocabulary/ids.ts';

function updated(game: Game, event: SessionEventOf<'game:updated'>): Game {
  const put = new Map(event.putInventory.map((item) => [item.id, item]));
  const gone = new Set(event.removeInventory);
  const known = new Set(game.inventory.map(({ id }) => id));
  const unset = new Set(event.removeVariables);
  const cleared = new Set(event.removeFlags);
  const kept = Object.entries(game.variables).filter(([name]) => !unset.has(name));
  return {
    inventory: [
      ...game.inventory.filter(({ id }) => !gone.has(id)).map((item) => put.get(item.id) ?? item),
      ...event.putInventory.filter(({ id }) => !known.has(id)),
    ],
    variables: { ...Object.fromEntries(kept), ...event.setVariables },
    flags: [...new Set([...game.flags.filter((flag) => !cleared.has(flag)), ...event.addFlags])].sort(),
  };
}

/** What somebody has less of: how many it was, not how many there are now. */
function givenAway(before: Game, after: Game, holderId: ParticipantId): readonly string[] {
  const left = new Map(after.inventory.map((item) => [item.id, item.holderId === holderId ? item.quantity : 0]));
  return before.inventory
    .filter((item) => item.holderId === holderId)
    .map(({ id, name, quantity }) => ({ name, gone: quantity - (left.get(id) ?? 0) }))
    .filter(({ gone }) => gone > 0)
    .map(({ name, gone }) => `${name} (${gone})`);
}

export const gameEvolvers: Evolvers<'game:updated'> = {
  'game:updated': (state, event, stamp) => {
    const after = { ...state, game: updated(state.game, event) };
    if (event.onBehalfOf === undefined) return after;
    const names = givenAway(state.game, after.game, event.onBehalfOf);
    return noteActionFor(after, event.onBehalfOf, {
      at: stamp.at,
      type: 'inventory:give',
      description: `passed on: ${names.join(', ')}`,
    });
  },
};
