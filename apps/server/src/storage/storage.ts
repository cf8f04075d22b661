import type { LogStore } from './log-store.ts';
import type { RecordStore } from './record-store.ts';

/** Everything that lasts. Opened once by `compose.ts`; every implementation passes `storage.contract.ts`. */
export type Storage = {
  readonly log: LogStore;
  readonly records: RecordStore;
  /** Random 32-bit number that changes when a backup is restored: cursors of another epoch are not honoured. */
  readonly epoch: number;
  /** Resolves when a trivial read works within two seconds; rejects with `StorageUnavailable` otherwise. */
  check(): Promise<void>;
  /** Finishes what is being written, then releases files and connections. Idempotent. */
  close(): Promise<void>;
};

/**
 * The database cannot be reached or refuses to work. What was asked may or may not have been stored (see `append`).
 * Becomes UNAVAILABLE.
 */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

/** Opening failed for a reason the host can mend; the message says what to do. */
export class StorageRefused extends Error {
  override readonly name = 'StorageRefused';
}
