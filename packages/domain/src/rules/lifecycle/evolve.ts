import type { Evolvers } from '../../vocabulary/evolution.ts';
import type { Participant } from '../../vocabulary/roster.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import { mergeSettings } from '../../vocabulary/settings.ts';
import { nothingStaged } from '../../vocabulary/staging.ts';

/** Adds what ran since `activeSince` to the session's and to every connected player's playing time. */
function settleActiveTime(state: SessionState, at: number): Pick<SessionState, 'activeMs' | 'activeSince' | 'roster'> {
  const since = state.activeSince;
  if (since === null) return { activeMs: state.activeMs, activeSince: null, roster: state.roster };
  const settle = (participant: Participant): Participant =>
    participant.connectedSince === null
      ? participant
      : {
          ...participant,
          activeMs: participant.activeMs + Math.max(0, at - Math.max(since, participant.connectedSince)),
        };
  return {
    activeMs: state.activeMs + Math.max(0, at - since),
    activeSince: null,
    roster: { ...state.roster, participants: state.roster.participants.map(settle) },
  };
}

const fresh = { expiryAnnounced: false } as const;
const unpaused = { pausedAt: null, pauseMessage: null, pausedBy: null } as const;

export const lifecycleEvolvers: Evolvers<
  | 'session:started'
  | 'session:paused'
  | 'session:resumed'
  | 'session:ended'
  | 'session:expiring'
  | 'session:configured'
  | 'session:locked'
  | 'session:code-rotated'
  | 'adventure:refreshed'
> = {
  'session:started': (state, _event, { at }) => ({
    ...state,
    ...fresh,
    status: 'active',
    startedAt: at,
    activeSince: at,
    updatedAt: at,
  }),
  'session:paused': (state, { message }, { at, by }) => ({
    ...state,
    ...settleActiveTime(state, at),
    ...fresh,
    status: 'paused',
    pausedAt: at,
    pauseMessage: message,
    pausedBy: by,
    staging: { ...state.staging, mode: 'staged' },
    updatedAt: at,
  }),
  'session:resumed': (state, _event, { at }) => ({
    ...state,
    ...unpaused,
    ...fresh,
    status: 'active',
    activeSince: at,
    // What the pause set, the resume takes back, unless something was prepared meanwhile.
    staging: state.staging.drafts.length === 0 ? nothingStaged : state.staging,
    updatedAt: at,
  }),
  'session:ended': (state, { outcome, notes }, { at }) => ({
    ...state,
    ...settleActiveTime(state, at),
    ...unpaused,
    status: outcome,
    outcome,
    notes,
    endedAt: at,
    staging: nothingStaged,
    updatedAt: at,
  }),
  'session:expiring': (state) => ({ ...state, expiryAnnounced: true }),
  'session:configured': (state, { settings, maxPlayers, access }, { at }) => ({
    ...state,
    settings: settings === null ? state.settings : mergeSettings(state.settings, settings),
    maxPlayers: maxPlayers ?? state.maxPlayers,
    access: access ?? state.access,
    updatedAt: at,
  }),
  'session:locked': (state, { locked }, { at }) => ({ ...state, locked, updatedAt: at }),
  // The code is not for everybody's eyes, so it must not move everybody's `updatedAt`.
  'session:code-rotated': (state, { code }) => ({ ...state, code }),
  'adventure:refreshed': (state, { pin, adventure }) => ({ ...state, adventure, origin: { ...state.origin, pin } }),
};
