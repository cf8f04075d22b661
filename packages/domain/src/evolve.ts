import { characterEvolvers } from './rules/characters/evolve.ts';
import { chatEvolvers } from './rules/chat/evolve.ts';
import { combatEvolvers } from './rules/combat/evolve.ts';
import { diceEvolvers } from './rules/dice/evolve.ts';
import { gameEvolvers } from './rules/game/evolve.ts';
import { handoutEvolvers } from './rules/handouts/evolve.ts';
import { lifecycleEvolvers } from './rules/lifecycle/evolve.ts';
import { mapEvolvers } from './rules/map/evolve.ts';
import { nodeEvolvers } from './rules/nodes/evolve.ts';
import { rosterEvolvers } from './rules/roster/evolve.ts';
import { safetyEvolvers } from './rules/safety/evolve.ts';
import { stagingEvolvers } from './rules/staging/evolve.ts';
import { turnHistoryAfter } from './turn-history.ts';
import type { PinnedAdventure } from './vocabulary/adventure.ts';
import { noChannels } from './vocabulary/channels.ts';
import type { Commit, SessionEvent, SessionEventOf, SessionEventType } from './vocabulary/event.ts';
import type { Evolve, Evolvers, Stamp } from './vocabulary/evolution.ts';
import { emptyGame } from './vocabulary/game.ts';
import type { SessionState } from './vocabulary/session-state.ts';
import { nothingStaged } from './vocabulary/staging.ts';

const evolvers: Evolvers<Exclude<SessionEventType, 'session:created'>> = {
  ...lifecycleEvolvers,
  ...rosterEvolvers,
  ...chatEvolvers,
  ...nodeEvolvers,
  ...mapEvolvers,
  ...characterEvolvers,
  ...gameEvolvers,
  ...handoutEvolvers,
  ...diceEvolvers,
  ...combatEvolvers,
  ...stagingEvolvers,
  ...safetyEvolvers,
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
    chat: noChannels,
    rolls: noChannels,
    requests: noChannels,
    answers: {},
    handouts: noChannels,
    turnHistory: {},
    currentNodeId: carried?.currentNodeId ?? null,
    visitedNodeIds: carried?.visitedNodeIds ?? [],
    votes: {},
    game: carried?.game ?? emptyGame,
    experienceEarned: 0,
    experienceUnseen: 0,
    activeMapId: carried?.activeMapId ?? null,
    activeBackdropId: null,
    maps: carried?.maps ?? {},
    tokens: carried?.tokens ?? [],
    combat: null,
    combatsCompleted: { all: 0, shown: 0 },
    staging: nothingStaged,
    safetyRaised: false,
  };
}

/** Pure: what one event makes of the state. */
export function evolve(state: SessionState, event: SessionEvent, stamp: Stamp): SessionState {
  if (event.type === 'session:created') throw new Error('a session is created once, by its first commit');
  const rule = evolvers[event.type] as Evolve<typeof event.type>;
  const after = rule(state, event as never, stamp);
  const turnHistory = turnHistoryAfter(state, after, event, stamp);
  return turnHistory === state.turnHistory ? after : { ...after, turnHistory };
}

/** One event of a commit, between the states it leads from and to. */
export type Step = { readonly event: SessionEvent; readonly before: SessionState; readonly after: SessionState };

/** A commit and what it makes of the state, step by step: folded once, for the room and for every view. */
export type Folded = {
  readonly commit: Commit;
  readonly before: SessionState;
  readonly after: SessionState;
  readonly steps: readonly Step[];
};

/** A commit is folded whole; the sequence moves once. */
export function foldCommit(before: SessionState, commit: Commit): Folded {
  const steps: Step[] = [];
  let state = before;
  for (const event of commit.events) {
    const after = evolve(state, event, commit);
    steps.push({ event, before: state, after });
    state = after;
  }
  return { commit, before, after: { ...state, seq: before.seq + 1 }, steps };
}

export function evolveCommit(before: SessionState, commit: Commit): SessionState {
  return foldCommit(before, commit).after;
}
