import { StorageRefused, StorageUnavailable } from '../../storage.ts';
import type { WorkerFailure } from './protocol.ts';

/** The disk failed or lies: what is in memory and what is on disk may differ, and only a restart tells. */
const FATAL = ['SQLITE_IOERR', 'SQLITE_CORRUPT', 'SQLITE_NOTADB'];

/** Nothing was stored, and it may go better later. */
const UNAVAILABLE = [
  'SQLITE_BUSY',
  'SQLITE_LOCKED',
  'SQLITE_FULL',
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'SQLITE_NOMEM',
];

export const toFailure = (error: unknown): WorkerFailure => {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  return { kind: kindOf(error, code), message, code };
};

const kindOf = (error: unknown, code: string | null): WorkerFailure['kind'] => {
  if (error instanceof StorageRefused) return 'refused';
  if (FATAL.some((prefix) => code?.startsWith(prefix))) return 'fatal';
  return UNAVAILABLE.some((prefix) => code?.startsWith(prefix)) ? 'unavailable' : 'other';
};

export const fromFailure = ({ kind, message, code }: WorkerFailure): Error => {
  if (kind === 'refused') return new StorageRefused(message);
  if (kind === 'other') return Object.assign(new Error(message), { code });
  return new StorageUnavailable(message);
};
