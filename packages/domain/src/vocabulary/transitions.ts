import type { SessionStatus } from './lifecycle.ts';

export function hasEnded(status: SessionStatus): boolean {
  return status === 'completed' || status === 'cancelled';
}

const transitions: Readonly<Record<SessionStatus, readonly SessionStatus[]>> = {
  waiting: ['active', 'cancelled'],
  active: ['paused', 'completed', 'cancelled'],
  paused: ['active', 'completed', 'cancelled'],
  completed: [],
  cancelled: [],
};

export function mayBecome(from: SessionStatus, to: SessionStatus): boolean {
  return transitions[from].includes(to);
}
