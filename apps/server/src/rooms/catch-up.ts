import { viewSince } from '@moothall/domain';
import { closeCodes } from '@moothall/protocol';
import { faultOf } from '../log.ts';
import type { Published } from '../views/deliver.ts';
import { isFor, readFramesColumn, type StoredFrame } from '../views/frame-text.ts';
import { type Recipient, slowness } from '../views/recipient.ts';
import { people } from './presence-board.ts';
import type { RoomCore } from './room-core.ts';
import { stateFrame } from './show-session.ts';

/** How far a resume reaches (contract 3.1). */
const resumeFramesMax = 1_000;
const pageSize = 200;
const stallCheckMs = 250;

function send(recipient: Recipient, frame: StoredFrame): void {
  recipient.socket.send(Buffer.from(frame.text));
  recipient.lastCursor = frame.cursor;
}

/** The snapshot and the subscription begin in the same turn: nothing can fall between them. */
export function sendState(core: RoomCore, recipient: Recipient, reason?: 'too-old' | 'view-changed'): void {
  const cursor = core.services.cursors.mint(core.id, core.state.seq);
  const frame = stateFrame(core, recipient, cursor, reason);
  if (frame === null) return;
  recipient.socket.send(Buffer.from(JSON.stringify(frame)));
  recipient.lastCursor = cursor;
  recipient.position = core.state.seq;
  recipient.phase = 'live';
}

/** Commits after `position`: from memory where it reaches back far enough, else a page of the log. */
async function commitsAfter(core: RoomCore, position: number): Promise<readonly Published[]> {
  const first = core.recent[0];
  if (first !== undefined && first.seq <= position + 1) return core.recent.filter(({ seq }) => seq > position);
  const rows = await core.services.store.readFrames(core.id, position, pageSize);
  // The log may already hold what this room has not folded yet; live delivery will bring that.
  return rows
    .filter(({ seq }) => seq <= core.state.seq)
    .map(({ seq, frames }) => ({ seq, frames: readFramesColumn(frames) }));
}

/**
 * The first frames of a connection that says where it was: exactly what it missed, or the whole and why (L6). What
 * was missed is gathered first, since `missed` counts it; the last look at the log and going live are one turn.
 */
export async function resume(core: RoomCore, recipient: Recipient, since: number): Promise<void> {
  if (since < viewSince(core.state, recipient.userId)) return sendState(core, recipient, 'view-changed');
  if (since > core.state.seq || since < core.resumeFrom) return sendState(core, recipient, 'too-old');
  const missed: StoredFrame[] = [];
  let position = since;
  while (position < core.state.seq) {
    const commits = await commitsAfter(core, position);
    for (const { seq, frames } of commits) {
      missed.push(...frames.filter((frame) => isFor(frame, recipient.viewer)));
      position = seq;
    }
    // Removed, or given a snapshot of another view, while the log was read.
    if (recipient.phase !== 'behind' || recipient.position > 0) return;
    if (missed.length > resumeFramesMax) return sendState(core, recipient, 'too-old');
    // The right may have moved while the log was read.
    if (since < viewSince(core.state, recipient.userId)) return sendState(core, recipient, 'view-changed');
  }
  const cursor = missed.at(-1)?.cursor ?? core.services.cursors.mint(core.id, position);
  const payload = { connectedUsers: people(core.presence), missed: missed.length, cursor };
  recipient.socket.send(Buffer.from(JSON.stringify({ type: 'session:resumed', payload })));
  recipient.lastCursor = cursor;
  for (const frame of missed) send(recipient, frame);
  recipient.position = position;
  recipient.phase = 'live';
}

/** Brings a slow connection up to date from the log, at its own pace, then makes it live again (design 5). */
export async function catchUp(core: RoomCore, recipient: Recipient): Promise<void> {
  try {
    while (recipient.phase === 'behind' && (await drained(core, recipient))) {
      if (recipient.position >= core.state.seq) {
        recipient.phase = 'live';
        return;
      }
      const viewer = recipient.viewer;
      const commits = await commitsAfter(core, recipient.position);
      // Removed, or given a snapshot of another view, while the log was read.
      if (recipient.phase !== 'behind' || recipient.viewer !== viewer) return;
      for (const { seq, frames } of commits) {
        // A snapshot in between and another fall behind have started a second one of these for the same connection.
        if (seq <= recipient.position) continue;
        for (const frame of frames) if (isFor(frame, viewer)) send(recipient, frame);
        recipient.position = seq;
      }
    }
  } catch (error) {
    core.services.log.warn({ session: core.id, ...faultOf(error) }, 'catching up failed; the client will come back');
    recipient.socket.close(closeCodes.restarting.code, 'restarting');
  }
}

/** Waits until the socket took most of what it has; closes it when it takes nothing for too long. */
async function drained(core: RoomCore, recipient: Recipient): Promise<boolean> {
  const { clock } = core.services;
  let least = recipient.socket.bufferedBytes();
  let progressAt = clock.now();
  while (recipient.phase === 'behind') {
    const buffered = recipient.socket.bufferedBytes();
    if (buffered <= slowness.dropPassingBytes) return true;
    if (buffered < least) {
      least = buffered;
      progressAt = clock.now();
    }
    if (buffered > slowness.closeBytes || clock.now() - progressAt > slowness.closeAfterMs) {
      recipient.socket.close(closeCodes.tooSlow.code, 'too slow');
      return false;
    }
    await new Promise<void>((resolve) => clock.after(stallCheckMs, resolve));
  }
  return false;
}
