import { partySizeWarnings } from '../../vocabulary/party-size.ts';
import { settingsVersion } from '../../vocabulary/session-version.ts';
import { hasEnded } from '../../vocabulary/transitions.ts';
import type { SessionView } from '../../vocabulary/view.ts';
import type { ViewEventPayload } from '../../vocabulary/view-event.ts';
import { type ViewEvolve, type ViewEvolvers, withSession } from '../../vocabulary/view-evolution.ts';

type Updated = ViewEventPayload<'session:updated'>;

/** The link ends in the code wherever the host put it. */
function withCode(session: SessionView, code: string | undefined): Pick<SessionView, 'code' | 'joinUrl'> {
  if (code === undefined) return {};
  return { code, ...(session.joinUrl === undefined ? {} : { joinUrl: session.joinUrl.replace(/[^/]*$/, code) }) };
}

function warningsNow(session: SessionView, { status, adventure }: Updated): SessionView['warnings'] {
  if (hasEnded(status)) return [];
  if (adventure === undefined) return session.warnings;
  return partySizeWarnings(session.participantCount, adventure.recommendedPlayers);
}

const updated: ViewEvolve<'session:updated'> = (view, payload, { at }) => {
  const { session } = view;
  const fresh: SessionView = {
    ...session,
    status: payload.status,
    activeMapId: payload.activeMapId,
    activeBackdropId: payload.activeBackdropId,
    startedAt: payload.startedAt,
    pausedAt: payload.pausedAt,
    endedAt: payload.endedAt,
    pauseMessage: payload.pauseMessage ?? null,
    pausedBy: payload.pausedBy ?? null,
    settings: payload.settings ?? session.settings,
    maxPlayers: payload.maxPlayers ?? session.maxPlayers,
    access: payload.access ?? session.access,
    locked: payload.locked ?? session.locked,
    adventure: payload.adventure ?? session.adventure,
    warnings: warningsNow(session, payload),
    // A new code, or a newer text of the adventure, is not for everybody alike, so it moves nobody's `updatedAt`.
    updatedAt: payload.code === undefined && payload.adventure === undefined ? at : session.updatedAt,
    ...withCode(session, payload.code),
  };
  return withSession(view, { ...fresh, version: settingsVersion(fresh) });
};

export const lifecycleViewEvolvers: ViewEvolvers<
  'session:updated' | 'session:ended' | 'session:expiring' | 'presence:recorded'
> = {
  'session:updated': updated,
  'session:ended': (view, { outcome, notes }) => withSession(view, { outcome, notes: notes ?? null }),
  'session:expiring': (view) => view,
  'presence:recorded': (view) => view,
};
