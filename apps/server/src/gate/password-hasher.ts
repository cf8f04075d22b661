import { hash, verify } from '@node-rs/argon2';
import { createBoundedQueue } from '../bounded-queue.ts';
import { limits } from './limits.ts';

export type PasswordHasher = {
  readonly hash: (password: string) => Promise<string>;
  readonly verify: (attempt: { readonly hash: string; readonly password: string }) => Promise<boolean>;
  /** Whether the next one would be turned away. */
  readonly isFull: () => boolean;
};

/** Argon2id (the library's default) at the least that OWASP's password storage cheat sheet names: 19 MiB, t=2, p=1. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Hashing runs in libuv's threads, of which files and name look-ups need some too, and takes 19 MiB each time: so only
 * a few at once. Rejects with `QueueFull` when too many wait.
 */
export function createPasswordHasher(): PasswordHasher {
  const { hashedAtOnce, waitingToBeHashed } = limits.passwords;
  const queue = createBoundedQueue({ atOnce: hashedAtOnce, waiting: waitingToBeHashed });
  return {
    isFull: queue.isFull,
    hash: (password) => queue.run(() => hash(comparable(password), cost)),
    verify: (attempt) => queue.run(() => verify(attempt.hash, comparable(attempt.password))),
  };
}

/** The same characters typed on another keyboard may arrive composed differently. */
function comparable(password: string): string {
  return password.normalize('NFKC');
}
