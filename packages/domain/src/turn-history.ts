import { showCombat } from './rules/combat/show.ts';
import { isoTime } from './vocabulary/clock-text.ts';
import { blindly } from './vocabulary/dice.ts';
import type { SessionEvent, SessionEventOf } from './vocabulary/event.ts';
import type { Stamp } from './vocabulary/evolution.ts';
import type { UserId } from './vocabulary/ids.ts';
import { choiceOf, nodeOf } from './vocabulary/node-entry.ts';
import { participantOf } from './vocabulary/roster.ts';
import type { SessionState } from './vocabulary/session-state.ts';
import { addTurn, type TurnHistory } from './vocabulary/turn.ts';
import { turnOfChoice, turnOfCombat, turnOfNode, turnOfRoll, turnOfStatus } from './vocabulary/turn-lines.ts';

/** What each event adds to the turn history (contract 1.9), and for whom. `turn-of-view.ts` is its mirror. */

function nameAtTable(state: SessionState, userId: UserId): string | undefined {
  if (state.origin.gm.id === userId) return state.origin.gm.name;
  return participantOf(state.roster, userId)?.character.name;
}

function entered(before: SessionState, event: SessionEventOf<'node:entered'>, at: string): TurnHistory {
  const node = nodeOf(before, event.nodeId);
  if (node === undefined) return before.turnHistory;
  const choice = choiceOf(before, before.currentNodeId, event.choiceId);
  const decided =
    choice === undefined ? before.turnHistory : addTurn(before.turnHistory, 'public', turnOfChoice(at, choice));
  return addTurn(decided, 'public', turnOfNode(at, node));
}

function rolled(before: SessionState, { roll, audience, blindTo }: SessionEventOf<'dice:rolled'>): TurnHistory {
  const name = nameAtTable(before, roll.userId);
  const full = addTurn(before.turnHistory, audience, turnOfRoll(roll, name));
  return blindTo === null ? full : addTurn(full, [blindTo], turnOfRoll(blindly(roll), name));
}

/** GM and players may see a fight begin at different times: before its first visible turn players see none. */
function fought(before: SessionState, after: SessionState, event: SessionEvent, at: string): TurnHistory {
  const outcome = event.type === 'combat:ended' ? event.outcome : undefined;
  const views = [
    { audience: [before.origin.gm.id], viewer: { role: 'gm' } },
    { audience: 'players', viewer: { role: 'spectator' } },
  ] as const;
  return views.reduce<TurnHistory>((history, { audience, viewer }) => {
    const line = turnOfCombat(at, showCombat(before, viewer), showCombat(after, viewer), outcome);
    return line === null ? history : addTurn(history, audience, line);
  }, before.turnHistory);
}

export function turnHistoryAfter(
  before: SessionState,
  after: SessionState,
  event: SessionEvent,
  stamp: Stamp,
): TurnHistory {
  const at = isoTime(stamp.at);
  switch (event.type) {
    case 'node:entered':
      return entered(before, event, at);
    case 'dice:rolled':
      return rolled(before, event);
    case 'combat:started':
    case 'combat:changed':
    case 'combat:ended':
      return fought(before, after, event, at);
    case 'session:started':
    case 'session:paused':
    case 'session:resumed':
    case 'session:ended':
      return addTurn(before.turnHistory, 'public', turnOfStatus(at, after.status));
    default:
      return before.turnHistory;
  }
}
