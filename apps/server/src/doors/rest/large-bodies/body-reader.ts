import { Worker } from 'node:worker_threads';
import { ok, type Result, refusal, refuse } from '@moothall/domain';
import type { RouteName } from '@moothall/protocol';
import { createBoundedQueue, QueueFull } from '../../../bounded-queue.ts';
import type { Clock } from '../../../clock.ts';
import { limits } from '../../../gate/limits.ts';
import { builtWorker } from '../../../worker-file.ts';
import { readBody } from '../read-body.ts';
import type { BodyReply, BodyRequest } from './protocol.ts';

/**
 * Reads what clients send. An adventure of 8 MiB takes half a second to read and check; that is done in a thread, so
 * that the tables of this server do not stand still meanwhile.
 */
export type BodyReader = {
  readonly read: (name: RouteName, text: string) => Promise<Result<unknown>>;
  readonly stop: () => Promise<void>;
};

// Each holds up to 8 MiB in memory until its turn comes.
const waiting = 8;
// The longest honest body takes about half a second; whatever takes this long is no adventure.
const patienceMs = 10_000;

// Reading 8 MiB of 400,000 values took 160 MiB at its worst.
const threadMegabytes = 512;

const busy = refusal('UNAVAILABLE', 'too many large requests at once, try again soon', { retryAfterMs: 1_000 });
const endless = refusal('VALIDATION_FAILED', 'the request takes too long to read', { '': ['takes too long to read'] });

export function createBodyReader(clock: Clock): BodyReader {
  const queue = createBoundedQueue({ atOnce: 1, waiting });
  let thread: Promise<Worker> | null = null;

  const ask = async (request: BodyRequest): Promise<Result<unknown>> => {
    thread ??= startThread();
    const worker = await thread;
    const giveUp = clock.after(patienceMs, () => void worker.terminate());
    const reply = await replyOf(worker, request);
    giveUp();
    if (reply !== null) return reply.ok ? ok(JSON.parse(reply.text)) : reply;
    thread = null;
    return refuse(endless);
  };

  return {
    read: async (name, text) => {
      if (text.length <= limits.input.bodyBytes) return readBody(name, text);
      try {
        return await queue.run(() => ask({ name, text }));
      } catch (thrown) {
        if (thrown instanceof QueueFull) return refuse(busy);
        throw thrown;
      }
    },
    stop: async () => {
      await (await thread)?.terminate();
    },
  };
}

/** Beside the bundled server, which builds `worker.ts` as an entry of this name. */
const workerFile = async (): Promise<URL> =>
  import.meta.url.endsWith('.ts')
    ? builtWorker({ source: new URL('./worker.ts', import.meta.url), native: 'zod' })
    : new URL('./large-bodies-worker.js', import.meta.url);

async function startThread(): Promise<Worker> {
  const worker = new Worker(await workerFile(), { resourceLimits: { maxOldGenerationSizeMb: threadMegabytes } });
  // Idle, it does not keep the process alive.
  worker.unref();
  return worker;
}

/** Null when the thread ended instead of answering: it ran out of time or memory. */
function replyOf(worker: Worker, request: BodyRequest): Promise<BodyReply | null> {
  return new Promise((resolve) => {
    const settle = (reply: BodyReply | null) => {
      worker.off('message', settle);
      worker.off('error', lost);
      worker.off('exit', lost);
      resolve(reply);
    };
    const lost = () => settle(null);
    worker.on('message', settle);
    worker.on('error', lost);
    worker.on('exit', lost);
    worker.postMessage(request);
  });
}
