import { combatDifference } from './rules/combat/project.ts';
import { choicesDifference, showVotes, votesDifference } from './rules/nodes/project.ts';
import { stagingDifference } from './rules/staging/project.ts';
import type { Viewer } from './vocabulary/actor.ts';
import type { SessionEvent } from './vocabulary/event.ts';
import type { SessionState } from './vocabulary/session-state.ts';
import type { ViewEvent } from './vocabulary/view-event.ts';

/**
 * What a viewer sees change that follows from several things at once: open choices from flags, votes from choices and
 * seats, a fight from seats, tokens and knowledge, the staging from the mode and from pausing. Compared after every
 * event, so that no rule has to know of the others.
 */
export function mayDerive(before: SessionState, after: SessionState): boolean {
  return (
    before.staging !== after.staging ||
    before.game.flags !== after.game.flags ||
    before.votes !== after.votes ||
    (before.roster !== after.roster && Object.keys(after.votes).length > 0) ||
    before.combat !== after.combat ||
    (after.combat !== null &&
      (before.roster !== after.roster || before.tokens !== after.tokens || before.maps !== after.maps))
  );
}

export function derived(
  before: SessionState,
  after: SessionState,
  events: readonly SessionEvent[],
  viewer: Viewer,
): readonly ViewEvent[] {
  // Entering a node takes all votes away and shows its choices as they are now, and its frame says so.
  const isFresh = events.some(({ type }) => type === 'node:entered');
  const ending = events.find((event) => event.type === 'combat:ended');
  return [
    ...(isFresh ? [] : choicesDifference(before, after, viewer)),
    ...votesDifference(isFresh ? {} : showVotes(before, viewer), showVotes(after, viewer)),
    ...combatDifference(
      before,
      after,
      viewer,
      ending === undefined ? null : { outcome: ending.outcome, experience: ending.experience },
    ),
    ...stagingDifference(before, after, viewer),
  ];
}
