import type { z } from 'zod';
import type { Viewer } from './vocabulary/actor.ts';
import { isCellOf } from './vocabulary/cells.ts';
import type { passingPayloads } from './vocabulary/command.ts';
import type { UserId } from './vocabulary/ids.ts';
import type { SessionState } from './vocabulary/session-state.ts';
import { mapOf, ownsToken, seesCell, seesToken, tokenById } from './vocabulary/sight.ts';
import { viewerOf } from './vocabulary/viewers.ts';

/** A pointing finger, or a token in somebody's hand before it is put down (contract 3.2). */
export type Signal = {
  [T in 'pointer' | 'token:dragging']: { readonly type: T; readonly payload: z.infer<(typeof passingPayloads)[T]> };
}['pointer' | 'token:dragging'];

type Sees = (viewer: Viewer) => boolean;

function pointing(state: SessionState, mapId: string, at: string): Sees | null {
  const map = mapOf(state, mapId);
  if (map === undefined || !isCellOf(map, at)) return null;
  return (viewer) => seesCell(state, viewer, mapId, at);
}

/**
 * Who may see it; null when nobody may: it is not the sender's to move, they do not know the place themselves, the
 * session is not in play, or the GM prepares (contract 1.6, 3.2).
 */
export function signalFor(state: SessionState, from: UserId, { type, payload }: Signal): Sees | null {
  const sender = viewerOf(state, from);
  if (sender === null || sender.role === 'spectator' || state.status !== 'active') return null;
  if (sender.role === 'gm' && state.staging.mode === 'staged') return null;
  const token = type === 'token:dragging' ? tokenById(state, payload.tokenId) : undefined;
  if (type === 'token:dragging') {
    if (token === undefined || !(sender.role === 'gm' || ownsToken(sender, token))) return null;
  }
  const place = type === 'pointer' ? payload.mapId : token?.mapId;
  const seesPlace = place === undefined ? null : pointing(state, place, payload.at);
  if (seesPlace === null || !seesPlace(sender)) return null;
  return (viewer) => seesPlace(viewer) && (token === undefined || seesToken(state, viewer, token));
}
