import { gmHistoryKey, ok, type Result, type SessionView, type ViewEvent, viewerKey } from '@moothall/domain';
import type { HistoryEvent } from '@moothall/protocol';
import type { Identity } from '../identity.ts';
import { sessionFor } from '../rooms/show-session.ts';
import { isFor, readFramesColumn } from '../views/frame-text.ts';
import type { RecordServices } from './record-services.ts';
import { findReadableRoom } from './session-access.ts';

type Filter = {
  readonly type?: string | undefined;
  readonly since?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
};
type StoredEnvelope = {
  readonly type: string;
  readonly payload: Record<string, unknown>;
  readonly at: string;
  readonly by?: string;
  readonly cursor: string;
};

const pageSize = 200;

function eventsOf(text: string): readonly HistoryEvent[] {
  const frame = JSON.parse(text) as StoredEnvelope;
  const events = frame.type === 'batch' ? (frame.payload as { events: readonly ViewEvent[] }).events : [frame];
  return events.map((event, index) => ({
    // The frame's cursor names the commit without telling its place; the index tells events of one commit apart.
    id: `${frame.cursor}.${index}`,
    at: frame.at,
    type: event.type,
    ...(frame.by === undefined ? {} : { by: frame.by }),
    payload: event.payload as Record<string, unknown>,
  }));
}

function wanted(event: HistoryEvent, { type, since }: Filter): boolean {
  return (
    (type === undefined || event.type === type) && (since === undefined || event.at >= new Date(since).toISOString())
  );
}

type History = {
  /** As this viewer may know it now: who and what the events speak of. */
  readonly session: SessionView;
  readonly events: readonly HistoryEvent[];
  readonly nextCursor: string | undefined;
};

/** From the frames as they were stored for this viewer: the past is never projected again (contract 4). */
export async function readHistory(
  services: RecordServices,
  identity: Identity,
  sessionId: string,
  filter: Filter,
): Promise<Result<History>> {
  const found = await findReadableRoom(services, identity, sessionId);
  if (!found.ok) return found;
  const key = viewerKey(found.value.viewer);
  const { core } = found.value.room;
  const session = sessionFor(core, found.value.viewer);
  let position = filter.cursor === undefined ? 0 : (core.services.cursors.open(sessionId, filter.cursor) ?? 0);
  const events: HistoryEvent[] = [];
  for (;;) {
    const rows = await services.storage.log.readFrames(sessionId, position, pageSize);
    for (const { seq, frames } of rows) {
      const mine = readFramesColumn(frames).filter(
        (frame) => isFor(frame, key) || (key === 'gm' && isFor(frame, gmHistoryKey)),
      );
      events.push(...mine.flatMap(({ text }) => eventsOf(text)).filter((event) => wanted(event, filter)));
      position = seq;
      if (events.length >= filter.limit)
        return ok({ session, events, nextCursor: core.services.cursors.mint(sessionId, position) });
    }
    if (rows.length < pageSize) return ok({ session, events, nextCursor: undefined });
  }
}
