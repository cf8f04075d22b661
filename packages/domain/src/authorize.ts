import type { Actor } from './vocabulary/actor.ts';
import type { CommandType } from './vocabulary/command.ts';
import type { SessionStatus } from './vocabulary/lifecycle.ts';
import { pausedRefusal } from './vocabulary/paused-refusal.ts';
import { notAllowed, type Refusal, refusal } from './vocabulary/refusal.ts';
import type { SessionState } from './vocabulary/session-state.ts';
import { isStageable } from './vocabulary/staging.ts';
import { hasEnded } from './vocabulary/transitions.ts';

/**
 * Who may ask for what, and when (contract 1.1, 3.3). One row per command; a command without a row does not compile.
 * Role comes before the session's state (contract 2.1). Rules about particular things are the deciders'.
 */
type Row = {
  readonly who: 'anyone' | 'player' | 'gm' | 'player-or-gm';
  /** `lifecycle`: the transition itself is judged by its decider. */
  readonly during: 'lifecycle' | 'live' | 'lobby' | 'play' | 'preparation';
};

const gmAlways: Row = { who: 'gm', during: 'live' };
const gmTable: Row = { who: 'gm', during: 'play' };
/** Also in the lobby: the table is laid before the start; scenes and dice begin with it (contract 1.1). */
const gmPrepares: Row = { who: 'gm', during: 'preparation' };
const playersToo: Row = { who: 'player-or-gm', during: 'play' };

const rows: { readonly [T in CommandType]: Row } = {
  'chat:send': { who: 'anyone', during: 'live' },
  'participant:ready': { who: 'player', during: 'lobby' },
  'participant:orders': { who: 'player', during: 'live' },
  'participant:change-character': { who: 'player', during: 'lobby' },
  'session:start': { who: 'gm', during: 'lifecycle' },
  'session:pause': { who: 'gm', during: 'lifecycle' },
  'session:resume': { who: 'gm', during: 'lifecycle' },
  'session:end': { who: 'gm', during: 'lifecycle' },
  'session:configure': gmAlways,
  'session:lock': gmAlways,
  'session:rotate-code': gmAlways,
  'participant:kick': gmAlways,
  'participant:free': gmAlways,
  'participant:take-control': gmAlways,
  'participant:release': gmAlways,
  'participant:recovery-link': gmAlways,
  'character:update': { who: 'player-or-gm', during: 'preparation' },
  'inventory:give': playersToo,
  'game:update': gmPrepares,
  'adventure:refresh': gmPrepares,
  'node:go': gmTable,
  'node:choose': gmTable,
  'node:vote': { who: 'player', during: 'play' },
  'map:show': gmPrepares,
  'backdrop:show': gmPrepares,
  'handout:show': gmPrepares,
  'hex:reveal': gmPrepares,
  'hex:hide': gmPrepares,
  'hex:update': gmPrepares,
  'token:create': gmPrepares,
  'token:move': playersToo,
  'token:update': gmPrepares,
  'token:delete': gmPrepares,
  'dice:roll': playersToo,
  'dice:request': gmTable,
  'combat:start': gmTable,
  'combat:next-turn': gmTable,
  'combat:end-turn': playersToo,
  'combat:update': gmTable,
  'combat:end': gmTable,
  'combat:auto-resolve': gmTable,
  'broadcast:mode': gmAlways,
  'broadcast:publish': gmPrepares,
  'draft:undo': gmAlways,
  'draft:clear': gmAlways,
  'view:as': gmAlways,
  'safety:raise': { who: 'anyone', during: 'live' },
  'safety:acknowledge': gmAlways,
};

function rowRoleRefusal(row: Row, actor: Actor): Refusal | null {
  if (row.who === 'gm') return actor.role === 'gm' ? null : refusal('NOT_GM', 'only the game master may do that');
  if (actor.role === 'outsider' || actor.role === 'server') return refusal('NOT_IN_SESSION', 'not in this session');
  if (row.who === 'anyone') return null;
  if (actor.role === 'spectator') return notAllowed('spectator', 'spectators only watch and talk');
  if (row.who === 'player' && actor.role === 'gm') return notAllowed('no-seat', 'only a seated player can do that');
  return null;
}

function statusRefusal(row: Row, type: CommandType, actor: Actor, state: SessionState): Refusal | null {
  const status: SessionStatus = state.status;
  if (row.during === 'lifecycle') return null;
  if (hasEnded(status)) return refusal('SESSION_ENDED', 'the session has ended');
  if (row.during === 'live') return null;
  if (row.during === 'lobby') {
    return status === 'waiting' ? null : refusal('SESSION_NOT_WAITING', 'that belongs to the lobby');
  }
  // What is only prepared may go on while the session is paused; publishing waits for the resume.
  if (status === 'paused') return actor.role === 'gm' && isStageable(type) ? null : pausedRefusal(state);
  if (status === 'active' || row.during === 'preparation' || (actor.role === 'gm' && type === 'token:move'))
    return null;
  return notAllowed('not-started', 'the session has not started');
}

/** Role alone: judged before a stored answer is given again (contract 1.8). */
export function authorizeRole(type: CommandType, actor: Actor): Refusal | null {
  return rowRoleRefusal(rows[type], actor);
}

/** Null when this actor may ask for this now; says nothing about whether it can be done. */
export function authorize(state: SessionState, type: CommandType, actor: Actor): Refusal | null {
  return authorizeRole(type, actor) ?? statusRefusal(rows[type], type, actor, state);
}
