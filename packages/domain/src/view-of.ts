import { showChat } from './rules/chat/project.ts';
import { showCombat } from './rules/combat/show.ts';
import { showRequests, showRolls } from './rules/dice/project.ts';
import { showBackdrop, showHandouts } from './rules/handouts/project.ts';
import { showAdventure } from './rules/lifecycle/project.ts';
import { showMap } from './rules/map/show.ts';
import { showNodes, showVotes } from './rules/nodes/project.ts';
import { isPreparing, showDrafts } from './rules/staging/project.ts';
import type { Viewer } from './vocabulary/actor.ts';
import { isoTime, isoTimeOrNull } from './vocabulary/clock-text.ts';
import { showGame } from './vocabulary/game-view.ts';
import { isBlank, type Knowledge } from './vocabulary/knowledge.ts';
import { partySizeWarnings } from './vocabulary/party-size.ts';
import type { SessionState } from './vocabulary/session-state.ts';
import { settingsVersion } from './vocabulary/session-version.ts';
import { showParticipant } from './vocabulary/show-participant.ts';
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
  const participants = state.roster.participants.map((seat) => showParticipant(origin.id, viewer, seat));
  return {
    id: origin.id,
    ...(viewer.role === 'spectator' ? {} : { code: state.code }),
    status: state.status,
    access: state.access,
    locked: state.locked,
    campaignId: origin.campaignId,
    adventureId: adventure.id,
    adventure: showAdventure(state),
    gm: { id: origin.gm.id, name: origin.gm.name, avatarUrl: origin.gm.avatarUrl },
    gmTitle: origin.gmTitle,
    maxPlayers: state.maxPlayers,
    minPlayers: origin.minPlayers,
    participants,
    participantCount: participants.length,
    currentNodeId: state.currentNodeId,
    visitedNodeIds: state.visitedNodeIds,
    activeMapId: state.activeMapId,
    activeBackdropId: state.activeBackdropId,
    pauseMessage: state.pauseMessage,
    pausedBy: state.pausedBy,
    ...showTimes(state),
    outcome: state.outcome,
    notes: state.notes,
    estimatedDurationMinutes: origin.estimatedDurationMinutes,
    settings: state.settings,
    diceCommitment: origin.diceCommitment,
    version: settingsVersion(state),
    warnings: hasEnded(state.status) ? [] : partySizeWarnings(participants.length, adventure.recommendedPlayers),
  };
}

function showKnowledge(state: SessionState): Readonly<Record<string, Knowledge>> {
  const touched = Object.entries(state.maps).map(([mapId, { knowledge }]) => [mapId, knowledge] as const);
  return Object.fromEntries(touched.filter(([, knowledge]) => !isBlank(knowledge)));
}

function showPreparation(state: SessionState): Pick<TableView, 'knownCells' | 'broadcastMode' | 'drafts'> {
  return { knownCells: showKnowledge(state), broadcastMode: state.staging.mode, drafts: showDrafts(state) };
}

/** Contract 5, table. */
export function showTable(state: SessionState, viewer: Viewer): TableView {
  return {
    ...showNodes(state, viewer),
    votes: showVotes(state, viewer),
    game: showGame(state, viewer),
    map: showMap(state, viewer),
    backdrop: showBackdrop(state),
    handouts: showHandouts(state, viewer),
    tokens: tokensInSight(state, viewer),
    combat: showCombat(state, viewer),
    chat: showChat(state, viewer),
    rolls: showRolls(state, viewer),
    requests: showRequests(state, viewer),
    gmPreparing: isPreparing(state),
    safetyRaised: state.safetyRaised,
    ...(viewer.role === 'gm' ? showPreparation(state) : {}),
  };
}

/** Everything durable this viewer may know, from the full state: for snapshots and for nothing that already was. */
export function viewOf(state: SessionState, viewer: Viewer): View {
  return { session: showSession(state, viewer), table: showTable(state, viewer) };
}
