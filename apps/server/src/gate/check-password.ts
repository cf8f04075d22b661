import { ok, type Result, refusal, refuse } from '@moothall/domain';
import { QueueFull } from '../bounded-queue.ts';
import type { Identity } from '../identity.ts';
import { tooManyHash } from './auth-answer.ts';
import type { Gate } from './gate.ts';

/** Counts as trying to sign in: a stolen sign-in must not be a way to try passwords at leisure. */
export async function checkPassword(
  gate: Gate,
  { userId, email }: Identity,
  password: string,
  address: string,
): Promise<Result<null>> {
  if (email === null) return refuse(refusal('GUESTS_NOT_ALLOWED', 'guests have no password'));
  const wait = gate.limits.takePassword(email, address);
  if (wait !== null) return refuse(wait);
  const { internalAdapter } = await gate.library.$context;
  const account = await internalAdapter.findCredentialAccount(userId);
  const hash = account?.password ?? null;
  try {
    const right = hash !== null && (await gate.settings.hasher.verify({ hash, password }));
    if (!right) return refuse(refusal('NOT_ALLOWED', 'the password is not right', { reason: 'WRONG_PASSWORD' }));
  } catch (error) {
    if (!(error instanceof QueueFull)) throw error;
    return refuse(tooManyHash);
  }
  gate.limits.forgivePassword(email);
  return ok(null);
}
