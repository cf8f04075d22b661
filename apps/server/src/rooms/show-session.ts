import { type SessionView, showSession, showTable, type Viewer, viewerOf, type YouView } from '@moothall/domain';
import type { StateFrame } from '@moothall/protocol';
import type { Recipient } from '../views/recipient.ts';
import { people, statusOf } from './presence-board.ts';
import type { RoomCore } from './room-core.ts';

export function joinUrl(publicUrl: string, code: string): string {
  return `${publicUrl}/join/${code}`;
}

/** The session as this viewer may know it, with what the domain leaves to the server: the link and presence. */
export function sessionFor(core: RoomCore, viewer: Viewer): SessionView {
  const session = showSession(core.state, viewer);
  return {
    ...session,
    ...(session.code === undefined ? {} : { joinUrl: joinUrl(core.services.publicUrl, session.code) }),
    participants: session.participants.map((seat) => ({ ...seat, presence: statusOf(core.presence, seat.user.id) })),
  };
}

function youOf(userId: YouView['userId'], viewer: Viewer): YouView {
  return { userId, role: viewer.role, participantId: viewer.role === 'player' ? viewer.participantId : null };
}

/** The whole of it, as the first frame of a connection or after a change of view. Null when there is no right to it. */
export function stateFrame(
  core: RoomCore,
  recipient: Pick<Recipient, 'userId'>,
  cursor: string,
  reason: 'too-old' | 'view-changed' | undefined,
): StateFrame | null {
  const viewer = viewerOf(core.state, recipient.userId);
  if (viewer === null) return null;
  return {
    type: 'session:state',
    payload: {
      cursor,
      you: youOf(recipient.userId, viewer),
      session: sessionFor(core, viewer),
      connectedUsers: people(core.presence),
      table: showTable(core.state, viewer),
      serverTime: new Date(core.services.clock.now()).toISOString(),
      ...(reason === undefined ? {} : { reason }),
    },
  };
}
