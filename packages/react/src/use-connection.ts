import type { ClosedReason } from '@moothall/client';
import { useTable } from './table-context.tsx';

export type ConnectionView = {
  readonly phase: 'connecting' | 'live' | 'reconnecting' | 'closed';
  readonly closedReason: ClosedReason | null;
  /** After five failed tries the banner offers "Try now"; the tries go on by themselves. */
  readonly hasTrouble: boolean;
  readonly attempts: number;
  readonly nextAttemptAt: number | null;
  readonly unsent: number;
  readonly isServerRestarting: boolean;
  retryNow(): void;
};

// web.md: "After five failed reconnects the banner says so".
const troubleAfter = 5;

export function useConnection(): ConnectionView {
  const { session, snapshot } = useTable();
  const { phase, closedReason, attempts, nextAttemptAt, unsent } = snapshot;
  return {
    phase,
    closedReason: closedReason ?? null,
    hasTrouble: phase !== 'live' && attempts >= troubleAfter,
    attempts,
    nextAttemptAt: nextAttemptAt ?? null,
    unsent,
    isServerRestarting: snapshot.isServerRestarting === true,
    retryNow: () => session?.retryNow(),
  };
}
