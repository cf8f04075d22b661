import { authorize } from './authorize.ts';
import { type DecidableCommand, decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { Context } from './vocabulary/context.ts';
import { type Decision, decided } from './vocabulary/decision.ts';
import type { SessionEvent } from './vocabulary/event.ts';
import { type Result, refuse } from './vocabulary/result.ts';
import type { SessionState } from './vocabulary/session-state.ts';

/**
 * Several commands of one request as one commit: each is judged on what those before it left, and all of them happen
 * or none (L8). While the GM prepares, those that belong to preparation become drafts like any others.
 */
export function decideTogether(
  state: SessionState,
  commands: readonly DecidableCommand[],
  context: Context,
): Result<Decision> {
  const { actor, now } = context;
  const by = actor.role === 'gm' || actor.role === 'player' ? actor.userId : null;
  const events: SessionEvent[] = [];
  let folded = state;
  for (const command of commands) {
    const untimely = authorize(folded, command.type, actor);
    if (untimely !== null) return refuse(untimely);
    const decision = decide(folded, command, context);
    if (!decision.ok) return decision;
    folded = decision.value.events.reduce((before, event) => evolve(before, event, { at: now, by }), folded);
    events.push(...decision.value.events);
  }
  return decided(events);
}
