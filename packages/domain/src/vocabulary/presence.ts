import { z } from 'zod';

/** Contract 1.4; `inactive` is a seat's status, not a connection's. */
export const presenceStatus = z.enum(['online', 'idle', 'reconnecting', 'disconnected']);
export type PresenceStatus = z.infer<typeof presenceStatus>;

export const activityKind = z.enum(['typing', 'rolling', 'acting']);
export type ActivityKind = z.infer<typeof activityKind>;

/** All of contract 1.4. */
export const presenceTimes = {
  idleAfterMs: 5 * 60_000,
  reconnectingShownAfterMs: 2_000,
  disconnectedAfterMs: 30_000,
  inactiveAfterMs: 5 * 60_000,
  activityFadesAfterMs: 5_000,
} as const;
