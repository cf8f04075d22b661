import type { Viewer } from '../../vocabulary/actor.ts';
import { nobody, type Projectors } from '../../vocabulary/projection.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import type { DraftView } from '../../vocabulary/staging.ts';
import type { ViewEvent, ViewEventOf } from '../../vocabulary/view-event.ts';

export function showDrafts(state: SessionState): readonly DraftView[] {
  return state.staging.drafts.map(({ draftId, description, type, payload, ids }) => ({
    draftId,
    description,
    type,
    payload,
    ids,
  }));
}

export function isPreparing(state: SessionState): boolean {
  return state.staging.mode === 'staged';
}

/** The GM's whole list, as it is told at every change and to who comes to the table. */
export function stagedChanges(state: SessionState): ViewEventOf<'staged:changes'> {
  return { type: 'staged:changes', payload: { drafts: showDrafts(state), broadcastMode: state.staging.mode } };
}

/**
 * Players hear that the GM prepares, and nothing else; the GM gets the list at every change. Pausing, resuming and
 * ending move the mode as well, so it is compared and told by `derived.ts`.
 */
export function stagingDifference(before: SessionState, after: SessionState, viewer: Viewer): readonly ViewEvent[] {
  if (before.staging === after.staging) return [];
  if (viewer.role === 'gm') {
    return [stagedChanges(after)];
  }
  if (before.staging.mode === after.staging.mode) return [];
  return [{ type: 'gm:preparing', payload: { preparing: isPreparing(after) } }];
}

export const stagingProjectors: Projectors<'broadcast:switched' | 'draft:added' | 'draft:removed' | 'draft:published'> =
  {
    'broadcast:switched': () => nobody,
    'draft:added': () => nobody,
    'draft:removed': () => nobody,
    'draft:published': () => nobody,
  };
