import { slowness } from '../../src/views/recipient.ts';
import type { Counts } from './counts.ts';
import type { ManualClock } from './manual-clock.ts';

/** How slow the reader is: what the server's socket says it still holds, and for how long. */
export type Stall = { readonly heldBytes: number; readonly shrinks: boolean; readonly ms: number };

/** What stands between a server's socket and the network: nothing, or a reader that takes its time. */
export type SlowReader = {
  readonly bufferedBytes: () => number;
  readonly hand: (bytes: number, take: () => void) => void;
  readonly stall: (stall: Stall) => void;
  /** Ends a stall; everything held goes on its way, in its order. */
  readonly flow: () => void;
};

type Stalled = { readonly stall: Stall; readonly since: number; readonly held: (() => void)[]; bytes: number };

export function createSlowReader(clock: ManualClock, counts: Counts): SlowReader {
  let stalled: Stalled | null = null;
  const flow = (): void => {
    const held = stalled?.held ?? [];
    stalled = null;
    for (const take of held) take();
  };
  return {
    bufferedBytes: () => {
      if (stalled === null) return 0;
      const { stall, since, bytes } = stalled;
      const left = stall.shrinks ? Math.max(0, 1 - (clock.now() - since) / stall.ms) : 1;
      const buffered = Math.floor(stall.heldBytes * left) + bytes;
      if (buffered > slowness.fallBehindBytes) counts['connections fallen behind'] += 1;
      return buffered;
    },
    hand: (bytes, take) => {
      if (stalled === null) {
        take();
        return;
      }
      stalled.bytes += bytes;
      stalled.held.push(take);
    },
    stall: (stall) => {
      if (stalled !== null) return;
      counts['slow connections'] += 1;
      const mine: Stalled = { stall, since: clock.now(), held: [], bytes: 0 };
      stalled = mine;
      clock.after(stall.ms, () => {
        if (stalled === mine) flow();
      });
    },
    flow,
  };
}
