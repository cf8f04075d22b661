import type { TableView } from '@moothall/client';

export type Combat = NonNullable<TableView['combat']>;
export type Combatant = Combat['combatants'][number];
export type TurnPlace = 'now' | 'next' | 'later';

/** The one after the active, as far as this viewer knows; the first of them while a hidden one acts. */
export function nextCombatant({ active, combatants }: Combat): Combatant | undefined {
  if (combatants.length < 2) return undefined;
  const place = combatants.findIndex(({ id }) => id === active);
  if (place === -1) return undefined;
  return combatants[(place + 1) % combatants.length];
}

/** When this seat acts; undefined when it does not fight. */
export function turnPlace(combat: Combat, participantId: string | null): TurnPlace | undefined {
  const own = combat.combatants.find((one) => one.participantId !== undefined && one.participantId === participantId);
  if (own === undefined) return undefined;
  if (own.id === combat.active) return 'now';
  return nextCombatant(combat)?.id === own.id ? 'next' : 'later';
}
