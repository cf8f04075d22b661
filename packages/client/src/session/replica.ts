import { evolveView, type UserId, type View, type ViewEvent, type YouView } from '@moothall/domain';
import type { StateFrame } from '@moothall/protocol';
import type { DurableFrame } from './read-frame.ts';

/** What this viewer durably knows. Law (a): evolved by frames, it equals what the server would show. */
export type Replica = {
  readonly you: YouView;
  readonly view: View;
  /** Of the last durable frame; where a resume continues. */
  readonly cursor: string;
};

export function replicaOf({ you, session, table, cursor }: StateFrame['payload']): Replica {
  return { you, view: { session, table }, cursor };
}

/** A commit is applied whole or not at all: one frame, one new replica. */
export function evolveReplica(replica: Replica, frame: DurableFrame): Replica {
  const stamp = { at: frame.at, by: (frame.by ?? null) as UserId | null };
  const apply = (view: View, event: ViewEvent) => evolveView(view, event, stamp);
  return { ...replica, view: frame.events.reduce(apply, replica.view), cursor: frame.cursor };
}
