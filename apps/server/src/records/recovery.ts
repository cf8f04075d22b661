import { ok, participantById, type Result, type UserId } from '@moothall/domain';
import type { Answer } from '../rooms/asked.ts';
import type { Room } from '../rooms/room.ts';
import { hashToken } from './invites.ts';
import type { RecordServices } from './record-services.ts';

// Long enough to be sent by any messenger and read tomorrow; it works once.
const recoveryMs = 24 * 60 * 60_000;
const tokenBytes = 24;

/**
 * The way back for a guest who lost the browser (contract 1.2). The room has already judged who may ask for whom. The
 * link is made after the commit and kept as a digest, so neither the log nor the retry memory holds a key to a seat.
 */
export async function issueRecoveryLink(
  services: RecordServices,
  room: Room,
  participantId: string,
): Promise<Result<Answer>> {
  const seat = participantById(room.core.state.roster, participantId);
  if (seat === undefined) return ok({});
  const token = services.chance.bytes(tokenBytes).toString('base64url');
  const expiresAt = services.clock.now() + recoveryMs;
  await services.storage.records.insertTicket({
    tokenHash: hashToken(token),
    kind: 'recovery',
    sessionId: room.core.id,
    userId: seat.user.id,
    authSessionId: null,
    expiresAt,
  });
  return ok({ url: `${services.publicUrl}/recover/${token}`, expiresAt: new Date(expiresAt).toISOString() });
}

/** Whose link it is and which table it leads to, once. A seat that is gone by now is nobody's any more. */
export async function takeRecoveryLink(
  services: RecordServices,
  token: string,
): Promise<{ readonly userId: UserId; readonly sessionId: string } | null> {
  const ticket = await services.storage.records.takeTicket(hashToken(token), 'recovery', services.clock.now());
  if (ticket === null) return null;
  const room = await services.rooms.open(ticket.sessionId);
  const seated = room?.core.state.roster.participants.some(({ user }) => user.id === ticket.userId) === true;
  return seated ? { userId: ticket.userId as UserId, sessionId: ticket.sessionId } : null;
}
