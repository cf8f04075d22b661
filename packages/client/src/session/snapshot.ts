import type { ActivityKind, View, ViewEvent, YouView } from '@moothall/domain';
import type { ErrorBody } from '@moothall/protocol';
import type { ConnectionStatus } from './connection.ts';
import type { PendingCommand, PendingLine } from './outbox.ts';
import type { People } from './people.ts';

/** Something worth telling the person once. `sequence` grows by one, so that the same toast can come twice. */
export type Notice = { readonly sequence: number } & (
  | {
      readonly kind: 'event';
      readonly at: string;
      readonly event: Extract<ViewEvent, { readonly type: NoticedEventType }>;
    }
  | { readonly kind: 'error'; readonly error: ErrorBody }
);

export const noticedEventTypes = [
  'session:ended',
  'session:expiring',
  'participant:inactive',
  'participant:control-returned',
] as const satisfies readonly ViewEvent['type'][];
export type NoticedEventType = (typeof noticedEventTypes)[number];

/** All that a page shows of a live session; the same object until something changes. */
export type SessionSnapshot = ConnectionStatus & {
  /** Null until the first snapshot has come. */
  readonly you: YouView | null;
  readonly view: View | null;
  readonly people: People;
  readonly activities: Readonly<Record<string, ActivityKind>>;
  /** Own commands without an answer yet, oldest first. */
  readonly pending: readonly PendingCommand[];
  /** Of those, the chat lines that are not in the table's chat yet. */
  readonly pendingChat: readonly PendingLine[];
  readonly unsent: number;
  readonly lastNotice: Notice | null;
};

/** What a page shows before there is a session object at all. */
export const unopenedSnapshot: SessionSnapshot = {
  phase: 'connecting',
  attempts: 0,
  you: null,
  view: null,
  people: {},
  activities: {},
  pending: [],
  pendingChat: [],
  unsent: 0,
  lastNotice: null,
};
