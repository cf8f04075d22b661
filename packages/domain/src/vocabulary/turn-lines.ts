import type { CombatView } from './combat.ts';
import type { Roll } from './dice.ts';
import type { SessionStatus } from './lifecycle.ts';
import { type TurnEntry, turnEntry } from './turn.ts';

/** The lines of the turn history, made alike from events on the server and from frames in a replica. */

export function turnOfNode(at: string, node: { readonly id: string; readonly title: string }): TurnEntry {
  return turnEntry({ at, type: 'narrative', content: node.title, metadata: { nodeId: node.id } });
}

export function turnOfChoice(at: string, choice: { readonly id: string; readonly text: string }): TurnEntry {
  return turnEntry({ at, type: 'decision', content: choice.text, metadata: { choiceId: choice.id } });
}

export function turnOfStatus(at: string, status: SessionStatus): TurnEntry {
  return turnEntry({ at, type: 'system', content: `Session ${status}`, metadata: { status } });
}

export function turnOfRoll(roll: Roll, rollerName: string | undefined): TurnEntry {
  const actorName = roll.as ?? rollerName;
  return {
    id: roll.id,
    at: roll.at,
    type: 'roll',
    actorId: roll.userId,
    ...(actorName === undefined ? {} : { actorName }),
    content: roll.label === undefined ? roll.notation : `${roll.notation} (${roll.label})`,
    metadata: { rollId: roll.id, ...(roll.total === null ? {} : { total: roll.total }) },
  };
}

/** A fight coming into somebody's sight, or over for them; null when neither. */
export function turnOfCombat(
  at: string,
  before: CombatView | null,
  after: CombatView | null,
  outcome: string | undefined,
): TurnEntry | null {
  if ((before === null) === (after === null)) return null;
  if (after !== null) {
    return turnEntry({ at, type: 'combat', content: 'Combat begins', metadata: { combatId: after.id } });
  }
  const end = outcome === undefined ? {} : { outcome };
  const content = outcome === undefined ? 'Combat ends' : `Combat ends: ${outcome}`;
  return turnEntry({ at, type: 'combat', content, metadata: { combatId: before?.id ?? '', ...end } });
}
