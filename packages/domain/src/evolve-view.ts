import { characterViewEvolvers } from './rules/characters/evolve-view.ts';
import { chatViewEvolvers } from './rules/chat/evolve-view.ts';
import { combatViewEvolvers } from './rules/combat/evolve-view.ts';
import { diceViewEvolvers } from './rules/dice/evolve-view.ts';
import { gameViewEvolvers } from './rules/game/evolve-view.ts';
import { handoutViewEvolvers } from './rules/handouts/evolve-view.ts';
import { lifecycleViewEvolvers } from './rules/lifecycle/evolve-view.ts';
import { mapViewEvolvers } from './rules/map/evolve-view.ts';
import { nodeViewEvolvers } from './rules/nodes/evolve-view.ts';
import { rosterViewEvolvers } from './rules/roster/evolve-view.ts';
import { safetyViewEvolvers } from './rules/safety/evolve-view.ts';
import { stagingViewEvolvers } from './rules/staging/evolve-view.ts';
import { withTurns } from './turn-of-view.ts';
import type { View } from './vocabulary/view.ts';
import type { ViewEvent, ViewEventType } from './vocabulary/view-event.ts';
import type { ViewEvolve, ViewEvolvers, ViewStamp } from './vocabulary/view-evolution.ts';

const viewEvolvers: ViewEvolvers<ViewEventType> = {
  ...lifecycleViewEvolvers,
  ...rosterViewEvolvers,
  ...chatViewEvolvers,
  ...nodeViewEvolvers,
  ...mapViewEvolvers,
  ...characterViewEvolvers,
  ...gameViewEvolvers,
  ...handoutViewEvolvers,
  ...diceViewEvolvers,
  ...combatViewEvolvers,
  ...stagingViewEvolvers,
  ...safetyViewEvolvers,
};

/**
 * What one received event makes of a view. Law (a): a view evolved by its frames equals the view of the evolved
 * state, so a replica needs no server to be right. Types it does not know change nothing (contract 3.2).
 */
export function evolveView(view: View, event: ViewEvent, stamp: ViewStamp): View {
  if (!Object.hasOwn(viewEvolvers, event.type)) return view;
  const rule = viewEvolvers[event.type] as ViewEvolve<ViewEventType>;
  return withTurns(view, rule(view, event.payload as never, stamp), event, stamp);
}
