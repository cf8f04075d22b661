import type { Actor, Viewer } from '../../vocabulary/actor.ts';
import { isCellOf } from '../../vocabulary/cells.ts';
import type { Context } from '../../vocabulary/context.ts';
import { type Deciders, decided } from '../../vocabulary/decision.ts';
import { notAllowed, type Refusal, refusal } from '../../vocabulary/refusal.ts';
import { ok, type Result, refuse } from '../../vocabulary/result.ts';
import { participantById } from '../../vocabulary/roster.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import { mapOf, ownsToken, seesToken, showToken, tokenById } from '../../vocabulary/sight.ts';
import type { Token, TokenCreate } from '../../vocabulary/token.ts';
import { findMap } from './select.ts';

const defaultColor = '#8a1c1c';
const unknownToken = refusal('NOT_FOUND', 'no such token');

function viewerFor(actor: Actor): Viewer {
  if (actor.role === 'player') return actor;
  return actor.role === 'gm' ? { role: 'gm' } : { role: 'spectator' };
}

/** A token out of sight and one that does not exist are refused alike (law b). */
function findToken(state: SessionState, tokenId: string, { actor }: Context): Result<Token> {
  const token = tokenById(state, tokenId);
  const viewer = viewerFor(actor);
  if (token === undefined || !seesToken(state, viewer, token)) return refuse(unknownToken);
  if (actor.role === 'gm' || ownsToken(viewer, token)) return ok(token);
  return refuse(notAllowed('not-yours', 'players move their own token'));
}

function conflict(token: Token, { actor }: Context, ifVersion: string | undefined): Refusal | null {
  const current = showToken(viewerFor(actor), token);
  if (ifVersion === undefined || ifVersion === current.version) return null;
  return refusal('CONFLICT', 'the token was changed in the meantime', { current });
}

function outside(state: SessionState, mapId: string, key: string, field: string): Refusal | null {
  const map = mapOf(state, mapId);
  if (map !== undefined && isCellOf(map, key)) return null;
  return refusal('VALIDATION_FAILED', 'not a cell of this map', { [field]: [`"${key}" is not a cell of this map`] });
}

function unknownOwner(state: SessionState, id: string | null | undefined): Refusal | null {
  if (id === undefined || id === null || participantById(state.roster, id) !== undefined) return null;
  return refusal('NOT_FOUND', 'no such participant');
}

function newToken(payload: TokenCreate, id: string): Token {
  const { participantId, pictureId, hitPoints } = payload;
  return {
    id,
    mapId: payload.mapId,
    at: payload.at,
    name: payload.name,
    kind: payload.kind,
    ...(participantId === undefined ? {} : { participantId }),
    color: payload.color ?? defaultColor,
    ...(pictureId === undefined ? {} : { pictureId }),
    hidden: payload.hidden ?? false,
    size: payload.size ?? 1,
    conditions: [],
    ...(hitPoints === undefined ? {} : { hitPoints }),
  };
}

export const tokenDeciders: Deciders<'token:create' | 'token:move' | 'token:update' | 'token:delete'> = {
  'token:create': (state, payload, context) => {
    const map = findMap(state, payload.mapId);
    if (!map.ok) return map;
    const wrong = outside(state, payload.mapId, payload.at, 'at') ?? unknownOwner(state, payload.participantId);
    if (wrong !== null) return refuse(wrong);
    const token = newToken(payload, context.newId());
    return decided([{ type: 'token:created', token }], { tokenId: token.id });
  },
  'token:move': (state, { tokenId, to, ifVersion }, context) => {
    const token = findToken(state, tokenId, context);
    if (!token.ok) return token;
    const wrong = outside(state, token.value.mapId, to, 'to') ?? conflict(token.value, context, ifVersion);
    return wrong === null ? decided([{ type: 'token:moved', tokenId, from: token.value.at, to }]) : refuse(wrong);
  },
  'token:update': (state, { tokenId, changes, ifVersion }, context) => {
    const token = findToken(state, tokenId, context);
    if (!token.ok) return token;
    const wrong = unknownOwner(state, changes.participantId) ?? conflict(token.value, context, ifVersion);
    return wrong === null ? decided([{ type: 'token:updated', tokenId, changes }]) : refuse(wrong);
  },
  'token:delete': (state, { tokenId }, context) => {
    const token = findToken(state, tokenId, context);
    return token.ok ? decided([{ type: 'token:deleted', tokenId }]) : token;
  },
};
