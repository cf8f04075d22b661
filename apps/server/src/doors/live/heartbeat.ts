import { closeCodes } from '@moothall/protocol';
import type { Clock } from '../../clock.ts';

// Contract 1.4: sixty seconds without anything close the socket.
const silenceMs = 60_000;
const tickMs = 1_000;

export type Pulse = { lastSeenAt: number; readonly close: (code: number, reason: string) => void };

/** One timer for every connection of the process (design 5). */
export type Heartbeat = { readonly watch: (pulse: Pulse) => () => void; readonly stop: () => void };

export function createHeartbeat(clock: Clock): Heartbeat {
  const pulses = new Set<Pulse>();
  let cancel = (): void => {};
  const tick = (): void => {
    const silentSince = clock.now() - silenceMs;
    for (const pulse of pulses) {
      if (pulse.lastSeenAt > silentSince) continue;
      pulses.delete(pulse);
      pulse.close(closeCodes.heartbeatMissed.code, 'heartbeat missed');
    }
    cancel = clock.after(tickMs, tick);
  };
  cancel = clock.after(tickMs, tick);
  return {
    watch: (pulse) => {
      pulses.add(pulse);
      return () => pulses.delete(pulse);
    },
    stop: () => cancel(),
  };
}
