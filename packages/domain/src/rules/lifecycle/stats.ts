import type { Viewer } from '../../vocabulary/actor.ts';
import { countsHeard } from '../../vocabulary/channels.ts';
import { earOf } from '../../vocabulary/ear.ts';
import type { Participant } from '../../vocabulary/roster.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import type { Stats } from '../../vocabulary/view-parts.ts';

const minuteMs = 60_000;

/** What the present stretch of play adds to a connected player's time; it is settled when either ends. */
function runningFor({ activeSince }: SessionState, { connectedSince }: Participant, now: number): number {
  if (activeSince === null || connectedSince === null) return 0;
  return Math.max(0, now - Math.max(activeSince, connectedSince));
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** Contract 1.12: counts include only what the viewer may know. `now` closes the running stretch of play. */
export function statsOf(state: SessionState, viewer: Viewer, now: number): Stats {
  const ear = earOf(state, viewer);
  const lines = countsHeard(state.chat, ear);
  const rolls = countsHeard(state.rolls, ear);
  const running = state.activeSince === null ? 0 : Math.max(0, now - state.activeSince);
  return {
    durationMinutes: Math.floor((state.activeMs + running) / minuteMs),
    nodesVisited: state.visitedNodeIds.length,
    diceRolled: sumOf(rolls),
    combatsCompleted: viewer.role === 'gm' ? state.combatsCompleted.all : state.combatsCompleted.shown,
    experienceEarned: state.experienceEarned - (viewer.role === 'gm' ? 0 : state.experienceUnseen),
    messages: sumOf(lines),
    participants: state.roster.participants.map((participant) => ({
      participantId: participant.id,
      name: participant.character.name,
      rolls: rolls.get(participant.user.id) ?? 0,
      messages: lines.get(participant.user.id) ?? 0,
      activeMinutes: Math.floor((participant.activeMs + runningFor(state, participant, now)) / minuteMs),
    })),
  };
}
