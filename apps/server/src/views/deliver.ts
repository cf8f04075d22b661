import type { PassingEvent } from '@moothall/domain';
import { isFor, type StoredFrame } from './frame-text.ts';
import { type Recipient, slowness } from './recipient.ts';

/** A commit with its frames, ready to send. */
export type Published = { readonly seq: number; readonly frames: readonly StoredFrame[] };

/**
 * Hands one commit to everybody who is up to date with the one before. Whoever is too slow to take it stops being
 * live and reads it from the log later, so nobody waits for them and nothing is lost. Returns who fell behind.
 */
export function deliver(recipients: Iterable<Recipient>, { seq, frames }: Published): readonly Recipient[] {
  const encoded = frames.map((frame) => ({ frame, bytes: Buffer.from(frame.text) }));
  const slow: Recipient[] = [];
  for (const recipient of recipients) {
    // A snapshot sent for this very commit already says everything it does.
    if (recipient.phase !== 'live' || recipient.position >= seq) continue;
    if (recipient.socket.bufferedBytes() > slowness.fallBehindBytes) {
      recipient.phase = 'behind';
      slow.push(recipient);
      continue;
    }
    for (const { frame, bytes } of encoded) {
      if (!isFor(frame, recipient.viewer)) continue;
      recipient.socket.send(bytes);
      recipient.lastCursor = frame.cursor;
    }
    recipient.position = seq;
  }
  return slow;
}

/** Passing events are dropped first when a connection is slow (design law 8). Returns who did not get it. */
export function deliverPassing(recipients: Iterable<Recipient>, event: PassingEvent): readonly Recipient[] {
  const bytes = Buffer.from(JSON.stringify(event));
  const dropped: Recipient[] = [];
  for (const recipient of recipients) {
    if (recipient.phase !== 'live' || recipient.socket.bufferedBytes() > slowness.dropPassingBytes)
      dropped.push(recipient);
    else recipient.socket.send(bytes);
  }
  return dropped;
}
