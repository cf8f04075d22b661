import type { Actor } from './vocabulary/actor.ts';
import { isoTime } from './vocabulary/clock-text.ts';
import type { CommandType } from './vocabulary/command.ts';
import type { SessionStatus } from './vocabulary/lifecycle.ts';
import { notAllowed, type Refusal, refusal } from './vocabulary/refusal.ts';
import type { SessionState } from './vocabulary/session-state.ts';
import { hasEnded } from './vocabulary/transitions.ts';

/**
 * Who may ask for what, and when (contract 1.1, 3.3). One row per command; a command without a row does not compile.
 * Role comes before the session's state (contract 2.1). Rules about particular things are the deciders'.
 */
type Row = {
  readonly who: 'anyone' | 'player' | 'gm' | 'player-or-gm';
  /** `lifecycle`: the transition itself is judged by its decider. */
  readonly during: 'lifecycle' | 'live' | 'lobby' | 'play';
};

const gmAlways: Row = { who: 'gm', during: 'live' };
const gmTable: Row = { who: 'gm', during: 'play' };

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
  'node:go': gmTable,
  'node:choose': gmTable,
  'map:show': gmTable,
  'hex:reveal': gmTable,
  'hex:hide': gmTable,
  'hex:update': gmTable,
  'token:create': gmTable,
  'token:move': { who: 'player-or-gm', during: 'play' },
  'token:update': gmTable,
  'token:delete': gmTable,
};

/** Prepared in the lobby; scenes begin with the start (contract 1.1). */
const preparation: ReadonlySet<CommandType> = new Set([
  'map:show',
  'hex:reveal',
  'hex:hide',
  'hex:update',
  'token:create',
  'token:move',
  'token:update',
  'token:delete',
]);

export function pausedRefusal(state: SessionState): Refusal {
  return refusal('SESSION_PAUSED', 'the session is paused', {
    by: state.pausedBy,
    since: state.pausedAt === null ? null : isoTime(state.pausedAt),
    message: state.pauseMessage,
  });
}

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
  if (status === 'paused') return pausedRefusal(state);
  if (status === 'active' || (actor.role === 'gm' && preparation.has(type))) return null;
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
