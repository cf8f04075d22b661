import type { Viewer } from '../../vocabulary/actor.ts';
import { hears } from '../../vocabulary/chat.ts';
import { ownEntry } from '../../vocabulary/own-entry.ts';
import type { Participant } from '../../vocabulary/roster.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import type { Stats } from '../../vocabulary/view-parts.ts';

const minuteMs = 60_000;

function listener(state: SessionState, viewer: Viewer) {
  if (viewer.role === 'gm') return state.origin.gm.id;
  return viewer.role === 'player' ? viewer.userId : null;
}

/** What the present stretch of play adds to a connected player's time; it is settled when either ends. */
function runningFor({ activeSince }: SessionState, { connectedSince }: Participant, now: number): number {
  if (activeSince === null || connectedSince === null) return 0;
  return Math.max(0, now - Math.max(activeSince, connectedSince));
}

/** Contract 1.12: counts include only what the viewer may know. `now` closes the running stretch of play. */
export function statsOf(state: SessionState, viewer: Viewer, now: number): Stats {
  const heard = Object.values(state.chat.channels).filter(({ audience }) => hears(audience, listener(state, viewer)));
  const lines = (userId: string) => heard.reduce((sum, { counts }) => sum + (ownEntry(counts, userId) ?? 0), 0);
  const running = state.activeSince === null ? 0 : Math.max(0, now - state.activeSince);
  return {
    durationMinutes: Math.floor((state.activeMs + running) / minuteMs),
    nodesVisited: state.visitedNodeIds.length,
    diceRolled: 0,
    combatsCompleted: 0,
    experienceEarned: state.experienceEarned,
    messages: heard.reduce((sum, { counts }) => sum + Object.values(counts).reduce((all, count) => all + count, 0), 0),
    participants: state.roster.participants.map((participant) => ({
      participantId: participant.id,
      name: participant.character.name,
      rolls: 0,
      messages: lines(participant.user.id),
      activeMinutes: Math.floor((participant.activeMs + runningFor(state, participant, now)) / minuteMs),
    })),
  };
}
