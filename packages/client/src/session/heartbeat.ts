import type { Clock } from '../clock.ts';

/** Contract 1.4: a ping every 30 s; 60 s without anything mean that the connection is dead, whatever TCP believes. */
const pingEveryMs = 30_000;
const silenceMs = 60_000;

export type Heartbeat = { start(): void; heard(): void; stop(): void };

export function createHeartbeat(clock: Clock, { ping, silent }: { ping(): void; silent(): void }): Heartbeat {
  let heardAt = 0;
  let cancels: readonly (() => void)[] = [];

  function pingLater(): () => void {
    return clock.after(pingEveryMs, () => {
      cancels = [pingLater(), ...cancels.slice(1)];
      ping();
    });
  }
  // One timer that asks when something was last heard, instead of a new timer per frame.
  function listenFor(waitMs: number): () => void {
    return clock.after(waitMs, () => {
      const leftMs = heardAt + silenceMs - clock.now();
      if (leftMs <= 0) silent();
      else cancels = [...cancels.slice(0, 1), listenFor(leftMs)];
    });
  }
  function stop(): void {
    for (const cancel of cancels) cancel();
    cancels = [];
  }
  return {
    start: () => {
      stop();
      heardAt = clock.now();
      cancels = [pingLater(), listenFor(silenceMs)];
    },
    heard: () => {
      heardAt = clock.now();
    },
    stop,
  };
}
