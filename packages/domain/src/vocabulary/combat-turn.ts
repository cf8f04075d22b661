import type { Combat, Combatant } from './combat.ts';

/** Highest first; ties keep the order in which they were named. */
export function inInitiativeOrder(combatants: readonly Combatant[]): readonly Combatant[] {
  return [...combatants].sort((left, right) => right.initiative - left.initiative);
}

/** Follows the turn while players may see whose it is; a hidden one's turn changes nothing for them (contract 1.6). */
export function withTurnShown(combat: Combat): Combat {
  const active = combat.combatants.find(({ id }) => id === combat.turn.combatantId);
  return active === undefined || active.hidden ? combat : { ...combat, shown: combat.turn };
}

export function afterTurn(combat: Combat): Combat {
  const { combatants, turn } = combat;
  const index = combatants.findIndex(({ id }) => id === turn.combatantId);
  const isLast = index + 1 >= combatants.length;
  const next = combatants[isLast ? 0 : index + 1];
  if (next === undefined) return combat;
  return withTurnShown({ ...combat, turn: { round: turn.round + (isLast ? 1 : 0), combatantId: next.id } });
}
