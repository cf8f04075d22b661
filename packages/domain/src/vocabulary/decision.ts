import type { CommandPayload, CommandType } from './command.ts';
import type { Context } from './context.ts';
import type { SessionEvent } from './event.ts';
import type { InnerCommandOf, InnerCommandType } from './inner-command.ts';
import { ok, type Result } from './result.ts';
import type { SessionState } from './session-state.ts';

/** What an accepted command causes, and the answer that every retry of it gets again. */
export type Decision = {
  readonly events: readonly SessionEvent[];
  readonly reply: Readonly<Record<string, unknown>>;
};

export type Decide<P> = (state: SessionState, payload: P, context: Context) => Result<Decision>;
export type Deciders<T extends CommandType> = { readonly [K in T]: Decide<CommandPayload<K>> };
export type InnerDeciders<T extends InnerCommandType> = { readonly [K in T]: Decide<InnerCommandOf<K>> };

export function decided(
  events: readonly SessionEvent[],
  reply: Readonly<Record<string, unknown>> = {},
): Result<Decision> {
  return ok({ events, reply });
}
