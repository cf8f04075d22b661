import { type Result, refusal, refuse } from '@moothall/domain';
import type { BodyOf, ParamsOf, QueryOf, RouteName, Routes } from '@moothall/protocol';
import type { Identity } from '../../identity.ts';
import type { ServedPicture } from '../../records/serve-picture.ts';

/** One well-formed call from somebody known, or from nobody where the route allows it. */
export type Call<N extends RouteName> = {
  readonly params: ParamsOf<Routes[N]>;
  readonly query: QueryOf<Routes[N]>;
  readonly body: BodyOf<Routes[N]>;
  /** Null only on routes for anyone. */
  readonly caller: Identity | null;
  /** Makes a state-changing call safe to repeat (contract 2). */
  readonly idempotencyKey: string | null;
  /** The client's address, for limits; IPv6 by /64. */
  readonly address: string;
};

export type Reply =
  /** With a file name it is to be kept as a file. */
  | { readonly data: unknown; readonly meta?: { readonly nextCursor?: string }; readonly fileName?: string }
  | { readonly file: string; readonly contentType: string }
  | { readonly picture: ServedPicture }
  /** The data of an answer too long to hold at once, as pieces of JSON text, to be kept as a file. */
  | { readonly pieces: AsyncIterable<string>; readonly fileName: string };

export type Handler<N extends RouteName> = (call: Call<N>) => Promise<Result<Reply>>;
/** What is no JSON has a door of its own. */
export type HandledRoute = Exclude<RouteName, 'uploadPicture'>;
export type Handlers<N extends HandledRoute = HandledRoute> = { readonly [K in N]: Handler<K> };

/** The door let nobody through to a route that asks for a person; reaching the throw is a bug of ours. */
export function callerOf(call: { readonly caller: Identity | null }): Identity {
  if (call.caller === null) throw new Error('a route for signed-in people was called by nobody');
  return call.caller;
}

export function data(value: unknown, nextCursor?: string): Reply {
  return nextCursor === undefined ? { data: value } : { data: value, meta: { nextCursor } };
}

export function answered<T>(result: Result<T>, show: (value: T) => unknown): Result<Reply> {
  return result.ok ? { ok: true, value: { data: show(result.value) } } : result;
}

export const tooMany = (retryAfterMs: number): Result<never> =>
  refuse(refusal('RATE_LIMITED', 'too many tries, wait a while', { retryAfterMs }));
