import type { Roll } from './vocabulary/dice.ts';
import { inOrder, type TurnEntry } from './vocabulary/turn.ts';
import { turnOfChoice, turnOfCombat, turnOfNode, turnOfRoll, turnOfStatus } from './vocabulary/turn-lines.ts';
import type { View } from './vocabulary/view.ts';
import type { ViewEvent } from './vocabulary/view-event.ts';
import type { ViewStamp } from './vocabulary/view-evolution.ts';

/** What each received event adds to the turn history; the mirror of `turn-history.ts`. */

function nameAtTable(view: View, userId: string): string | undefined {
  const { gm, participants } = view.session;
  if (gm.id === userId) return gm.name;
  return participants.find(({ user }) => user.id === userId)?.character.name;
}

function linesOf(before: View, event: ViewEvent, { at }: ViewStamp): readonly (TurnEntry | null)[] {
  switch (event.type) {
    case 'node:changed': {
      const { nodeId, nodeTitle, choice, inPlace } = event.payload;
      if (inPlace === true) return [];
      const decided = choice === undefined ? null : turnOfChoice(at, choice);
      return [decided, turnOfNode(at, { id: nodeId, title: nodeTitle })];
    }
    case 'dice:rolled':
      return [turnOfRoll(event.payload.roll as Roll, nameAtTable(before, event.payload.roll.userId))];
    case 'combat:updated':
      return [turnOfCombat(at, before.table.combat, event.payload.combat, event.payload.outcome)];
    case 'session:updated':
      return event.payload.oldStatus === undefined ? [] : [turnOfStatus(at, event.payload.status)];
    default:
      return [];
  }
}

export function withTurns(before: View, after: View, event: ViewEvent, stamp: ViewStamp): View {
  const lines = linesOf(before, event, stamp).filter((line): line is TurnEntry => line !== null);
  if (lines.length === 0) return after;
  const { game } = after.table;
  const turnHistory = inOrder([...game.turnHistory, ...lines]);
  return { ...after, table: { ...after.table, game: { ...game, turnHistory } } };
}
