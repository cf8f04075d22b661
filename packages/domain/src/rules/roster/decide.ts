import type { Context } from '../../vocabulary/context.ts';
import { type Decide, type Deciders, decided, type InnerDeciders } from '../../vocabulary/decision.ts';
import type { SessionEvent } from '../../vocabulary/event.ts';
import type { ParticipantId } from '../../vocabulary/ids.ts';
import { notAllowed, refusal } from '../../vocabulary/refusal.ts';
import { refuse } from '../../vocabulary/result.ts';
import { type Participant, participantById } from '../../vocabulary/roster.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import { hasEnded } from '../../vocabulary/transitions.ts';

const unknownSeat = refusal('NOT_FOUND', 'no such participant');

function seatDecider(
  decide: (participant: Participant, state: SessionState, context: Context) => ReturnType<typeof decided>,
): Decide<{ participantId: string }> {
  return (state, payload, context) => {
    const participant = participantById(state.roster, payload.participantId);
    return participant === undefined ? refuse(unknownSeat) : decide(participant, state, context);
  };
}

/** Away long enough that the GM may act: left, inactive, or recorded as connected nowhere (contract 1.5). */
function isAway(participant: Participant): boolean {
  return participant.status !== 'seated' || participant.connectedSince === null;
}

function ownSeat(state: SessionState, context: Context): Participant | undefined {
  const { actor } = context;
  return actor.role === 'player' ? participantById(state.roster, actor.participantId) : undefined;
}

const noSeat = notAllowed('no-seat', 'only a seated player can do that');

function onOwnSeat<P>(events: (id: ParticipantId, payload: P) => readonly SessionEvent[]): Decide<P> {
  return (state, payload, context) => {
    const seat = ownSeat(state, context);
    return seat === undefined ? refuse(noSeat) : decided(events(seat.id, payload));
  };
}

const kick: Deciders<'participant:kick'>['participant:kick'] = (state, payload, context) => {
  const ban = payload.ban === true;
  // A banned person may have kept the code: the old one stops at once (contract 1.2).
  const rotation: readonly SessionEvent[] = ban ? [{ type: 'session:code-rotated', code: context.newCode() }] : [];
  const participant = participantById(state.roster, payload.participantId);
  if (participant !== undefined) {
    const reason = payload.reason ?? null;
    return decided([{ type: 'participant:kicked', participantId: participant.id, ban, reason }, ...rotation]);
  }
  // Spectators hold no seat: they are named by their user id.
  const spectator = state.roster.spectators.find(({ user }) => user.id === payload.participantId);
  if (spectator === undefined) return refuse(unknownSeat);
  return decided([{ type: 'spectator:left', userId: spectator.user.id, reason: 'kicked', ban }, ...rotation]);
};

export const rosterDeciders: Deciders<
  | 'participant:ready'
  | 'participant:orders'
  | 'participant:kick'
  | 'participant:free'
  | 'participant:take-control'
  | 'participant:release'
  | 'participant:recovery-link'
> = {
  'participant:ready': onOwnSeat((participantId, { ready }) => [{ type: 'participant:readied', participantId, ready }]),
  'participant:orders': onOwnSeat((participantId, { text }) => [
    { type: 'participant:orders-set', participantId, text },
  ]),
  'participant:kick': kick,
  'participant:free': seatDecider((participant) =>
    participant.status === 'seated'
      ? refuse(notAllowed('seated', 'this seat is in use; kick to remove a player'))
      : decided([{ type: 'participant:freed', participantId: participant.id }]),
  ),
  'participant:take-control': seatDecider((participant) => {
    if (participant.controlledBy === 'gm') return decided([]);
    return isAway(participant)
      ? decided([{ type: 'participant:control-taken', participantId: participant.id }])
      : refuse(notAllowed('present', 'the player is at the table'));
  }),
  'participant:release': seatDecider((participant) =>
    participant.controlledBy === 'gm'
      ? decided([{ type: 'participant:control-returned', participantId: participant.id }])
      : decided([]),
  ),
  'participant:recovery-link': seatDecider((participant) =>
    participant.user.isGuest
      ? decided([{ type: 'participant:recovery-issued', participantId: participant.id }])
      : refuse(notAllowed('has-account', 'this player has an account to sign in with')),
  ),
};

export const seatDeciders: InnerDeciders<'participant:leave' | 'participant:replace-character'> = {
  'participant:leave': (state, _command, context) => {
    const { actor } = context;
    if (actor.role === 'gm') return refuse(refusal('GM_CANNOT_LEAVE', 'the game master can only end the session'));
    if (actor.role !== 'player' && actor.role !== 'spectator') {
      return refuse(refusal('NOT_IN_SESSION', 'not in this session'));
    }
    if (hasEnded(state.status)) return refuse(refusal('SESSION_ENDED', 'the session has ended'));
    if (actor.role === 'spectator') {
      return decided([{ type: 'spectator:left', userId: actor.userId, reason: 'left', ban: false }]);
    }
    const keepsSeat = state.status !== 'waiting';
    return decided([{ type: 'participant:left', participantId: actor.participantId, keepsSeat }]);
  },
  'participant:replace-character': (state, { character }, context) => {
    const seat = ownSeat(state, context);
    if (seat === undefined) return refuse(noSeat);
    if (state.status !== 'waiting') return refuse(refusal('SESSION_NOT_WAITING', 'characters change in the lobby'));
    return decided([{ type: 'participant:character-changed', participantId: seat.id, character }]);
  },
};
