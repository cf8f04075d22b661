import { hasEnded, isoTime, ok, type Result, refusal, refuse } from '@moothall/domain';
import type { Identity } from '../identity.ts';
import type { FeedbackRecord } from '../storage/record-store.ts';
import type { RecordServices } from './record-services.ts';
import { findGmRoom, findOwnRoom } from './session-access.ts';

export type Feedback = Pick<FeedbackRecord, 'id' | 'userId' | 'rating' | 'text'> & { readonly createdAt: string };

function feedbackOf({ id, userId, rating, text, createdAt }: FeedbackRecord): Feedback {
  return { id, userId, rating, text, createdAt: isoTime(createdAt) };
}

type Given = { readonly rating: number; readonly text?: string | undefined };

/** Seated people, once, when the session has ended (contract 2). */
export async function giveFeedback(
  services: RecordServices,
  identity: Identity,
  sessionId: string,
  given: Given,
): Promise<Result<Feedback>> {
  const found = await findOwnRoom(services, identity, sessionId);
  if (!found.ok) return found;
  if (found.value.viewer.role !== 'player') {
    return refuse(refusal('NOT_ALLOWED', "feedback is the players'", { reason: 'no-seat' }));
  }
  if (!hasEnded(found.value.room.core.state.status)) {
    return refuse(refusal('SESSION_NOT_ENDED', 'feedback is for sessions that have ended'));
  }
  const record: FeedbackRecord = {
    id: services.chance.uuid(),
    sessionId,
    userId: identity.userId,
    rating: given.rating,
    text: given.text ?? null,
    createdAt: services.clock.now(),
  };
  const first = await services.storage.records.insertFeedback(record);
  return first
    ? ok(feedbackOf(record))
    : refuse(refusal('CONFLICT', 'you already gave feedback on this session', { current: null }));
}

export async function readFeedback(
  services: RecordServices,
  identity: Identity,
  sessionId: string,
): Promise<Result<readonly Feedback[]>> {
  const room = await findGmRoom(services, identity, sessionId);
  return room.ok ? ok((await services.storage.records.listFeedback(sessionId)).map(feedbackOf)) : room;
}
