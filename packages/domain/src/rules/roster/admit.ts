import type { SeatedCharacter } from '../../vocabulary/character.ts';
import { type Decide, type Decision, decided, type InnerDeciders } from '../../vocabulary/decision.ts';
import type { ParticipantId } from '../../vocabulary/ids.ts';
import type { Admission, InnerCommandOf } from '../../vocabulary/inner-command.ts';
import type { Person } from '../../vocabulary/person.ts';
import { type Refusal, refusal } from '../../vocabulary/refusal.ts';
import { type Result, refuse } from '../../vocabulary/result.ts';
import { type Participant, participantOf } from '../../vocabulary/roster.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import { hasEnded } from '../../vocabulary/transitions.ts';

/** The door: who may come in (contract 1.2, 1.3). First what concerns the person (403), then the session's state. */

function personRefusal(state: SessionState, person: Person, admission: Admission): Refusal | null {
  if (person.id === state.origin.gm.id) return refusal('GM_CANNOT_JOIN', 'the game master already has a place');
  if (state.roster.bannedUserIds.includes(person.id)) return refusal('BANNED', 'banned from this session');
  if (person.isGuest && !state.settings.allowGuests) {
    return refusal('GUESTS_NOT_ALLOWED', 'this table is for people with an account');
  }
  const invited = admission.invited || (state.access === 'campaign' && admission.campaignMember);
  if (state.access !== 'open' && !invited) return refusal('NOT_INVITED', 'a code or an invite is needed');
  return null;
}

function doorRefusal(state: SessionState): Refusal | null {
  if (hasEnded(state.status)) return refusal('SESSION_ENDED', 'the session has ended');
  // Who paused and why is the table's business (contract 1.6); somebody at the door is not at the table yet.
  if (state.status === 'paused') return refusal('SESSION_PAUSED', 'the session is paused');
  return state.locked ? refusal('SESSION_LOCKED', 'the game master has locked the door') : null;
}

function seatRefusal(state: SessionState): Refusal | null {
  const closed = doorRefusal(state);
  if (closed !== null) return closed;
  if (state.status === 'active' && !state.settings.allowLateJoin) {
    return refusal('SESSION_STARTED', 'the session has started and takes no latecomers');
  }
  if (state.roster.participants.length >= state.maxPlayers) return refusal('SESSION_FULL', 'every seat is taken');
  return null;
}

/**
 * Why a newcomer would be refused a new seat right now, or null. Used by the preview, which answers `canJoin` with
 * the very words the join would.
 */
export function newcomerRefusal(state: SessionState, person: Person | null, admission: Admission): Refusal | null {
  const personal = person === null ? null : personRefusal(state, person, admission);
  return personal ?? seatRefusal(state);
}

/** A kept seat waits for its player until the GM frees it, whatever became of access, guests or the lock (contract 1.3). */
function comeBack(state: SessionState, seat: Participant, record: SeatedCharacter | null): Result<Decision> {
  if (hasEnded(state.status)) return refuse(refusal('SESSION_ENDED', 'the session has ended'));
  if (seat.status === 'left') {
    const character = record?.id === seat.character.id ? { character: record } : {};
    return decided([{ type: 'participant:returned', participantId: seat.id, ...character }]);
  }
  return refuse(refusal('ALREADY_IN_SESSION', 'already seated in this session', { participantId: seat.id }));
}

const join: Decide<InnerCommandOf<'participant:join'>> = (state, command, context) => {
  const { person, admission, character } = command;
  const seat = participantOf(state.roster, person.id);
  if (seat !== undefined) return comeBack(state, seat, character);
  const personal = personRefusal(state, person, admission);
  if (personal !== null) return refuse(personal);
  const watching = state.roster.spectators.some(({ user }) => user.id === person.id);
  const closed = seatRefusal(state);
  if (closed !== null) return refuse(closed);
  if (character === null) return refuse(refusal('CHARACTER_NOT_FOUND', 'a character is needed to take a seat'));
  const participantId = context.newId() as ParticipantId;
  return decided([
    ...(watching ? [{ type: 'spectator:left', userId: person.id, reason: 'left', ban: false } as const] : []),
    { type: 'participant:joined', participantId, user: person, character },
  ]);
};

export const admitDeciders: InnerDeciders<'participant:join' | 'spectator:join'> = {
  'participant:join': join,
  'spectator:join': (state, { person, admission }) => {
    const personal = personRefusal(state, person, admission);
    if (personal !== null) return refuse(personal);
    if (!state.settings.allowSpectators) {
      return refuse(refusal('SPECTATORS_NOT_ALLOWED', 'this table takes no spectators'));
    }
    const seat = participantOf(state.roster, person.id);
    if (seat !== undefined || state.roster.spectators.some(({ user }) => user.id === person.id)) {
      return refuse(refusal('ALREADY_IN_SESSION', 'already in this session'));
    }
    const closed = doorRefusal(state);
    return closed === null ? decided([{ type: 'spectator:joined', user: person }]) : refuse(closed);
  },
};
