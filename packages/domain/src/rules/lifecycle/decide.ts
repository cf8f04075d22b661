import type { Decide, Deciders, InnerDeciders } from '../../vocabulary/decision.ts';
import { decided } from '../../vocabulary/decision.ts';
import type { SessionStatus } from '../../vocabulary/lifecycle.ts';
import { nodeEntry, nodeOf } from '../../vocabulary/node-entry.ts';
import { partySizeWarnings } from '../../vocabulary/party-size.ts';
import { type Refusal, refusal } from '../../vocabulary/refusal.ts';
import { refuse } from '../../vocabulary/result.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import { settingsVersion } from '../../vocabulary/session-version.ts';
import { mayBecome } from '../../vocabulary/transitions.ts';

function wrongTransition(from: SessionStatus, to: SessionStatus): Refusal {
  return refusal('INVALID_STATUS_TRANSITION', `a ${from} session cannot become ${to}`, { from, to });
}

/** `from` tells start (waiting) from resume (paused): both lead to active. */
function transition(state: SessionState, from: SessionStatus | null, to: SessionStatus): Refusal | null {
  const allowed = mayBecome(state.status, to) && (from === null || state.status === from);
  return allowed ? null : wrongTransition(state.status, to);
}

const start: Decide<unknown> = (state, _payload, context) => {
  const wrong = transition(state, 'waiting', 'active');
  if (wrong !== null) return refuse(wrong);
  const seated = state.roster.participants.length;
  if (seated < state.origin.minPlayers) {
    return refuse(
      refusal('MIN_PLAYERS_NOT_MET', `at least ${state.origin.minPlayers} players are needed`, {
        minPlayers: state.origin.minPlayers,
        seated,
      }),
    );
  }
  const startNode = nodeOf(state, state.currentNodeId ?? state.adventure.startNodeId);
  const entry = startNode === undefined ? [] : [nodeEntry(state, startNode, context)];
  return decided([{ type: 'session:started' }, ...entry], {
    warnings: partySizeWarnings(seated, state.adventure.recommendedPlayers),
  });
};

export const lifecycleDeciders: Deciders<
  | 'session:start'
  | 'session:pause'
  | 'session:resume'
  | 'session:end'
  | 'session:configure'
  | 'session:lock'
  | 'session:rotate-code'
> = {
  'session:start': start,
  'session:pause': (state, { message }) => {
    const wrong = transition(state, null, 'paused');
    if (wrong !== null) return refuse(wrong);
    return decided([{ type: 'session:paused', message: message ?? null, reason: null }]);
  },
  'session:resume': (state) => {
    const wrong = transition(state, 'paused', 'active');
    return wrong === null ? decided([{ type: 'session:resumed' }]) : refuse(wrong);
  },
  'session:end': (state, { outcome, notes }) => {
    const wrong = transition(state, null, outcome);
    if (wrong !== null) return refuse(wrong);
    return decided([{ type: 'session:ended', outcome, notes: notes ?? null, reason: null, oldStatus: state.status }]);
  },
  'session:configure': (state, { settings, maxPlayers, access, ifVersion }) => {
    const version = settingsVersion(state);
    if (ifVersion !== undefined && ifVersion !== version) {
      const current = { settings: state.settings, maxPlayers: state.maxPlayers, access: state.access, version };
      return refuse(refusal('CONFLICT', 'the settings were changed in the meantime', { current }));
    }
    const seats = state.roster.participants.length;
    if (maxPlayers !== undefined && maxPlayers < Math.max(seats, state.origin.minPlayers)) {
      return refuse(
        refusal('NOT_ALLOWED', 'more seats are taken or required than that', { reason: 'seats-taken', seats }),
      );
    }
    return decided([
      {
        type: 'session:configured',
        settings: settings ?? null,
        maxPlayers: maxPlayers ?? null,
        access: access ?? null,
      },
    ]);
  },
  'session:lock': (_state, { locked }) => decided([{ type: 'session:locked', locked }]),
  'session:rotate-code': (_state, _payload, context) => {
    const code = context.newCode();
    return decided([{ type: 'session:code-rotated', code }]);
  },
};

/** A session in play never ends by itself (contract 1.1). */
function mayTimeOut({ status, settings }: SessionState): boolean {
  return status === 'waiting' || (status === 'paused' && !settings.keepPaused);
}

/** Timed work: each is judged again when it is due, so that it happens once and only if it still applies. */
export const timedDeciders: InnerDeciders<'session:expire' | 'session:warn' | 'session:pause-empty'> = {
  'session:expire': (state) => {
    if (!mayTimeOut(state)) return decided([]);
    return decided([
      { type: 'session:ended', outcome: 'cancelled', notes: null, reason: 'timeout', oldStatus: state.status },
    ]);
  },
  'session:warn': (state, { at }) =>
    mayTimeOut(state) && !state.expiryAnnounced ? decided([{ type: 'session:expiring', at }]) : decided([]),
  'session:pause-empty': (state) => {
    if (state.status !== 'active') return decided([]);
    return decided([{ type: 'session:paused', message: null, reason: 'empty' }]);
  },
};
