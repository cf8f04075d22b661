import { type SessionState, viewerKey, viewerOf } from '@moothall/domain';
import { closeCodes } from '@moothall/protocol';
import { deliver, type Published } from '../views/deliver.ts';
import type { Recipient } from '../views/recipient.ts';
import { catchUp, sendState } from './catch-up.ts';
import { type RoomCore, remember } from './room-core.ts';

/** Tells everybody who may know. Durable already; from here on nothing can fail the command. */
export function publish(core: RoomCore, before: SessionState, published: Published): void {
  remember(core, published);
  // Rights first: whoever lost theirs by this commit must not receive it (law d), also not from a queue.
  for (const recipient of [...core.recipients]) reviewRight(core, recipient);
  for (const slow of deliver(core.recipients, published)) void catchUp(core, slow);
  core.onCommit(before, core.state);
}

/** A connection whose person lost the right is closed at once; one whose view is another now gets it whole. */
function reviewRight(core: RoomCore, recipient: Recipient): void {
  const viewer = viewerOf(core.state, recipient.userId);
  if (viewer === null) {
    core.recipients.delete(recipient);
    recipient.phase = 'closed';
    recipient.socket.close(closeCodes.removed.code, 'removed');
    return;
  }
  if (viewerKey(viewer) === recipient.viewer) return;
  recipient.viewer = viewerKey(viewer);
  sendState(core, recipient, 'view-changed');
}
