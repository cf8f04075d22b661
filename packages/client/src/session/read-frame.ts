import type { ViewEvent } from '@moothall/domain';
import type { AckFrame, ErrorFrame, PongFrame, ResumedFrame, StateFrame } from '@moothall/protocol';

/** A durable frame, unpacked. Its types may be newer than this program; the cursor counts all the same. */
export type DurableFrame = {
  readonly at: string;
  readonly by?: string;
  readonly cursor: string;
  readonly events: readonly ViewEvent[];
};
export type PassingFrame = { readonly type: string; readonly payload: Readonly<Record<string, unknown>> };

export type Incoming =
  | { readonly kind: 'state'; readonly frame: StateFrame }
  | { readonly kind: 'resumed'; readonly frame: ResumedFrame }
  | { readonly kind: 'ack'; readonly frame: AckFrame }
  | { readonly kind: 'error'; readonly frame: ErrorFrame }
  | { readonly kind: 'pong'; readonly frame: PongFrame }
  | { readonly kind: 'durable'; readonly frame: DurableFrame }
  | { readonly kind: 'passing'; readonly frame: PassingFrame };

type Outer = {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly at?: string;
  readonly by?: string;
  readonly cursor?: string;
};

const named: ReadonlyMap<string, 'state' | 'resumed' | 'ack' | 'error' | 'pong'> = /* @__PURE__ */ new Map([
  ['session:state', 'state'],
  ['session:resumed', 'resumed'],
  ['ack', 'ack'],
  ['error', 'error'],
  ['pong', 'pong'],
] as const);

function eventsOf({ type, payload }: Outer): readonly ViewEvent[] {
  const events = type === 'batch' ? payload.events : [{ type, payload }];
  return events as readonly ViewEvent[];
}

/**
 * Sorts a frame by what is to be done with it. Durable is what carries a cursor, so that types from a newer server
 * are still counted. The server is believed about shapes; throws on what is no frame at all.
 */
export function readFrame(text: string): Incoming {
  const outer = JSON.parse(text) as Outer;
  if (typeof outer?.type !== 'string') throw new Error('a frame without a type');
  const kind = named.get(outer.type);
  if (kind !== undefined) return { kind, frame: outer } as unknown as Incoming;
  const { at, by, cursor } = outer;
  if (cursor === undefined || at === undefined) return { kind: 'passing', frame: outer };
  return { kind: 'durable', frame: { at, cursor, events: eventsOf(outer), ...(by === undefined ? {} : { by }) } };
}
