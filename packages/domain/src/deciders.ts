import { characterDeciders } from './rules/characters/decide.ts';
import { chatDeciders } from './rules/chat/decide.ts';
import { autoResolveDeciders } from './rules/combat/auto-resolve.ts';
import { combatDeciders } from './rules/combat/decide.ts';
import { diceDeciders } from './rules/dice/decide.ts';
import { gameDeciders } from './rules/game/decide.ts';
import { giveDeciders } from './rules/game/give.ts';
import { handoutDeciders } from './rules/handouts/decide.ts';
import { lifecycleDeciders, timedDeciders } from './rules/lifecycle/decide.ts';
import { refreshDeciders } from './rules/lifecycle/refresh.ts';
import { mapDeciders } from './rules/map/decide.ts';
import { tokenDeciders } from './rules/map/decide-token.ts';
import { nodeDeciders } from './rules/nodes/decide.ts';
import { presenceDeciders } from './rules/presence/decide.ts';
import { admitDeciders } from './rules/roster/admit.ts';
import { rosterDeciders, seatDeciders } from './rules/roster/decide.ts';
import { safetyDeciders } from './rules/safety/decide.ts';
import { stagingDeciders } from './rules/staging/decide.ts';
import type { Command, CommandType } from './vocabulary/command.ts';
import type { Context } from './vocabulary/context.ts';
import type { Decide, Deciders, Decision, InnerDeciders } from './vocabulary/decision.ts';
import type { InnerCommand, InnerCommandType } from './vocabulary/inner-command.ts';
import type { Result } from './vocabulary/result.ts';
import type { SessionState } from './vocabulary/session-state.ts';

/**
 * Not decided by one rule: `participant:change-character` and `adventure:refresh` need records, which the server
 * supplies by an inner command; `view:as` asks and does nothing; `broadcast:publish` decides every draft.
 */
type Apart = 'participant:change-character' | 'adventure:refresh' | 'view:as' | 'broadcast:publish';
export type RuledType = Exclude<CommandType, Apart>;
export type RuledCommand = Exclude<Command, { readonly type: Apart }>;

const deciders: Deciders<RuledType> = {
  ...lifecycleDeciders,
  ...rosterDeciders,
  ...characterDeciders,
  ...chatDeciders,
  ...nodeDeciders,
  ...gameDeciders,
  ...giveDeciders,
  ...handoutDeciders,
  ...mapDeciders,
  ...tokenDeciders,
  ...diceDeciders,
  ...combatDeciders,
  ...autoResolveDeciders,
  ...stagingDeciders,
  ...safetyDeciders,
};

const innerDeciders: InnerDeciders<InnerCommandType> = {
  ...timedDeciders,
  ...seatDeciders,
  ...admitDeciders,
  ...presenceDeciders,
  ...refreshDeciders,
};

/** The rule of one command, applied now: the same inputs give the same answer. No events: nothing to store. */
export function applyRule(state: SessionState, command: RuledCommand, context: Context): Result<Decision> {
  // The table is keyed by the very type that discriminates the payload; TypeScript cannot follow that correlation.
  const rule = deciders[command.type] as Decide<RuledCommand['payload']>;
  return rule(state, command.payload, context);
}

/** As `applyRule`, for what the server itself asks with facts from its records. */
export function decideInner(state: SessionState, command: InnerCommand, context: Context): Result<Decision> {
  const rule = innerDeciders[command.type] as Decide<InnerCommand>;
  return rule(state, command, context);
}
