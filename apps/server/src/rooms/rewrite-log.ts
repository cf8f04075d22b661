import { closeCodes } from '@moothall/protocol';
import { sendState } from './catch-up.ts';
import { loadState } from './load-room.ts';
import type { RoomCore } from './room-core.ts';

/**
 * Runs as one turn of the room's queue: nothing is decided on what is being rewritten. Afterwards the room is what the
 * log now says, and so is everybody's replica; frames in memory are forgotten, as they quote what was.
 */
export async function rewriteLog(core: RoomCore, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } finally {
    const loaded = await loadState(core.services.store, core.id);
    if (loaded !== null) {
      core.state = loaded.state;
      core.snapshotSeq = loaded.snapshotSeq;
      core.resumeFrom = loaded.resumeFrom;
      core.recent = [];
      for (const recipient of core.recipients) {
        if (recipient.phase === 'live') sendState(core, recipient, 'view-changed');
        // It is being told what was: it comes back with a cursor that is too old.
        else recipient.socket.close(closeCodes.restarting.code, 'restarting');
      }
    }
  }
}
