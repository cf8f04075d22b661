import { type ErrorBody, errorRow } from '@moothall/protocol';

/** What every call and command comes to. Nothing here throws: a failure is a value with the contract's code. */
export type CallError = ErrorBody & {
  /** 0 when no answer came at all. */
  readonly httpStatus: number;
  readonly retryAfterMs?: number;
  readonly requestId?: string;
};
export type AnswerMeta = { readonly nextCursor?: string };
export type Answer<T> =
  | { readonly ok: true; readonly data: T; readonly meta?: AnswerMeta }
  | { readonly ok: false; readonly error: CallError };

export function failed<T>(error: CallError): Answer<T> {
  return { ok: false, error };
}

/** The network gave no answer; whether the server did what was asked is not known. */
export function unreachable<T>(message: string): Answer<T> {
  return failed({ code: 'UNAVAILABLE', message, httpStatus: 0 });
}

/** A refusal that came over the socket has the HTTP status it would have had as a call (contract 2.1). */
export function fromErrorBody<T>(body: ErrorBody): Answer<T> {
  return failed({ ...body, httpStatus: errorRow(body.code)?.http ?? 500 });
}
