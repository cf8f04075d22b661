import { chatEvolvers } from './rules/chat/evolve.ts';
import { lifecycleEvolvers } from './rules/lifecycle/evolve.ts';
import { mapEvolvers } from './rules/map/evolve.ts';
import { nodeEvolvers } from './rules/nodes/evolve.ts';
import { rosterEvolvers } from './rules/roster/evolve.ts';
import type { PinnedAdventure } from './vocabulary/adventure.ts';
import { silence } from './vocabulary/chat.ts';
import type { Commit, SessionEvent, SessionEventOf, SessionEventType } from './vocabulary/event.ts';
import type { Evolve, Evolvers, Stamp } from './vocabulary/evolution.ts';
import { emptyGame } from './vocabulary/game.ts';
import type { SessionState } from './vocabulary/session-state.ts';

const evolvers: Evolvers<Exclude<SessionEventType, 'session:created'>> = {
  ...lifecycleEvolvers,
  ...rosterEvolvers,
  ...chatEvolvers,
  ...nodeEvolvers,
  ...mapEvolvers,
};

/** The state right after the first commit of a session. */
export function created(
  event: SessionEventOf<'session:created'>,
  adventure: PinnedAdventure,
  at: number,
): SessionState {
  const { carried } = event;
  return {
    seq: 1,
    origin: event.origin,
    adventure,
    status: 'waiting',
    access: event.access,
    locked: false,
    code: event.code,
    maxPlayers: event.maxPlayers,
    settings: event.settings,
    updatedAt: at,
    startedAt: null,
    pausedAt: null,
    pauseMessage: null,
    pausedBy: null,
    endedAt: null,
    expiryAnnounced: false,
    outcome: null,
    notes: null,
    activeMs: 0,
    activeSince: null,
    roster: { participants: [], spectators: [], bannedUserIds: [] },
    chat: silence,
    currentNodeId: carried?.currentNodeId ?? null,
    visitedNodeIds: carried?.visitedNodeIds ?? [],
    game: carried?.game ?? emptyGame,
    experienceEarned: 0,
    activeMapId: carried?.activeMapId ?? null,
    maps: carried?.maps ?? {},
    tokens: carried?.tokens ?? [],
  };
}

/** Pure: what one event makes of the state. */
export function evolve(state: SessionState, event: SessionEvent, stamp: Stamp): SessionState {
  if (event.type === 'session:created') throw new Error('a session is created once, by its first commit');
  const rule = evolvers[event.type] as Evolve<typeof event.type>;
  return rule(state, event as never, stamp);
}

/** A commit is folded whole; the sequence moves once. */
export function evolveCommit(state: SessionState, commit: Commit): SessionState {
  const folded = commit.events.reduce((before, event) => evolve(before, event, commit), state);
  return { ...folded, seq: state.seq + 1 };
}
