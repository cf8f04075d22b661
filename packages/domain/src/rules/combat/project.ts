import type { Viewer } from '../../vocabulary/actor.ts';
import type { CombatOutcome } from '../../vocabulary/combat.ts';
import { stableJson } from '../../vocabulary/content-version.ts';
import { nobody, type Projectors } from '../../vocabulary/projection.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import type { ViewEvent } from '../../vocabulary/view-event.ts';
import { showCombat } from './show.ts';

type Ending = { readonly outcome: CombatOutcome; readonly experience: number };

/** What one viewer sees of the fight follows from several things, so it is compared and told by `derived.ts`. */
export function combatDifference(
  before: SessionState,
  after: SessionState,
  viewer: Viewer,
  ending: Ending | null,
): readonly ViewEvent[] {
  if (before.combat === null && after.combat === null) return [];
  const old = showCombat(before, viewer);
  const combat = showCombat(after, viewer);
  if (stableJson(old) === stableJson(combat)) return [];
  const ended = combat === null && ending !== null ? ending : {};
  return [{ type: 'combat:updated', payload: { combat, ...ended } }];
}

export const combatProjectors: Projectors<'combat:started' | 'combat:changed' | 'combat:ended'> = {
  'combat:started': () => nobody,
  'combat:changed': () => nobody,
  'combat:ended': () => nobody,
};
