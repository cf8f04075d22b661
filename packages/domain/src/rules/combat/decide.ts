import type { Combat, Combatant, NewCombatant } from '../../vocabulary/combat.ts';
import { afterTurn, inInitiativeOrder, withTurnShown } from '../../vocabulary/combat-turn.ts';
import type { CommandPayload } from '../../vocabulary/command.ts';
import type { Context } from '../../vocabulary/context.ts';
import { type Decide, type Deciders, type Decision, decided } from '../../vocabulary/decision.ts';
import { createDieSource } from '../../vocabulary/dice/die-source.ts';
import type { SessionEvent } from '../../vocabulary/event.ts';
import { notAllowed, type Refusal, refusal } from '../../vocabulary/refusal.ts';
import { type Result, refuse } from '../../vocabulary/result.ts';
import { participantById } from '../../vocabulary/roster.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import { tokenById } from '../../vocabulary/sight.ts';

const initiativeSides = 20;
const noCombat = notAllowed('no-combat', 'there is no combat');

function unknownLink(state: SessionState, { participantId, tokenId }: NewCombatant): Refusal | null {
  if (participantId !== undefined && participantById(state.roster, participantId) === undefined) {
    return refusal('NOT_FOUND', 'no such participant');
  }
  if (tokenId !== undefined && tokenById(state, tokenId) === undefined) return refusal('NOT_FOUND', 'no such token');
  return null;
}

/** What is not said comes from the token; initiative from a d20, thrown in the order of the list. */
function newCombatant(state: SessionState, given: NewCombatant, context: Context, d20: () => number): Combatant {
  const token = given.tokenId === undefined ? undefined : tokenById(state, given.tokenId);
  const hitPoints = given.hitPoints ?? token?.hitPoints;
  return {
    id: context.newId(),
    name: given.name,
    ...(given.participantId === undefined ? {} : { participantId: given.participantId }),
    ...(given.tokenId === undefined ? {} : { tokenId: given.tokenId }),
    initiative: given.initiative ?? d20(),
    ...(hitPoints === undefined ? {} : { hitPoints }),
    ...(given.armorClass === undefined ? {} : { armorClass: given.armorClass }),
    conditions: [],
    minion: given.minion ?? false,
    hidden: given.hidden ?? token?.hidden ?? false,
  };
}

function start(state: SessionState, payload: CommandPayload<'combat:start'>, context: Context): Result<Decision> {
  if (state.combat !== null) return refuse(notAllowed('combat-running', 'a combat is running'));
  const wrong = payload.combatants.map((given) => unknownLink(state, given)).find((refused) => refused !== null);
  if (wrong !== undefined) return refuse(wrong);
  const { actor, commandId } = context;
  const userId = actor.role === 'gm' ? actor.userId : state.origin.gm.id;
  const die = createDieSource({ seed: state.origin.diceSeed, userId, commandId });
  const d20 = () => die(initiativeSides);
  const combatants = inInitiativeOrder(payload.combatants.map((given) => newCombatant(state, given, context, d20)));
  const [first] = combatants;
  if (first === undefined) return refuse(notAllowed('nobody', 'a combat needs combatants'));
  const id = context.newId();
  const combat = withTurnShown({ id, turn: { round: 1, combatantId: first.id }, shown: null, combatants });
  return decided([{ type: 'combat:started', combat }], { combatId: id });
}

/** Refused alike whether no fight is on, it is hidden, or it is somebody else's turn (law b). */
const endTurn: Decide<unknown> = (state, _payload, { actor }) => {
  const active = state.combat?.combatants.find(({ id }) => id === state.combat?.turn.combatantId);
  // Their own character may fight hidden: that it is its turn is not theirs to know.
  const isTheirs = actor.role === 'player' && active?.participantId === actor.participantId && !active.hidden;
  if (state.combat === null || (actor.role !== 'gm' && !isTheirs)) {
    return refuse(actor.role === 'gm' ? noCombat : notAllowed('not-your-turn', 'it is not your turn'));
  }
  return decided([{ type: 'combat:changed', combat: afterTurn(state.combat) }]);
};

function changed(combatant: Combatant, payload: CommandPayload<'combat:update'>): Combatant {
  const { hitPoints, conditions, hidden, initiative } = payload;
  return {
    ...combatant,
    ...(hitPoints === undefined || combatant.participantId !== undefined ? {} : { hitPoints }),
    ...(conditions === undefined ? {} : { conditions }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(initiative === undefined ? {} : { initiative }),
  };
}

function update(state: SessionState, payload: CommandPayload<'combat:update'>): Result<Decision> {
  const { combat } = state;
  const combatant = combat?.combatants.find(({ id }) => id === payload.combatantId);
  if (combat === null || combatant === undefined) return refuse(refusal('NOT_FOUND', 'no such combatant'));
  const combatants = inInitiativeOrder(
    combat.combatants.map((known) => (known.id === combatant.id ? changed(known, payload) : known)),
  );
  const fresh: Combat = withTurnShown({ ...combat, combatants });
  const seat =
    combatant.participantId === undefined ? undefined : participantById(state.roster, combatant.participantId);
  // A character's hit points are the seat's: they change there, and the fight shows them.
  const hurt: readonly SessionEvent[] =
    seat === undefined || payload.hitPoints === undefined
      ? []
      : [{ type: 'character:updated', participantId: seat.id, changes: { hitPointsCurrent: payload.hitPoints } }];
  return decided([...hurt, { type: 'combat:changed', combat: fresh }]);
}

export const combatDeciders: Deciders<
  'combat:start' | 'combat:next-turn' | 'combat:end-turn' | 'combat:update' | 'combat:end'
> = {
  'combat:start': start,
  'combat:next-turn': (state) =>
    state.combat === null ? refuse(noCombat) : decided([{ type: 'combat:changed', combat: afterTurn(state.combat) }]),
  'combat:end-turn': endTurn,
  'combat:update': update,
  'combat:end': (state, { outcome, experience }) =>
    state.combat === null
      ? refuse(noCombat)
      : decided([{ type: 'combat:ended', outcome, experience: experience ?? 0 }]),
};
