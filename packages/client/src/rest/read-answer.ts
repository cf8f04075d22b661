import type { RefusalCode } from '@moothall/domain';
import { errors } from '@moothall/protocol';
import { type Answer, type AnswerMeta, type CallError, failed } from './answer.ts';
import type { FetchAnswer } from './fetch.ts';

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isCode(value: unknown): value is RefusalCode {
  return typeof value === 'string' && Object.hasOwn(errors, value);
}

const byStatus: Readonly<Record<number, RefusalCode>> = {
  400: 'VALIDATION_FAILED',
  401: 'UNAUTHENTICATED',
  403: 'NOT_ALLOWED',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'VALIDATION_FAILED',
  429: 'RATE_LIMITED',
};

/** `Retry-After` in seconds, as our server writes it; a proxy's date form is left to the caller's own back-off. */
function retryAfter(answer: FetchAnswer): Pick<CallError, 'retryAfterMs'> {
  const header = answer.headers.get('retry-after');
  const seconds = header === null || header.trim() === '' ? Number.NaN : Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: seconds * 1_000 } : {};
}

function errorOf(body: unknown, answer: FetchAnswer): CallError {
  const given = isObject(body) && isObject(body.error) ? body.error : undefined;
  const httpStatus = answer.status;
  if (given !== undefined && isCode(given.code)) {
    return {
      code: given.code,
      message: String(given.message ?? ''),
      ...(typeof given.ref === 'string' ? { ref: given.ref } : {}),
      ...(isObject(given.details) ? { details: { ...given.details } } : {}),
      ...(typeof given.requestId === 'string' ? { requestId: given.requestId } : {}),
      ...retryAfter(answer),
      httpStatus,
    };
  }
  // The auth library and proxies answer in their own shapes; the status still says what it means.
  const code = byStatus[httpStatus] ?? 'UNAVAILABLE';
  const message = isObject(body) && typeof body.message === 'string' ? body.message : `HTTP ${httpStatus}`;
  const reason = isObject(body) && typeof body.code === 'string' ? { details: { reason: body.code } } : {};
  return { code, message, ...reason, ...retryAfter(answer), httpStatus };
}

function metaOf(meta: unknown): { readonly meta?: AnswerMeta } {
  if (!isObject(meta)) return {};
  return { meta: typeof meta.nextCursor === 'string' ? { nextCursor: meta.nextCursor } : {} };
}

/** The envelope of contract section 2; what is not JSON (pictures, Markdown) comes as its text. */
export async function readAnswer<T>(answer: FetchAnswer): Promise<Answer<T>> {
  const text = await answer.text();
  const body = parse(text);
  if (answer.status < 200 || answer.status > 299) return failed(errorOf(body, answer));
  const isJson = (answer.headers.get('content-type') ?? '').includes('json');
  if (!isJson) return { ok: true, data: text as T };
  if (isObject(body) && body.success === true) return { ok: true, data: body.data as T, ...metaOf(body.meta) };
  return failed({ code: 'UNAVAILABLE', message: 'the answer was not understood', httpStatus: answer.status });
}

/** The auth library answers without our envelope. */
export async function readAuthAnswer(answer: FetchAnswer): Promise<Answer<null>> {
  const body = parse(await answer.text());
  return answer.status >= 200 && answer.status <= 299 ? { ok: true, data: null } : failed(errorOf(body, answer));
}
