/** Why a command was not done. The closed list of contract 2.1; the protocol maps each code to HTTP and advice. */
export const refusalCodes = [
  'SESSION_NOT_FOUND',
  'INVALID_JOIN_CODE',
  'SESSION_FULL',
  'SESSION_STARTED',
  'SESSION_NOT_WAITING',
  'NOT_IN_SESSION',
  'NOT_GM',
  'ALREADY_IN_SESSION',
  'CHARACTER_IN_SESSION',
  'INVALID_STATUS_TRANSITION',
  'MIN_PLAYERS_NOT_MET',
  'GM_CANNOT_LEAVE',
  'ADVENTURE_NOT_FOUND',
  'SESSION_ENDED',
  'SESSION_PAUSED',
  'ADVENTURE_IN_SESSION',
  'GM_CANNOT_JOIN',
  'CHARACTER_NOT_FOUND',
  'SESSION_NOT_ENDED',
  'INVITE_NOT_FOUND',
  'INVITE_EXPIRED',
  'NOT_INVITED',
  'SESSION_LOCKED',
  'BANNED',
  'GUESTS_NOT_ALLOWED',
  'SPECTATORS_NOT_ALLOWED',
  'EMAIL_NOT_VERIFIED',
  'CONFLICT',
  'COMMAND_ID_REUSED',
  'NOT_ALLOWED',
  'DICE_INVALID',
  'VALIDATION_FAILED',
  'UNAUTHENTICATED',
  'NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export type Refusal = {
  readonly code: RefusalCode;
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>>;
};

export function refusal(code: RefusalCode, message: string, details?: Readonly<Record<string, unknown>>): Refusal {
  return details === undefined ? { code, message } : { code, message, details };
}

/** A rule of the table or of a role says no; `reason` is for programs, `message` for people (contract 2.1). */
export function notAllowed(reason: string, message: string): Refusal {
  return refusal('NOT_ALLOWED', message, { reason });
}
