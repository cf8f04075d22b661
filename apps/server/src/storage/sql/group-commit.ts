import type { Append, AppendResult } from '../log-store.ts';
import { StorageUnavailable } from '../storage.ts';

/** Bounds the memory of one flush and how long the slowest of a batch waits; larger batches gained nothing. */
const MAX_BATCH = 512;
const MAX_BATCH_CHARACTERS = 8 * 1024 * 1024;

type Waiting = {
  readonly append: Append;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
};

type Flushes = {
  /** All of them, of different sessions and without further rows, in one transaction; answers in the same order. */
  readonly together: (appends: readonly Append[]) => Promise<readonly AppendResult[]>;
  readonly alone: (append: Append) => Promise<AppendResult>;
};

/**
 * Group commit: the next batch is whatever queued while the last one was being flushed; no timer. Commits that write
 * other rows too go alone at once, so that a row that is taken harms nobody else.
 */
export const createGroupCommit = ({ together, alone }: Flushes): ((append: Append) => Promise<AppendResult>) => {
  let queue: Waiting[] = [];
  let flushing = false;

  const flush = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const results = await together(batch.map(({ append }) => append));
      batch.forEach(({ resolve, reject }, position) => {
        const result = results[position];
        if (result === undefined) reject(new Error('a flush answered fewer appends than it was given'));
        else resolve(result);
      });
    } catch (error) {
      // One row the database will not take must not fail its neighbours; nothing of the batch was written.
      if (error instanceof StorageUnavailable || batch.length === 1) for (const { reject } of batch) reject(error);
      else await Promise.all(batch.map(({ append, resolve, reject }) => alone(append).then(resolve, reject)));
    }
  };

  const flushAll = async (): Promise<void> => {
    flushing = true;
    while (queue.length > 0) {
      const batch = nextBatch(queue);
      const taken = new Set(batch);
      queue = queue.filter((waiting) => !taken.has(waiting));
      await flush(batch);
    }
    flushing = false;
  };

  return (append) => {
    const { commit, ...further } = append;
    if (commit.seq === 1 || Object.values(further).some((part) => part !== undefined)) return alone(append);
    return new Promise((resolve, reject) => {
      queue.push({ append, resolve, reject });
      if (!flushing) void flushAll();
    });
  };
};

/** The longest waiting ones, at most one per session: two commits of one session cannot both be the next. */
const nextBatch = (queue: readonly Waiting[]): readonly Waiting[] => {
  const batch = new Map<string, Waiting>();
  let characters = 0;
  for (const waiting of queue) {
    const { sessionId, events, frames } = waiting.append.commit;
    if (batch.has(sessionId)) continue;
    characters += events.length + frames.length;
    if (batch.size > 0 && (batch.size >= MAX_BATCH || characters > MAX_BATCH_CHARACTERS)) break;
    batch.set(sessionId, waiting);
  }
  return [...batch.values()];
};
