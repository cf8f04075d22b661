import {
  connectedUser,
  type PassingEvent,
  passingEventPayloads,
  refusalCodes,
  sessionView,
  tableView,
  userId,
  type ViewEvent,
  viewEventPayloads,
  youView,
} from '@moothall/domain';
import { z } from 'zod';

/** What the server sends (contract 3.1). Times are ISO 8601 UTC. */
const cursor = z.string();
const stamp = { at: z.string(), by: userId.optional(), cursor };

export const errorBody = z.object({
  code: z.enum(refusalCodes),
  ref: z.string().optional(),
  message: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
});
export type ErrorBody = z.infer<typeof errorBody>;

const event = z.object({ type: z.string(), payload: z.record(z.string(), z.unknown()) });

export const serverFrames = {
  'session:state': z.object({
    type: z.literal('session:state'),
    payload: z.object({
      cursor,
      you: youView,
      session: sessionView,
      connectedUsers: z.array(connectedUser).readonly(),
      table: tableView,
      serverTime: z.string(),
      reason: z.enum(['too-old', 'view-changed']).optional(),
    }),
  }),
  'session:resumed': z.object({
    type: z.literal('session:resumed'),
    payload: z.object({ connectedUsers: z.array(connectedUser).readonly(), missed: z.number(), cursor }),
  }),
  batch: z.object({ type: z.literal('batch'), ...stamp, payload: z.object({ events: z.array(event).readonly() }) }),
  ack: z.object({ type: z.literal('ack'), id: z.string(), payload: z.record(z.string(), z.unknown()) }),
  error: z.object({ type: z.literal('error'), id: z.string().optional(), payload: errorBody }),
  pong: z.object({ type: z.literal('pong'), payload: z.object({ cursor, serverTime: z.string() }) }),
} as const;

/** Frames that carry one durable event each, by type. */
export const eventFrames = Object.fromEntries(
  Object.entries(viewEventPayloads).map(([type, payload]) => [
    type,
    z.object({ type: z.literal(type), ...stamp, payload }),
  ]),
);
/** Frames that nobody misses when they are lost. */
export const passingFrames = Object.fromEntries(
  Object.entries(passingEventPayloads).map(([type, payload]) => [type, z.object({ type: z.literal(type), payload })]),
);

export type StateFrame = z.infer<(typeof serverFrames)['session:state']>;
export type ResumedFrame = z.infer<(typeof serverFrames)['session:resumed']>;
export type AckFrame = z.infer<(typeof serverFrames)['ack']>;
export type ErrorFrame = z.infer<(typeof serverFrames)['error']>;
export type PongFrame = z.infer<(typeof serverFrames)['pong']>;
export type DurableStamp = { readonly at: string; readonly by?: string; readonly cursor: string };
export type BatchFrame = DurableStamp & {
  readonly type: 'batch';
  readonly payload: { readonly events: readonly ViewEvent[] };
};
export type EventFrame = DurableStamp & ViewEvent;
export type ServerFrame =
  | StateFrame
  | ResumedFrame
  | BatchFrame
  | EventFrame
  | AckFrame
  | ErrorFrame
  | PongFrame
  | PassingEvent;

/** The events of a durable frame, in order. */
export function eventsOf(frame: BatchFrame | EventFrame): readonly ViewEvent[] {
  return frame.type === 'batch' ? frame.payload.events : [frame];
}

export function isDurable(frame: ServerFrame): frame is BatchFrame | EventFrame {
  return frame.type === 'batch' || Object.hasOwn(viewEventPayloads, frame.type);
}
