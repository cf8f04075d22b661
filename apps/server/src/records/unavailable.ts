import { type Refusal, refusal } from '@moothall/domain';
import { StorageUnavailable } from '../storage/storage.ts';

/** The database is away: a refusal with a name, not a failure of ours. Null for every other fault. */
export function unavailableRefusal(error: unknown): Refusal | null {
  return error instanceof StorageUnavailable ? refusal('UNAVAILABLE', 'the database cannot be reached') : null;
}
