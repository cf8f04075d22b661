import { applyRule, type RuledCommand } from './deciders.ts';
import { becomesDraft, draft, publish } from './stage.ts';
import type { Command } from './vocabulary/command.ts';
import type { Context } from './vocabulary/context.ts';
import type { Decision } from './vocabulary/decision.ts';
import type { Result } from './vocabulary/result.ts';
import type { SessionState } from './vocabulary/session-state.ts';

/** Every command but those that need records or only ask; see `deciders.ts`. */
export type DecidableCommand = RuledCommand | Extract<Command, { readonly type: 'broadcast:publish' }>;

/** What the command causes, or why not. While the GM prepares, what belongs to preparation becomes a draft (1.7). */
export function decide(state: SessionState, command: DecidableCommand, context: Context): Result<Decision> {
  if (command.type === 'broadcast:publish') return publish(state, command.payload, context);
  if (becomesDraft(state, command, context.actor)) return draft(state, command, context);
  return applyRule(state, command, context);
}
