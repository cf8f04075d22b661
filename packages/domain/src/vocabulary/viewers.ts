import type { Actor, Viewer } from './actor.ts';
import type { UserId } from './ids.ts';
import { participantOf } from './roster.ts';
import type { SessionState } from './session-state.ts';

/**
 * Every distinct view of the table right now. Whoever left has none until they come back. A campaign's sessions have
 * the spectators' view also while nobody watches: once they have ended, members read it (contract 2).
 */
export function viewersOf(state: SessionState): readonly Viewer[] {
  const players = state.roster.participants
    .filter((participant) => participant.status !== 'left')
    .map((participant): Viewer => ({ role: 'player', participantId: participant.id, userId: participant.user.id }));
  const isWatched = state.roster.spectators.length > 0 || state.origin.campaignId !== null;
  const spectators: readonly Viewer[] = isWatched ? [{ role: 'spectator' }] : [];
  return [{ role: 'gm' }, ...players, ...spectators];
}

/** What this person may see of the table, or null for nothing. */
export function viewerOf(state: SessionState, userId: UserId): Viewer | null {
  if (state.origin.gm.id === userId) return { role: 'gm' };
  const participant = participantOf(state.roster, userId);
  if (participant !== undefined && participant.status !== 'left') {
    return { role: 'player', participantId: participant.id, userId };
  }
  return state.roster.spectators.some(({ user }) => user.id === userId) ? { role: 'spectator' } : null;
}

/** The commit at which this person's present view began; a cursor from before it resumes nothing. */
export function viewSince(state: SessionState, userId: UserId): number {
  const participant = participantOf(state.roster, userId);
  if (participant !== undefined) return participant.viewSince;
  return state.roster.spectators.find(({ user }) => user.id === userId)?.viewSince ?? 0;
}

export function actorOf(state: SessionState, userId: UserId): Actor {
  const viewer = viewerOf(state, userId);
  if (viewer === null) return { role: 'outsider', userId };
  return viewer.role === 'player'
    ? { role: 'player', userId, participantId: viewer.participantId }
    : { role: viewer.role, userId };
}
