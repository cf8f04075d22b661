import type { Viewer } from '../../vocabulary/actor.ts';
import { stableJson } from '../../vocabulary/content-version.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import { seesToken, showToken, tokenById } from '../../vocabulary/sight.ts';
import type { TokenView } from '../../vocabulary/token.ts';
import type { ViewEvent, ViewEventOf } from '../../vocabulary/view-event.ts';

function shown(state: SessionState, viewer: Viewer, tokenId: string): TokenView | null {
  const token = tokenById(state, tokenId);
  return token !== undefined && seesToken(state, viewer, token) ? showToken(viewer, token) : null;
}

const fixed = new Set(['id', 'mapId', 'at', 'version']);

/** Fields that differ; a field that is gone is null, which only optional ones can be. */
function changedFields(before: TokenView, after: TokenView): ViewEventOf<'token:updated'>['payload']['changes'] {
  const old: Readonly<Record<string, unknown>> = { ...before };
  const fresh: Readonly<Record<string, unknown>> = { ...after };
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter((name) => !fixed.has(name));
  const changed = names.filter((name) => stableJson(old[name]) !== stableJson(fresh[name]));
  return Object.fromEntries(changed.map((name) => [name, fresh[name] ?? null]));
}

/**
 * What one viewer sees happen to one token: a function of that viewer's two views and of nothing else, so whatever
 * stays out of sight leaves no frame, and coming into sight looks the same however it came about.
 */
export function tokenDifference(
  before: SessionState,
  after: SessionState,
  viewer: Viewer,
  tokenId: string,
): readonly ViewEvent[] {
  const old = shown(before, viewer, tokenId);
  const fresh = shown(after, viewer, tokenId);
  if (old === null) return fresh === null ? [] : [{ type: 'token:created', payload: { token: fresh } }];
  if (fresh === null) return [{ type: 'token:deleted', payload: { tokenId } }];
  const changes = changedFields(old, fresh);
  const { version } = fresh;
  return [
    ...(old.at === fresh.at
      ? []
      : [{ type: 'token:moved', payload: { tokenId, from: old.at, to: fresh.at, version } } as const]),
    ...(Object.keys(changes).length === 0
      ? []
      : [{ type: 'token:updated', payload: { tokenId, changes, version } } as const]),
  ];
}
