import type { Viewer } from './actor.ts';
import type { UserId } from './ids.ts';
import type { SessionState } from './session-state.ts';

/** Who may know a line, a roll, a handout or a request: everybody at the table, or these people. Settled when it is made. */
export type Audience = 'public' | readonly UserId[];

/** Quoted, so that no user id can be taken for the public channel or for two people. */
export function audienceKey(audience: Audience): string {
  return audience === 'public' ? 'public' : JSON.stringify([...audience].sort());
}

/** The person whose private lines this viewer hears; spectators share one view, so they hear only public ones. */
export function earOf(state: SessionState, viewer: Viewer): UserId | null {
  if (viewer.role === 'gm') return state.origin.gm.id;
  return viewer.role === 'player' ? viewer.userId : null;
}

export function hears(audience: Audience, listener: UserId | null): boolean {
  return audience === 'public' || (listener !== null && audience.includes(listener));
}
