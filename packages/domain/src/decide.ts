import { chatDeciders } from './rules/chat/decide.ts';
import { lifecycleDeciders, timedDeciders } from './rules/lifecycle/decide.ts';
import { mapDeciders } from './rules/map/decide.ts';
import { tokenDeciders } from './rules/map/decide-token.ts';
import { nodeDeciders } from './rules/nodes/decide.ts';
import { presenceDeciders } from './rules/presence/decide.ts';
import { admitDeciders } from './rules/roster/admit.ts';
import { rosterDeciders, seatDeciders } from './rules/roster/decide.ts';
import type { Command, CommandType } from './vocabulary/command.ts';
import type { Context } from './vocabulary/context.ts';
import type { Decide, Deciders, Decision, InnerDeciders } from './vocabulary/decision.ts';
import type { InnerCommand, InnerCommandType } from './vocabulary/inner-command.ts';
import type { Result } from './vocabulary/result.ts';
import type { SessionState } from './vocabulary/session-state.ts';

/** `participant:change-character` needs the character's record: the server turns it into `participant:replace-character`. */
export type DecidableCommand = Exclude<Command, { readonly type: 'participant:change-character' }>;

const deciders: Deciders<Exclude<CommandType, 'participant:change-character'>> = {
  ...lifecycleDeciders,
  ...rosterDeciders,
  ...chatDeciders,
  ...nodeDeciders,
  ...mapDeciders,
  ...tokenDeciders,
};

const innerDeciders: InnerDeciders<InnerCommandType> = {
  ...timedDeciders,
  ...seatDeciders,
  ...admitDeciders,
  ...presenceDeciders,
};

/** What the command causes, or why not. Pure: the same inputs give the same answer. No events: nothing to store. */
export function decide(state: SessionState, command: DecidableCommand, context: Context): Result<Decision> {
  // The table is keyed by the very type that discriminates the payload; TypeScript cannot follow that correlation.
  const rule = deciders[command.type] as Decide<DecidableCommand['payload']>;
  return rule(state, command.payload, context);
}

/** As `decide`, for what the server itself asks with facts from its records. */
export function decideInner(state: SessionState, command: InnerCommand, context: Context): Result<Decision> {
  const rule = innerDeciders[command.type] as Decide<InnerCommand>;
  return rule(state, command, context);
}
