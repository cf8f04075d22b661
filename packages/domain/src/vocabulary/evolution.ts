import type { SessionEventOf, SessionEventType } from './event.ts';
import type { UserId } from './ids.ts';
import type { SessionState } from './session-state.ts';

/** What every event of one commit shares. */
export type Stamp = { readonly at: number; readonly by: UserId | null };

export type Evolve<T extends SessionEventType> = (
  state: SessionState,
  event: SessionEventOf<T>,
  stamp: Stamp,
) => SessionState;
export type Evolvers<T extends SessionEventType> = { readonly [K in T]: Evolve<K> };
