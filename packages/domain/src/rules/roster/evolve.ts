import type { SessionEventType } from '../../vocabulary/event.ts';
import type { Evolve, Evolvers } from '../../vocabulary/evolution.ts';
import type { ParticipantId, UserId } from '../../vocabulary/ids.ts';
import { changeParticipant, type Participant } from '../../vocabulary/roster.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';

function withSeat(state: SessionState, id: ParticipantId, change: (seat: Participant) => Participant): SessionState {
  return { ...state, roster: { ...state.roster, participants: changeParticipant(state.roster, id, change) } };
}

function withoutSeat(state: SessionState, id: ParticipantId): SessionState {
  const participants = state.roster.participants.filter((participant) => participant.id !== id);
  return { ...state, roster: { ...state.roster, participants } };
}

function banned(state: SessionState, userId: UserId | undefined): SessionState {
  if (userId === undefined || state.roster.bannedUserIds.includes(userId)) return state;
  return { ...state, roster: { ...state.roster, bannedUserIds: [...state.roster.bannedUserIds, userId] } };
}

/** An event about one seat that changes that seat and nothing else. */
function seatEvolver<T extends SessionEventType>(
  change: (seat: Participant, event: Parameters<Evolve<T>>[1], at: number) => Participant,
): (
  state: SessionState,
  event: Parameters<Evolve<T>>[1] & { readonly participantId: ParticipantId },
  stamp: { at: number },
) => SessionState {
  return (state, event, { at }) => withSeat(state, event.participantId, (seat) => change(seat, event, at));
}

/** Connected time counts while the session is active (contract 1.12). */
function disconnect(seat: Participant, state: SessionState, at: number): Participant {
  if (seat.connectedSince === null) return seat;
  const counted = state.activeSince === null ? 0 : Math.max(0, at - Math.max(state.activeSince, seat.connectedSince));
  return { ...seat, connectedSince: null, activeMs: seat.activeMs + counted };
}

export const rosterEvolvers: Evolvers<
  | 'participant:joined'
  | 'participant:returned'
  | 'participant:left'
  | 'participant:kicked'
  | 'participant:freed'
  | 'participant:readied'
  | 'participant:inactivated'
  | 'participant:control-taken'
  | 'participant:control-returned'
  | 'participant:orders-set'
  | 'participant:character-changed'
  | 'participant:recovery-issued'
  | 'spectator:joined'
  | 'spectator:left'
  | 'presence:recorded'
> = {
  'participant:joined': (state, { participantId, user, character }, { at }) => {
    const seat: Participant = {
      id: participantId,
      user,
      character,
      joinedAt: at,
      leftAt: null,
      ready: false,
      status: 'seated',
      controlledBy: 'player',
      orders: '',
      actionsForPlayer: [],
      viewSince: state.seq + 1,
      activeMs: 0,
      connectedSince: null,
    };
    return { ...state, updatedAt: at, roster: { ...state.roster, participants: [...state.roster.participants, seat] } };
  },
  'participant:returned': (state, { participantId, character }, { at }) => {
    const wasLeft = state.roster.participants.some(({ id, status }) => id === participantId && status === 'left');
    const seated = withSeat(state, participantId, (seat) => ({
      ...seat,
      status: 'seated',
      leftAt: null,
      character: character ?? seat.character,
      viewSince: wasLeft ? state.seq + 1 : seat.viewSince,
    }));
    return wasLeft ? { ...seated, updatedAt: at } : seated;
  },
  'participant:left': (state, { participantId, keepsSeat }, { at }) => ({
    ...(keepsSeat
      ? withSeat(state, participantId, (seat) => ({ ...disconnect(seat, state, at), status: 'left', leftAt: at }))
      : withoutSeat(state, participantId)),
    updatedAt: at,
  }),
  'participant:kicked': (state, { participantId, ban }, { at }) => {
    const seat = state.roster.participants.find(({ id }) => id === participantId);
    return { ...banned(withoutSeat(state, participantId), ban ? seat?.user.id : undefined), updatedAt: at };
  },
  'participant:freed': (state, { participantId }, { at }) => ({ ...withoutSeat(state, participantId), updatedAt: at }),
  'participant:readied': seatEvolver<'participant:readied'>((seat, { ready }) => ({ ...seat, ready })),
  'participant:inactivated': seatEvolver<'participant:inactivated'>((seat) => ({ ...seat, status: 'inactive' })),
  'participant:control-taken': seatEvolver<'participant:control-taken'>((seat) => ({
    ...seat,
    controlledBy: 'gm',
    actionsForPlayer: [],
  })),
  'participant:control-returned': seatEvolver<'participant:control-returned'>((seat) => ({
    ...seat,
    controlledBy: 'player',
    actionsForPlayer: [],
  })),
  'participant:orders-set': seatEvolver<'participant:orders-set'>((seat, { text }) => ({ ...seat, orders: text })),
  'participant:character-changed': seatEvolver<'participant:character-changed'>((seat, { character }) => ({
    ...seat,
    character,
    ready: false,
  })),
  'participant:recovery-issued': (state) => state,
  'spectator:joined': (state, { user }, { at }) => ({
    ...state,
    roster: {
      ...state.roster,
      spectators: [...state.roster.spectators, { user, joinedAt: at, viewSince: state.seq + 1 }],
    },
  }),
  'spectator:left': (state, { userId, ban }) => {
    const spectators = state.roster.spectators.filter(({ user }) => user.id !== userId);
    return banned({ ...state, roster: { ...state.roster, spectators } }, ban ? userId : undefined);
  },
  'presence:recorded': (state, { userId, status }, { at }) => {
    const seat = state.roster.participants.find(({ user }) => user.id === userId);
    if (seat === undefined) return state;
    return withSeat(state, seat.id, (known) =>
      status === 'disconnected'
        ? disconnect(known, state, at)
        : { ...known, connectedSince: known.connectedSince ?? at },
    );
  },
};
