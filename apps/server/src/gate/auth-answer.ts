import { type Refusal, refusal } from '@moothall/domain';
import { errorRow } from '@moothall/protocol';
import { QueueFull } from '../bounded-queue.ts';
import { faultOf, type Log } from '../log.ts';
import { StorageUnavailable } from '../storage/storage.ts';

const noStore = { 'cache-control': 'no-store' };
const secondMs = 1000;

/** Refusals look like the library's own errors, `{code, message}`, as both come from the same routes. */
export function refusalAnswer(refused: Refusal): Response {
  const { http, retry } = errorRow(refused.code);
  const waitMs = refused.details?.retryAfterMs;
  const seconds = Math.max(1, Math.ceil((typeof waitMs === 'number' ? waitMs : secondMs) / secondMs));
  const headers = retry === 'later' ? { ...noStore, 'retry-after': String(seconds) } : noStore;
  return Response.json(refused, { status: http, headers });
}

export const tooManyHash = refusal('UNAVAILABLE', 'too many people are signing in');

/** What was thrown on the way, without telling anybody outside what it was. */
export function faultAnswer(error: unknown, log: Log): Response {
  if (error instanceof QueueFull) return refusalAnswer(tooManyHash);
  if (error instanceof StorageUnavailable) return unavailable();
  log.error(faultOf(error), 'accounts');
  return refusalAnswer(refusal('INTERNAL', 'something went wrong'));
}

export function unavailable(): Response {
  return refusalAnswer(refusal('UNAVAILABLE', 'the database cannot be reached'));
}

/** The code in an error answer of the library; its body stays readable. */
export async function codeOf(answer: Response): Promise<string | null> {
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => null);
  const code = body !== null && typeof body === 'object' && 'code' in body ? body.code : null;
  return typeof code === 'string' ? code : null;
}

export function uncached(answer: Response): Response {
  answer.headers.set('cache-control', 'no-store');
  return answer;
}
