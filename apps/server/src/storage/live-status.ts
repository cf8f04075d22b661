import type { SessionStatusColumn } from './log-store.ts';

/** The statuses of a session that has not ended: what the unique rules and codes are about. */
export const LIVE_STATUSES: readonly SessionStatusColumn[] = ['waiting', 'active', 'paused'];

export const isLive = (status: SessionStatusColumn): boolean => LIVE_STATUSES.includes(status);
