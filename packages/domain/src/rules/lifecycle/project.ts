import type { Viewer } from '../../vocabulary/actor.ts';
import { isoTime, isoTimeOrNull } from '../../vocabulary/clock-text.ts';
import { each, everyone, nobody, onlyGm, type Projectors } from '../../vocabulary/projection.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import type { SessionView } from '../../vocabulary/view.ts';
import type { ViewEventOf } from '../../vocabulary/view-event.ts';
import { statsOf } from './stats.ts';

type Updated = ViewEventOf<'session:updated'>['payload'];

/** The session's own line, as everybody may know it. */
export function sessionUpdated(state: SessionState, more: Partial<Updated> = {}): ViewEventOf<'session:updated'> {
  return {
    type: 'session:updated',
    payload: {
      status: state.status,
      activeMapId: state.activeMapId,
      activeBackdropId: state.activeBackdropId,
      startedAt: isoTimeOrNull(state.startedAt),
      pausedAt: isoTimeOrNull(state.pausedAt),
      endedAt: isoTimeOrNull(state.endedAt),
      pauseMessage: state.pauseMessage,
      pausedBy: state.pausedBy,
      ...more,
    },
  };
}

export function showAdventure({ adventure }: SessionState): SessionView['adventure'] {
  const { id, title, description, recommendedPlayers } = adventure;
  return { id, title, description, recommendedPlayers };
}

function moved(before: SessionState, after: SessionState, reason: string | null): ViewEventOf<'session:updated'> {
  return sessionUpdated(after, { oldStatus: before.status, ...(reason === null ? {} : { reason }) });
}

function ended(state: SessionState, viewer: Viewer, at: number): ViewEventOf<'session:ended'> {
  return {
    type: 'session:ended',
    payload: {
      outcome: state.outcome ?? 'cancelled',
      ...(state.notes === null ? {} : { notes: state.notes }),
      stats: statsOf(state, viewer, at),
      diceSeed: state.origin.diceSeed,
    },
  };
}

export const lifecycleProjectors: Projectors<
  | 'session:created'
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
  // Nobody is at the table yet; everybody who comes gets a snapshot.
  'session:created': () => nobody,
  'session:started': (_event, { before, after }) => everyone(moved(before, after, null)),
  'session:paused': ({ reason }, { before, after }) => everyone(moved(before, after, reason)),
  'session:resumed': (_event, { before, after }) => everyone(moved(before, after, null)),
  'session:ended': ({ reason }, { before, after, stamp }) =>
    each((viewer) => [moved(before, after, reason), ended(after, viewer, stamp.at)]),
  'session:expiring': ({ at }) => onlyGm({ type: 'session:expiring', payload: { at: isoTime(at) } }),
  'session:configured': ({ settings, maxPlayers, access }, { after }) =>
    everyone(
      sessionUpdated(after, {
        ...(settings === null ? {} : { settings: after.settings }),
        ...(maxPlayers === null ? {} : { maxPlayers }),
        ...(access === null ? {} : { access }),
      }),
    ),
  'session:locked': ({ locked }, { after }) => everyone(sessionUpdated(after, { locked })),
  // Spectators never held the code (contract 5).
  'session:code-rotated': ({ code }, { after }) =>
    each((viewer) => (viewer.role === 'spectator' ? [] : [sessionUpdated(after, { code })])),
  // What it changes at the table is compared by `table-difference.ts`.
  'adventure:refreshed': () => nobody,
};
