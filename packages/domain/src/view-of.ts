import { showChat } from './rules/chat/project.ts';
import { showMap } from './rules/map/show.ts';
import { showGame, showNodes } from './rules/nodes/project.ts';
import { showParticipant } from './rules/roster/show.ts';
import type { Viewer } from './vocabulary/actor.ts';
import { isoTime, isoTimeOrNull } from './vocabulary/clock-text.ts';
import { isBlank, type Knowledge } from './vocabulary/knowledge.ts';
import { partySizeWarnings } from './vocabulary/party-size.ts';
import type { SessionState } from './vocabulary/session-state.ts';
import { settingsVersion } from './vocabulary/session-version.ts';
import { tokensInSight } from './vocabulary/sight.ts';
import { hasEnded } from './vocabulary/transitions.ts';
import type { SessionView, TableView, View } from './vocabulary/view.ts';

function showTimes(state: SessionState) {
  return {
    createdAt: isoTime(state.origin.createdAt),
    updatedAt: isoTime(state.updatedAt),
    startedAt: isoTimeOrNull(state.startedAt),
    pausedAt: isoTimeOrNull(state.pausedAt),
    endedAt: isoTimeOrNull(state.endedAt),
  };
}

/** Contract 5, Session. The code is for the GM and the seated. */
export function showSession(state: SessionState, viewer: Viewer): SessionView {
  const { origin, adventure } = state;
  const { id, title, description, recommendedPlayers } = adventure;
  const participants = state.roster.participants.map((seat) => showParticipant(origin.id, viewer, seat));
  return {
    id: origin.id,
    ...(viewer.role === 'spectator' ? {} : { code: state.code }),
    status: state.status,
    access: state.access,
    locked: state.locked,
    campaignId: origin.campaignId,
    adventureId: id,
    adventure: { id, title, description, recommendedPlayers },
    gm: { id: origin.gm.id, name: origin.gm.name, avatarUrl: origin.gm.avatarUrl },
    gmTitle: origin.gmTitle,
    maxPlayers: state.maxPlayers,
    minPlayers: origin.minPlayers,
    participants,
    participantCount: participants.length,
    currentNodeId: state.currentNodeId,
    visitedNodeIds: state.visitedNodeIds,
    activeMapId: state.activeMapId,
    activeBackdropId: null,
    pauseMessage: state.pauseMessage,
    pausedBy: state.pausedBy,
    ...showTimes(state),
    outcome: state.outcome,
    notes: state.notes,
    estimatedDurationMinutes: origin.estimatedDurationMinutes,
    settings: state.settings,
    diceCommitment: origin.diceCommitment,
    version: settingsVersion(state),
    warnings: hasEnded(state.status) ? [] : partySizeWarnings(participants.length, recommendedPlayers),
  };
}

function showKnowledge(state: SessionState): Readonly<Record<string, Knowledge>> {
  const touched = Object.entries(state.maps).map(([mapId, { knowledge }]) => [mapId, knowledge] as const);
  return Object.fromEntries(touched.filter(([, knowledge]) => !isBlank(knowledge)));
}

/** Contract 5, table. */
export function showTable(state: SessionState, viewer: Viewer): TableView {
  return {
    ...showNodes(state, viewer),
    game: showGame(state.game, viewer),
    map: showMap(state, viewer),
    tokens: tokensInSight(state, viewer),
    chat: showChat(state, viewer),
    gmPreparing: false,
    ...(viewer.role === 'gm' ? { knownCells: showKnowledge(state) } : {}),
  };
}

/** Everything durable this viewer may know, from the full state: for snapshots and for nothing that already was. */
export function viewOf(state: SessionState, viewer: Viewer): View {
  return { session: showSession(state, viewer), table: showTable(state, viewer) };
}
