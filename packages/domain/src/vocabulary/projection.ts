import type { Viewer } from './actor.ts';
import type { SessionEventOf, SessionEventType } from './event.ts';
import type { Stamp } from './evolution.ts';
import type { SessionState } from './session-state.ts';
import type { ViewEvent } from './view-event.ts';

/**
 * Who gets what of one event. `everyone` is the same for each viewer and made once; `each` is made per viewer from
 * what that viewer may know before and after, and from nothing else.
 */
export type Projection =
  | { readonly to: 'everyone'; readonly events: readonly ViewEvent[] }
  | { readonly to: 'each'; readonly events: (viewer: Viewer) => readonly ViewEvent[] }
  /** Sent to nobody: kept for the GM to look up (contract 1.4). */
  | { readonly to: 'gm-history'; readonly events: readonly ViewEvent[] };

export type Change = { readonly before: SessionState; readonly after: SessionState; readonly stamp: Stamp };

export type Project<T extends SessionEventType> = (event: SessionEventOf<T>, change: Change) => Projection;
export type Projectors<T extends SessionEventType> = { readonly [K in T]: Project<K> };

export function everyone(...events: readonly ViewEvent[]): Projection {
  return { to: 'everyone', events };
}

export function each(events: (viewer: Viewer) => readonly ViewEvent[]): Projection {
  return { to: 'each', events };
}

export function gmHistory(...events: readonly ViewEvent[]): Projection {
  return { to: 'gm-history', events };
}

export function onlyGm(...events: readonly ViewEvent[]): Projection {
  return { to: 'each', events: (viewer) => (viewer.role === 'gm' ? events : []) };
}

export const nobody: Projection = { to: 'everyone', events: [] };
