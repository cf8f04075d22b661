import type { Viewer } from '../../vocabulary/actor.ts';
import { hears } from '../../vocabulary/audience.ts';
import { heard } from '../../vocabulary/channels.ts';
import { blindly, type Roll, type RollRequest } from '../../vocabulary/dice.ts';
import { earOf } from '../../vocabulary/ear.ts';
import { each, type Projectors } from '../../vocabulary/projection.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import { requestsShown, rollsShown } from '../../vocabulary/table-limits.ts';

export function showRolls(state: SessionState, viewer: Viewer): readonly Roll[] {
  return heard(state.rolls, earOf(state, viewer), rollsShown);
}

export function showRequests(state: SessionState, viewer: Viewer): readonly RollRequest[] {
  return heard(state.requests, earOf(state, viewer), requestsShown);
}

export const diceProjectors: Projectors<'dice:rolled' | 'dice:requested'> = {
  'dice:rolled': ({ roll, audience, blindTo }, { after }) =>
    each((viewer) => {
      const ear = earOf(after, viewer);
      if (hears(audience, ear)) return [{ type: 'dice:rolled', payload: { roll } }];
      return ear !== null && ear === blindTo ? [{ type: 'dice:rolled', payload: { roll: blindly(roll) } }] : [];
    }),
  'dice:requested': ({ request, audience }, { after }) =>
    each((viewer) => (hears(audience, earOf(after, viewer)) ? [{ type: 'dice:requested', payload: { request } }] : [])),
};
