import type { SessionStatus } from '@moothall/client';

/** Where a session of this status is to be found; people are led there by themselves. */
export const places = {
  waiting: '/sessions/$id/lobby',
  active: '/sessions/$id',
  paused: '/sessions/$id',
  completed: '/sessions/$id/summary',
  cancelled: '/sessions/$id/summary',
} as const satisfies Record<SessionStatus, string>;
