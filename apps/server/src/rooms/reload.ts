import { type Commit, evolveCommit, type SessionEvent, type UserId } from '@moothall/domain';
import type { StoredCommit } from '../storage/log-store.ts';
import { readFramesColumn } from '../views/frame-text.ts';
import { publish } from './publish.ts';
import type { RoomCore } from './room-core.ts';

const pageSize = 500;

export function readCommit(row: Pick<StoredCommit, 'at' | 'by' | 'events'>): Commit {
  return { at: row.at, by: row.by as UserId | null, events: JSON.parse(row.events) as readonly SessionEvent[] };
}

/** Folds and publishes what others appended, from the frames they stored: never a second projection of the past. */
export async function reload(core: RoomCore): Promise<void> {
  for (;;) {
    const rows = await core.services.store.read(core.id, core.state.seq, pageSize);
    for (const row of rows) {
      const before = core.state;
      core.state = evolveCommit(before, readCommit(row));
      publish(core, before, { seq: row.seq, frames: readFramesColumn(row.frames) });
    }
    if (rows.length < pageSize) return;
  }
}
