import { hasEnded, stagedChanges, type UserId, viewerKey, viewerOf } from '@moothall/domain';
import { closeCodes } from '@moothall/protocol';
import { faultOf } from '../log.ts';
import type { LiveSocket, Recipient } from '../views/recipient.ts';
import { resume, sendState } from './catch-up.ts';
import { connect, disconnect, isEmpty } from './presence-board.ts';
import type { RoomCore } from './room-core.ts';

// An active session pauses by itself when nobody was connected for this long (contract 1.1).
export const emptyPauseMs = 30 * 60_000;

export type Coming = { readonly userId: UserId; readonly socket: LiveSocket; readonly since: string | null };

/**
 * A person comes to the table through any door. The first frame is what they missed or the whole; live frames follow
 * without a gap. Null when they have no right to be here.
 */
export async function openConnection(core: RoomCore, coming: Coming): Promise<Recipient | null> {
  const viewer = viewerOf(core.state, coming.userId);
  if (viewer === null) return null;
  const recipient: Recipient = {
    id: core.services.chance.uuid(),
    userId: coming.userId,
    socket: coming.socket,
    viewer: viewerKey(viewer),
    position: 0,
    lastCursor: '',
    missedPeople: new Set(),
    phase: 'behind',
  };
  // In the set from the start: a kick that comes while the log is read must find it (contract 1.3).
  core.recipients.add(recipient);
  const wasEmpty = isEmpty(core.presence);
  connect(core.presence, coming.userId, recipient.id);
  if (wasEmpty) await setEmptyPause(core, null);
  try {
    await greet(core, recipient, coming.since);
  } catch (error) {
    closeConnection(core, recipient);
    throw error;
  }
  remindOfDrafts(core, recipient);
  return recipient.phase === 'closed' ? null : recipient;
}

/** Whoever prepares sees at once, also after a resume, what waits to be published (contract 1.7). */
function remindOfDrafts(core: RoomCore, recipient: Recipient): void {
  const isPreparing = core.state.staging.mode === 'staged';
  if (recipient.viewer !== 'gm' || recipient.phase !== 'live' || !isPreparing) return;
  recipient.socket.send(Buffer.from(JSON.stringify(stagedChanges(core.state))));
}

async function greet(core: RoomCore, recipient: Recipient, since: string | null): Promise<void> {
  if (since === null) {
    if (recipient.phase === 'behind') sendState(core, recipient);
    return;
  }
  // A cursor of another epoch, or none of ours: say everything, and why.
  const position = core.services.cursors.open(core.id, since);
  if (recipient.phase !== 'behind') return;
  if (position === null) sendState(core, recipient, 'too-old');
  else await resume(core, recipient, position);
}

export function closeConnection(core: RoomCore, recipient: Recipient): void {
  recipient.phase = 'closed';
  core.recipients.delete(recipient);
  disconnect(core.presence, recipient.userId, recipient.id);
  if (isEmpty(core.presence)) void setEmptyPause(core, core.services.clock.now() + emptyPauseMs);
}

/** Kept in the database, so that it fires also when the server was down at the moment (contract 1.1). */
async function setEmptyPause(core: RoomCore, at: number | null): Promise<void> {
  if (core.state.status !== 'active' && at !== null) return;
  if (hasEnded(core.state.status)) return;
  try {
    await core.services.store.setEmptyPause(core.id, at);
  } catch (error) {
    core.services.log.warn({ session: core.id, ...faultOf(error) }, 'could not note that the table is empty');
  }
}

/** Every connection of the session, or of one person in it. */
export function closeAll(core: RoomCore, reason: keyof typeof closeCodes, userId?: UserId): void {
  for (const recipient of [...core.recipients]) {
    if (userId === undefined || recipient.userId === userId) recipient.socket.close(closeCodes[reason].code, reason);
  }
}
