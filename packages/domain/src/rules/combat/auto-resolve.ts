import type { Audience } from '../../vocabulary/audience.ts';
import { isoTime } from '../../vocabulary/clock-text.ts';
import type { Combat } from '../../vocabulary/combat.ts';
import { type Decide, type Deciders, decided } from '../../vocabulary/decision.ts';
import { rollNotation } from '../../vocabulary/dice/roll-notation.ts';
import type { Roll } from '../../vocabulary/dice.ts';
import { notAllowed } from '../../vocabulary/refusal.ts';
import { refuse } from '../../vocabulary/result.ts';
import { showCombat } from './show.ts';

/**
 * One opposed roll: a d20 and one for each character, against a d20 and one for each minion. Ties go to the party.
 * Where players see the fight they see the roll, so only those they see count in it (law b); a hidden one counts once
 * it is revealed. A fight nobody sees is resolved among all, for the GM alone.
 */
function opposedNotation({ combatants }: Combat, isSeen: boolean): string {
  const counted = combatants.filter(({ hidden }) => !(isSeen && hidden));
  const party = counted.filter(({ participantId }) => participantId !== undefined).length;
  return `d20 + ${party} - (d20 + ${counted.length - party})`;
}

const resolve: Decide<unknown> = (state, _payload, context) => {
  const { combat, settings, origin } = state;
  if (combat === null) return refuse(notAllowed('no-combat', 'there is no combat'));
  if (!settings.autoResolveSimpleCombat) {
    return refuse(notAllowed('setting-off', 'quick resolution is switched off at this table'));
  }
  const enemies = combat.combatants.filter(({ participantId }) => participantId === undefined);
  if (enemies.length === 0 || enemies.some(({ minion }) => !minion)) {
    return refuse(notAllowed('not-minions', 'only a fight against minions alone is resolved by one roll'));
  }
  const isSeen = showCombat(state, { role: 'spectator' }) !== null;
  const notation = opposedNotation(combat, isSeen);
  const userId = origin.gm.id;
  const rolled = rollNotation(notation, { seed: origin.diceSeed, userId, commandId: context.commandId });
  if (!rolled.ok) throw new Error(`our own notation cannot be rolled: ${notation}`);
  const { terms, total } = rolled.value;
  const audience: Audience = isSeen ? 'public' : [userId];
  const roll: Roll = {
    id: context.newId(),
    at: isoTime(context.now),
    userId,
    notation,
    terms,
    total,
    visibility: audience === 'public' ? 'public' : 'gm',
    success: total >= 0,
    commandId: context.commandId,
  };
  const outcome = total >= 0 ? 'victory' : 'defeat';
  return decided(
    [
      { type: 'dice:rolled', roll, audience, blindTo: null },
      { type: 'combat:ended', outcome, experience: 0 },
    ],
    { roll, outcome },
  );
};

export const autoResolveDeciders: Deciders<'combat:auto-resolve'> = { 'combat:auto-resolve': resolve };
