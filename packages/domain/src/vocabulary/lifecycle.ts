import { z } from 'zod';

/** Contract 1.1. The last two are "ended" and final. */
export const sessionStatus = z.enum(['waiting', 'active', 'paused', 'completed', 'cancelled']);
export type SessionStatus = z.infer<typeof sessionStatus>;

export const sessionOutcome = z.enum(['completed', 'cancelled']);
export type SessionOutcome = z.infer<typeof sessionOutcome>;

export const sessionAccess = z.enum(['open', 'campaign', 'invite']);
export type SessionAccess = z.infer<typeof sessionAccess>;

/** 8 seats is the contract's ceiling (1.3); the host may lower it. */
export const seatsCeiling = 8;
export const defaultMaxPlayers = 6;
export const defaultMinPlayers = 1;
export const defaultDurationMinutes = 60;
