import { decided, type InnerDeciders } from '../../vocabulary/decision.ts';
import type { SessionEvent } from '../../vocabulary/event.ts';
import type { UserId } from '../../vocabulary/ids.ts';
import { participantOf } from '../../vocabulary/roster.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import { hasEnded } from '../../vocabulary/transitions.ts';

function nameOf(state: SessionState, userId: UserId): string | null {
  if (state.origin.gm.id === userId) return state.origin.gm.name;
  const seat = participantOf(state.roster, userId);
  if (seat !== undefined) return seat.user.name;
  return state.roster.spectators.find(({ user }) => user.id === userId)?.user.name ?? null;
}

/** Coming back restores everything at once: the seat, and control over the character (contract 1.4, 1.5). */
function restored(state: SessionState, userId: UserId): readonly SessionEvent[] {
  const seat = participantOf(state.roster, userId);
  // Who left comes back by joining; a connection that was still on its way does not bring them back.
  if (seat === undefined || seat.status === 'left') return [];
  return [
    ...(seat.status === 'inactive' ? [{ type: 'participant:returned', participantId: seat.id } as const] : []),
    ...(seat.controlledBy === 'gm' ? [{ type: 'participant:control-returned', participantId: seat.id } as const] : []),
  ];
}

/** The board of connections itself is not in the log; these are the moments of it that are (contract 1.4). */
export const presenceDeciders: InnerDeciders<'presence:record' | 'participant:inactivate'> = {
  'presence:record': (state, { userId, status }) => {
    const name = nameOf(state, userId);
    if (name === null || hasEnded(state.status)) return decided([]);
    return decided([
      { type: 'presence:recorded', userId, name, status },
      ...(status === 'connected' ? restored(state, userId) : []),
    ]);
  },
  'participant:inactivate': (state, { userId }) => {
    const seat = participantOf(state.roster, userId);
    if (seat === undefined || seat.status !== 'seated' || hasEnded(state.status)) return decided([]);
    // They may have come back while this was on its way; with several nodes it comes more than once.
    if (seat.connectedSince !== null) return decided([]);
    return decided([{ type: 'participant:inactivated', participantId: seat.id }]);
  },
};
