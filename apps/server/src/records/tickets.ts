import { ok, type Result, type UserId } from '@moothall/domain';
import type { Identity } from '../identity.ts';
import { hashToken } from './invites.ts';
import type { RecordServices } from './record-services.ts';
import { findOwnRoom } from './session-access.ts';

/** Contract 2: thirty seconds, one use, bound to person and session. */
const ticketMs = 30_000;
const tokenBytes = 24;

export type Ticket = { readonly token: string; readonly expiresAt: string; readonly url: string };

export async function makeTicket(
  services: RecordServices,
  identity: Identity,
  sessionId: string,
): Promise<Result<Ticket>> {
  const found = await findOwnRoom(services, identity, sessionId);
  if (!found.ok) return found;
  const token = services.chance.bytes(tokenBytes).toString('base64url');
  const expiresAt = services.clock.now() + ticketMs;
  await services.storage.records.insertTicket({
    tokenHash: hashToken(token),
    kind: 'socket',
    sessionId,
    userId: identity.userId,
    authSessionId: identity.authSessionId,
    expiresAt,
  });
  const origin = services.publicUrl.replace(/^http/, 'ws');
  return ok({
    token,
    expiresAt: new Date(expiresAt).toISOString(),
    url: `${origin}/ws/sessions/${sessionId}?token=${token}`,
  });
}

/** Who a ticket lets in, once. Null for used, expired, unknown and other sessions' tickets alike. */
export async function takeTicket(
  services: RecordServices,
  sessionId: string,
  token: string,
): Promise<{ readonly userId: UserId; readonly authSessionId: string | null } | null> {
  const record = await services.storage.records.takeTicket(hashToken(token), 'socket', services.clock.now());
  if (record === null || record.sessionId !== sessionId) return null;
  return { userId: record.userId as UserId, authSessionId: record.authSessionId };
}
