import type { Viewer } from '../../vocabulary/actor.ts';
import type { Combatant, CombatantView, CombatView } from '../../vocabulary/combat.ts';
import { participantById } from '../../vocabulary/roster.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import { seesToken, tokenById } from '../../vocabulary/sight.ts';

/** A character's numbers are its seat's. */
function numbersOf(state: SessionState, combatant: Combatant): Pick<CombatantView, 'hitPoints' | 'armorClass'> {
  const seat =
    combatant.participantId === undefined ? undefined : participantById(state.roster, combatant.participantId);
  if (seat !== undefined) {
    return { hitPoints: seat.character.hitPointsCurrent, armorClass: seat.character.armorClass };
  }
  const { hitPoints, armorClass } = combatant;
  return { ...(hitPoints === undefined ? {} : { hitPoints }), ...(armorClass === undefined ? {} : { armorClass }) };
}

/** Enemies' numbers are the GM's; the link to a token is for those who see the token (contract 1.6). */
function showCombatant(state: SessionState, viewer: Viewer, combatant: Combatant): CombatantView {
  const { id, name, participantId, tokenId, initiative, conditions, minion, hidden } = combatant;
  const token = tokenId === undefined ? undefined : tokenById(state, tokenId);
  const isGm = viewer.role === 'gm';
  return {
    id,
    name,
    ...(participantId === undefined ? {} : { participantId }),
    ...(token !== undefined && seesToken(state, viewer, token) ? { tokenId: token.id } : {}),
    initiative,
    ...(isGm || participantId !== undefined ? numbersOf(state, combatant) : {}),
    conditions,
    ...(minion ? { minion } : {}),
    ...(isGm ? { hidden } : {}),
  };
}

export function showCombat(state: SessionState, viewer: Viewer): CombatView | null {
  const { combat } = state;
  if (combat === null) return null;
  const isGm = viewer.role === 'gm';
  const turn = isGm ? combat.turn : combat.shown;
  const seen = combat.combatants.filter(({ hidden }) => isGm || !hidden);
  if (turn === null || seen.length === 0) return null;
  return {
    id: combat.id,
    round: turn.round,
    active: seen.some(({ id }) => id === turn.combatantId) ? turn.combatantId : null,
    combatants: seen.map((combatant) => showCombatant(state, viewer, combatant)),
  };
}
