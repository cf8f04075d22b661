import { type Refusal, refusal } from '@moothall/domain';
import { QueueFull } from '../bounded-queue.ts';
import { PicturesUnavailable } from '../pictures/picture-store.ts';
import { StorageUnavailable } from '../storage/storage.ts';

/** A picture takes about two seconds; fifty may be waiting. */
const queueRetryMs = 10_000;

/** The database or the place of the pictures is away, or too many wait: a refusal with a name, not a failure of ours. */
export function unavailableRefusal(error: unknown): Refusal | null {
  if (error instanceof StorageUnavailable) return refusal('UNAVAILABLE', 'the database cannot be reached');
  if (error instanceof PicturesUnavailable) return refusal('UNAVAILABLE', 'the pictures cannot be reached');
  if (error instanceof QueueFull) {
    return refusal('UNAVAILABLE', 'too many pictures are waiting, try again soon', { retryAfterMs: queueRetryMs });
  }
  return null;
}
