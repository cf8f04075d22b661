import type { Audience } from './audience.ts';
import type { ParticipantId } from './ids.ts';
import { refusal } from './refusal.ts';
import { ok, type Result, refuse } from './result.ts';
import { participantById } from './roster.ts';
import type { SessionState } from './session-state.ts';

/** What the GM gives to all is everybody's; what they give to some is for those and themselves. */
export function audienceOfSeats(state: SessionState, to: 'all' | readonly ParticipantId[]): Result<Audience> {
  if (to === 'all') return ok('public');
  const people = new Set([state.origin.gm.id]);
  for (const id of to) {
    const seat = participantById(state.roster, id);
    if (seat === undefined) return refuse(refusal('NOT_FOUND', 'no such participant'));
    people.add(seat.user.id);
  }
  return ok([...people]);
}
