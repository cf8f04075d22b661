import { z } from 'zod';

/** Contract 1.4; `inactive` is a seat's status, not a connection's. */
export const presenceStatus = z.enum(['online', 'idle', 'reconnecting', 'disconnected']);
export type PresenceStatus = z.infer<typeof presenceStatus>;

export const activityKind = z.enum(['typing', 'rolling', 'acting']);
export type ActivityKind = z.infer<typeof activityKind>;
