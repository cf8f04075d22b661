import { hasEnded, ok, type Result, refusal, refuse, type Viewer, viewerOf } from '@moothall/domain';
import type { Identity } from '../identity.ts';
import type { Room } from '../rooms/room.ts';
import { isMemberOf } from './campaign-access.ts';
import type { RecordServices } from './record-services.ts';

export const unknownSession = refusal('SESSION_NOT_FOUND', 'no such session');
export const notInSession = refusal('NOT_IN_SESSION', 'not in this session');

export async function findRoom(services: RecordServices, sessionId: string): Promise<Result<Room>> {
  const room = await services.rooms.open(sessionId);
  return room === null ? refuse(unknownSession) : ok(room);
}

/** The room, for who is in it: GM, seated, or spectator. */
export async function findOwnRoom(
  services: RecordServices,
  identity: Identity,
  sessionId: string,
): Promise<Result<{ readonly room: Room; readonly viewer: Viewer }>> {
  const room = await findRoom(services, sessionId);
  if (!room.ok) return room;
  const viewer = viewerOf(room.value.core.state, identity.userId);
  return viewer === null ? refuse(notInSession) : ok({ room: room.value, viewer });
}

/**
 * The room, for who may read what happened in it: who is in it, and once it has ended the members of its campaign, as
 * spectators would (contract 2). A ban is from the whole of the session.
 */
export async function findReadableRoom(
  services: RecordServices,
  identity: Identity,
  sessionId: string,
): Promise<Result<{ readonly room: Room; readonly viewer: Viewer }>> {
  const own = await findOwnRoom(services, identity, sessionId);
  if (own.ok || own.refusal !== notInSession) return own;
  const room = await findRoom(services, sessionId);
  if (!room.ok) return room;
  const { status, origin, roster } = room.value.core.state;
  const isShut = !hasEnded(status) || roster.bannedUserIds.includes(identity.userId);
  if (isShut || !(await isMemberOf(services, identity.userId, origin.campaignId))) return refuse(notInSession);
  return ok({ room: room.value, viewer: { role: 'spectator' } });
}

/** The room, for its GM alone. */
export async function findGmRoom(
  services: RecordServices,
  identity: Identity,
  sessionId: string,
): Promise<Result<Room>> {
  const room = await findRoom(services, sessionId);
  if (!room.ok) return room;
  const isGm = room.value.core.state.origin.gm.id === identity.userId;
  return isGm ? room : refuse(refusal('NOT_GM', 'only the game master may do that'));
}
