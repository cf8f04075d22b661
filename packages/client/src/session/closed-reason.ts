import { closeCodes, type ErrorBody } from '@moothall/protocol';
import type { CallError } from '../rest/answer.ts';

/** Why a live session is over for good. A connection that may come back is never closed in this sense. */
export type ClosedReason = 'removed' | 'signed-out' | 'not-found' | 'deleted' | 'protocol' | 'flooding';

const byCloseCode: ReadonlyMap<number, ClosedReason> = /* @__PURE__ */ new Map([
  [closeCodes.unauthenticated.code, 'signed-out'],
  [closeCodes.removed.code, 'removed'],
  [closeCodes.noSuchSession.code, 'not-found'],
  [closeCodes.sessionDeleted.code, 'deleted'],
  [closeCodes.flooding.code, 'flooding'],
] satisfies readonly (readonly [number, ClosedReason])[]);

/** For codes after which a client does not come back; those without a reason of their own are bugs of a protocol. */
export function reasonOfCloseCode(code: number): ClosedReason {
  return byCloseCode.get(code) ?? 'protocol';
}

/** Null when another try for a ticket may succeed. */
export function reasonOfTicketError({ httpStatus }: CallError): ClosedReason | null {
  if (httpStatus === 401) return 'signed-out';
  if (httpStatus === 403) return 'removed';
  if (httpStatus === 404) return 'not-found';
  if (httpStatus === 410) return 'deleted';
  const isOurFault = httpStatus >= 400 && httpStatus < 500 && httpStatus !== 408 && httpStatus !== 429;
  return isOurFault ? 'protocol' : null;
}

const errorCodes = {
  removed: 'NOT_IN_SESSION',
  'signed-out': 'UNAUTHENTICATED',
  'not-found': 'SESSION_NOT_FOUND',
  deleted: 'SESSION_NOT_FOUND',
  protocol: 'UNAVAILABLE',
  flooding: 'RATE_LIMITED',
} as const satisfies Record<ClosedReason, ErrorBody['code']>;

/** What a command gets that can no longer be sent; null stands for the program's own `close`. */
export function closedError(reason: ClosedReason | null): ErrorBody {
  if (reason === null) return { code: 'UNAVAILABLE', message: 'the live session was closed' };
  return { code: errorCodes[reason], message: `the live session is over: ${reason}`, details: { reason } };
}
