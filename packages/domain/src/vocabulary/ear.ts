import type { Viewer } from './actor.ts';
import type { UserId } from './ids.ts';
import type { SessionState } from './session-state.ts';

/** The person whose private lines this viewer hears; spectators share one view, so they hear only public ones. */
export function earOf(state: SessionState, viewer: Viewer): UserId | null {
  if (viewer.role === 'gm') return state.origin.gm.id;
  return viewer.role === 'player' ? viewer.userId : null;
}
