import { participantOf, type SessionState, type UserId } from '@moothall/domain';
import { faultOf } from '../log.ts';
import { askedByServer } from './asked.ts';
import { knows, statusOf } from './presence-board.ts';
import type { RoomCore } from './room-core.ts';

export type PresenceMoment = 'connected' | 'disconnected' | 'inactive';

// As long as the database cannot be reached nobody can be told to wait: only time heals that.
const retryMs = 1_000;

/**
 * The moments of presence that the log keeps (contract 1.4). What could not be written is written later, if it is
 * still true by then: a returned player who stays recorded as away could be steered by the GM (contract 1.5).
 */
export function recordPresence(core: RoomCore, userId: UserId, moment: PresenceMoment): void {
  const command =
    moment === 'inactive'
      ? ({ type: 'participant:inactivate', userId } as const)
      : ({ type: 'presence:record', userId, status: moment } as const);
  core.run(askedByServer(command)).then(
    (answer) => {
      if (!answer.ok) core.services.clock.after(retryMs, () => recordIfStillSo(core, userId, moment));
    },
    (error: unknown) =>
      core.services.log.error({ session: core.id, ...faultOf(error) }, 'presence could not be recorded'),
  );
}

function recordIfStillSo(core: RoomCore, userId: UserId, moment: PresenceMoment): void {
  const isSo = isPresent(core, userId) === (moment === 'connected');
  if (isSo && knows(core.presence, userId)) recordPresence(core, userId, moment);
}

/** Somebody between two connections still is. */
function isPresent(core: RoomCore, userId: UserId): boolean {
  return statusOf(core.presence, userId) !== 'disconnected';
}

/** Who watched and now takes a seat was here before the seat was. */
export function recordNewSeats(core: RoomCore, before: SessionState, after: SessionState): void {
  for (const { user, connectedSince } of after.roster.participants) {
    const isNew = participantOf(before.roster, user.id) === undefined;
    if (isNew && connectedSince === null && isPresent(core, user.id)) recordPresence(core, user.id, 'connected');
  }
}
