import { partySizeWarnings } from '../../vocabulary/party-size.ts';
import { withSeatVersion } from '../../vocabulary/show-participant.ts';
import { hasEnded } from '../../vocabulary/transitions.ts';
import type { ParticipantView, SessionView } from '../../vocabulary/view.ts';
import { type ViewEvolvers, withSession } from '../../vocabulary/view-evolution.ts';

function withParticipants(session: SessionView, participants: readonly ParticipantView[]): Partial<SessionView> {
  const warnings = hasEnded(session.status)
    ? []
    : partySizeWarnings(participants.length, session.adventure.recommendedPlayers);
  return { participants, participantCount: participants.length, warnings };
}

function changed(session: SessionView, id: string, changes: Partial<ParticipantView>): Partial<SessionView> {
  return {
    participants: session.participants.map((seat) =>
      seat.id === id ? withSeatVersion({ ...seat, ...changes }) : seat,
    ),
  };
}

export const rosterViewEvolvers: ViewEvolvers<
  | 'participant:joined'
  | 'participant:left'
  | 'participant:updated'
  | 'participant:inactive'
  | 'participant:control-returned'
> = {
  // Somebody who comes back takes their own seat again, in its old place.
  'participant:joined': (view, { participant }, { at }) => {
    const { participants } = view.session;
    const known = participants.some(({ id }) => id === participant.id);
    const seats = known
      ? participants.map((seat) => (seat.id === participant.id ? participant : seat))
      : [...participants, participant];
    return withSession(view, { ...withParticipants(view.session, seats), updatedAt: at });
  },
  // Only who leaves a running session keeps the seat (contract 1.3).
  'participant:left': (view, { participantId, reason }, { at }) => {
    const { session } = view;
    if (reason === 'left' && session.status !== 'waiting') {
      return withSession(view, { ...changed(session, participantId, { status: 'left', leftAt: at }), updatedAt: at });
    }
    const seats = session.participants.filter(({ id }) => id !== participantId);
    return withSession(view, { ...withParticipants(session, seats), updatedAt: at });
  },
  'participant:updated': (view, { participantId, changes }) => {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    return withSession(view, changed(view.session, participantId, Object.fromEntries(given)));
  },
  'participant:inactive': (view) => view,
  'participant:control-returned': (view) => view,
};
