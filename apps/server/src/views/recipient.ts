import type { UserId, ViewerKey } from '@moothall/domain';

/** The wire under a live connection, whatever door it came through. */
export type LiveSocket = {
  readonly send: (frame: Buffer) => void;
  readonly close: (code: number, reason: string) => void;
  /** Bytes handed to the socket that the other side has not taken yet. */
  readonly bufferedBytes: () => number;
};

/** One connection at one table. `position` is the last commit it was brought up to; it never goes back. */
export type Recipient = {
  readonly id: string;
  readonly userId: UserId;
  readonly socket: LiveSocket;
  /** The view it receives; a change of role is a new snapshot. */
  viewer: ViewerKey;
  position: number;
  /** The last cursor it was sent, which is also what `pong` answers while nothing was missed. */
  lastCursor: string;
  /** Of these people it may believe something old: what passed about them was dropped. */
  readonly missedPeople: Set<UserId>;
  /** `behind`: commits wait in the log until it has caught up; nothing is queued for it in memory. */
  phase: 'behind' | 'live' | 'closed';
};

/** Back-pressure by bytes (design 5). */
export const slowness = {
  dropPassingBytes: 64 * 1024,
  fallBehindBytes: 256 * 1024,
  closeBytes: 1024 * 1024,
  closeAfterMs: 15_000,
} as const;
