import { refusalCodes } from '@moothall/domain';
import { expect, it } from 'vitest';
import { errorRow, errors } from './errors.ts';

/** Contract 2.1, written down a second time on purpose: codes, refs and statuses are promised to outsiders. */
const contract = `
SESSION_NOT_FOUND SESSION_001 404
INVALID_JOIN_CODE SESSION_002 400
SESSION_FULL SESSION_003 422
SESSION_STARTED SESSION_004 422
SESSION_NOT_WAITING SESSION_005 422
NOT_IN_SESSION SESSION_006 403
NOT_GM SESSION_007 403
ALREADY_IN_SESSION SESSION_008 409
CHARACTER_IN_SESSION SESSION_009 409
INVALID_STATUS_TRANSITION SESSION_010 422
MIN_PLAYERS_NOT_MET SESSION_011 422
GM_CANNOT_LEAVE SESSION_012 422
ADVENTURE_NOT_FOUND SESSION_013 404
SESSION_ENDED SESSION_014 410
SESSION_PAUSED SESSION_015 409
ADVENTURE_IN_SESSION SESSION_016 409
GM_CANNOT_JOIN SESSION_017 403
CHARACTER_NOT_FOUND SESSION_018 404
SESSION_NOT_ENDED SESSION_019 409
INVITE_NOT_FOUND SESSION_020 404
INVITE_EXPIRED SESSION_021 410
NOT_INVITED SESSION_022 403
SESSION_LOCKED SESSION_023 422
BANNED SESSION_024 403
GUESTS_NOT_ALLOWED SESSION_025 403
SPECTATORS_NOT_ALLOWED SESSION_026 403
EMAIL_NOT_VERIFIED - 403
CONFLICT - 409
COMMAND_ID_REUSED - 409
NOT_ALLOWED - 403
DICE_INVALID - 422
VALIDATION_FAILED - 400
UNAUTHENTICATED - 401
NOT_FOUND - 404
METHOD_NOT_ALLOWED - 405
PAYLOAD_TOO_LARGE - 413
UNSUPPORTED_MEDIA_TYPE - 415
RATE_LIMITED - 429
UNAVAILABLE - 503
INTERNAL - 500`;

it('is the table of contract 2.1: same codes, refs and statuses', () => {
  const rows = Object.entries(errors).map(([code, row]) => `${code} ${'ref' in row ? row.ref : '-'} ${row.http}`);
  expect(`\n${rows.join('\n')}`).toBe(contract);
});

it('has a row for every reason the domain can refuse with', () => {
  expect(Object.keys(errors)).toEqual([...refusalCodes]);
  for (const code of refusalCodes) expect(errorRow(code)).toBe(errors[code]);
});

it('advises another try only where time alone may help', () => {
  const later = Object.entries(errors).filter(([, { retry }]) => retry === 'later');
  expect(later.map(([code]) => code)).toEqual(['RATE_LIMITED', 'UNAVAILABLE', 'INTERNAL']);
});
