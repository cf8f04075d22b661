import { isoTime } from './clock-text.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { SessionState } from './session-state.ts';

/** Says who paused, since when, and the message (contract 1.1). */
export function pausedRefusal(state: SessionState): Refusal {
  return refusal('SESSION_PAUSED', 'the session is paused', {
    by: state.pausedBy,
    since: state.pausedAt === null ? null : isoTime(state.pausedAt),
    message: state.pauseMessage,
  });
}
