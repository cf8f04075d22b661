import type { Audience } from './audience.ts';
import { isoTime } from './clock-text.ts';
import type { ParticipantId } from './ids.ts';
import { changeParticipant } from './roster.ts';
import type { SessionState } from './session-state.ts';

// An evening of somebody else's play; the list is shown once, when the player is back.
const actionsKept = 200;

type Action = { readonly at: number; readonly type: string; readonly description: string };

/**
 * What the GM does with a character in the player's absence goes on the list they get at their return (contract 1.5).
 * Callers note only what that player may know.
 */
export function noteActionFor(state: SessionState, id: ParticipantId, { at, type, description }: Action): SessionState {
  const participants = changeParticipant(state.roster, id, (seat) =>
    seat.controlledBy === 'gm'
      ? {
          ...seat,
          actionsForPlayer: [
            ...seat.actionsForPlayer.slice(-(actionsKept - 1)),
            { at: isoTime(at), type, description },
          ],
        }
      : seat,
  );
  return { ...state, roster: { ...state.roster, participants } };
}

type Spoken = { readonly userId?: string | undefined; readonly as?: string | undefined; readonly audience: Audience };

/**
 * What the GM says or rolls in the name of a character they steer. Only what everybody heard: a whisper or a secret
 * roll of the GM's may not show up on the list later.
 */
export function noteSpoken(state: SessionState, { userId, as, audience }: Spoken, action: Action): SessionState {
  if (as === undefined || userId !== state.origin.gm.id || audience !== 'public') return state;
  const steered = state.roster.participants.find(({ character }) => character.name === as);
  return steered === undefined ? state : noteActionFor(state, steered.id, action);
}
