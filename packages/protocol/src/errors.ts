import type { RefusalCode } from '@moothall/domain';

/**
 * The one table of errors (contract 2.1): every door answers with the same code, and this says what that means in
 * HTTP. `retry`: whether the same call may succeed later without the person changing anything.
 */
type Row = { readonly ref?: string; readonly http: number; readonly retry: 'never' | 'later' };

const no = (http: number, ref?: number): Row => ({
  http,
  retry: 'never',
  ...(ref === undefined ? {} : { ref: `SESSION_${String(ref).padStart(3, '0')}` }),
});
const later = (http: number): Row => ({ http, retry: 'later' });

export const errors = {
  SESSION_NOT_FOUND: no(404, 1),
  INVALID_JOIN_CODE: no(400, 2),
  SESSION_FULL: no(422, 3),
  SESSION_STARTED: no(422, 4),
  SESSION_NOT_WAITING: no(422, 5),
  NOT_IN_SESSION: no(403, 6),
  NOT_GM: no(403, 7),
  ALREADY_IN_SESSION: no(409, 8),
  CHARACTER_IN_SESSION: no(409, 9),
  INVALID_STATUS_TRANSITION: no(422, 10),
  MIN_PLAYERS_NOT_MET: no(422, 11),
  GM_CANNOT_LEAVE: no(422, 12),
  ADVENTURE_NOT_FOUND: no(404, 13),
  SESSION_ENDED: no(410, 14),
  SESSION_PAUSED: no(409, 15),
  ADVENTURE_IN_SESSION: no(409, 16),
  GM_CANNOT_JOIN: no(403, 17),
  CHARACTER_NOT_FOUND: no(404, 18),
  SESSION_NOT_ENDED: no(409, 19),
  INVITE_NOT_FOUND: no(404, 20),
  INVITE_EXPIRED: no(410, 21),
  NOT_INVITED: no(403, 22),
  SESSION_LOCKED: no(422, 23),
  BANNED: no(403, 24),
  GUESTS_NOT_ALLOWED: no(403, 25),
  SPECTATORS_NOT_ALLOWED: no(403, 26),
  EMAIL_NOT_VERIFIED: no(403),
  CONFLICT: no(409),
  COMMAND_ID_REUSED: no(409),
  NOT_ALLOWED: no(403),
  DICE_INVALID: no(422),
  VALIDATION_FAILED: no(400),
  UNAUTHENTICATED: no(401),
  NOT_FOUND: no(404),
  METHOD_NOT_ALLOWED: no(405),
  PAYLOAD_TOO_LARGE: no(413),
  UNSUPPORTED_MEDIA_TYPE: no(415),
  RATE_LIMITED: later(429),
  UNAVAILABLE: later(503),
  INTERNAL: later(500),
} as const satisfies Record<RefusalCode, Row>;

export function errorRow(code: RefusalCode): Row {
  return errors[code];
}
