import type { Viewer } from '../../vocabulary/actor.ts';
import type { Backdrop } from '../../vocabulary/adventure.ts';
import { hears } from '../../vocabulary/audience.ts';
import { heard } from '../../vocabulary/channels.ts';
import { earOf } from '../../vocabulary/ear.ts';
import type { Handout } from '../../vocabulary/handout.ts';
import { each, everyone, type Projectors } from '../../vocabulary/projection.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import { handoutsShown } from '../../vocabulary/table-limits.ts';

/** The picture that stands before everybody instead of a map. */
export function showBackdrop(state: SessionState): Backdrop | null {
  return state.adventure.backdrops.find(({ id }) => id === state.activeBackdropId) ?? null;
}

export function showHandouts(state: SessionState, viewer: Viewer): readonly Handout[] {
  return heard(state.handouts, earOf(state, viewer), handoutsShown);
}

export const handoutProjectors: Projectors<'backdrop:shown' | 'handout:shown'> = {
  'backdrop:shown': (_event, { after }) =>
    everyone({ type: 'backdrop:shown', payload: { backdrop: showBackdrop(after) } }),
  'handout:shown': ({ handout, audience }, { after }) =>
    each((viewer) => (hears(audience, earOf(after, viewer)) ? [{ type: 'handout:shown', payload: { handout } }] : [])),
};
