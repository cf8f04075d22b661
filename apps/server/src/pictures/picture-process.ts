import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createBoundedQueue } from '../bounded-queue.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { builtWorker } from '../worker-file.ts';
import { endProcess, hasEnded } from './end-process.ts';
import type { JobReply, JobRequest, JobResult, PictureFault, PictureJob } from './picture-job.ts';
import { stopping } from './picture-store.ts';
import { memoryExitCode } from './worker-exit.ts';

export type ProcessLimits = {
  /** Resident memory of the process beyond which it ends itself. */
  readonly memoryBytes: number;
  /** A job that takes longer is ended together with the process. */
  readonly jobMs: number;
  /** Jobs that may wait for their turn; one more is told to come back. */
  readonly waiting: number;
  /** Without work for so long, the process ends; the next job starts it again. */
  readonly idleMs: number;
};

/** `too-heavy`: the process died of this file, by time, memory or a crash of the decoder. */
export type JobOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: PictureFault | 'too-heavy' };

export type PictureProcess = {
  /** Rejects with `QueueFull` when too many wait, and with the reason when the process cannot work at all. */
  readonly run: <Job extends PictureJob>(job: Job) => Promise<JobOutcome<JobResult<Job>>>;
  /** Null while none is running: it starts with the first job. */
  readonly pid: () => number | null;
  /** Who waits is refused; resolves when the process is gone. */
  readonly stop: () => Promise<void>;
};

type Parts = { readonly limits: ProcessLimits; readonly clock: Clock; readonly log: Log };

/** One child process that does one job after the other, each in its time and memory. */
export function createPictureProcess({ limits, clock, log }: Parts): PictureProcess {
  const queue = createBoundedQueue({ atOnce: 1, waiting: limits.waiting });
  let child: ChildProcess | null = null;
  let stopIdling = (): void => {};
  let lastId = 0;
  let isStopped = false;

  const end = async (): Promise<void> => {
    const ending = child;
    child = null;
    if (ending !== null) await endProcess(ending);
  };
  const living = async (): Promise<ChildProcess> => {
    const file = await workerFile();
    if (isStopped) throw stopping();
    if (child === null || hasEnded(child)) child = start(file, limits);
    return child;
  };
  const once = async (job: PictureJob): Promise<JobOutcome<unknown>> => {
    stopIdling();
    const worker = await living();
    lastId += 1;
    const outcome = await ask(worker, { id: lastId, job }, limits.jobMs).catch((error: unknown) => {
      throw isStopped ? stopping() : error;
    });
    // Then it was not the picture that ended the process.
    if (isStopped) throw stopping();
    if (!outcome.ok && outcome.fault === 'too-heavy') {
      log.warn({ job: job.kind }, 'the picture process died of a picture and will be started again');
      await end();
    }
    stopIdling = clock.after(limits.idleMs, () => void end());
    return outcome;
  };
  return {
    // The worker answers each kind of job with the value its type says.
    run: async <Job extends PictureJob>(job: Job) => (await queue.run(() => once(job))) as JobOutcome<JobResult<Job>>,
    pid: () => (child === null || hasEnded(child) ? null : (child.pid ?? null)),
    stop: async () => {
      isStopped = true;
      stopIdling();
      await end();
    },
  };
}

/** `picture-worker.js` beside the bundled server; from source it is built on first use. */
async function workerFile(): Promise<URL> {
  return import.meta.url.endsWith('.ts')
    ? builtWorker({ source: new URL('./picture-worker.ts', import.meta.url), native: 'sharp' })
    : new URL('./picture-worker.js', import.meta.url);
}

// What JavaScript itself needs there is little: pixels live outside its heap.
const heapMb = 128;

function start(file: URL, { memoryBytes }: ProcessLimits): ChildProcess {
  const child = fork(fileURLToPath(file), [String(memoryBytes)], {
    execArgv: [`--max-old-space-size=${heapMb}`],
    // No secret of the server's environment. Few threads and few arenas: memory is given back when a picture is done.
    env: {
      UV_THREADPOOL_SIZE: '2',
      MALLOC_ARENA_MAX: '2',
      ...(process.env.PATH === undefined ? {} : { PATH: process.env.PATH }),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  return child;
}

/** One question and its answer, in time; the child is asked nothing else meanwhile. */
function ask(child: ChildProcess, request: JobRequest, jobMs: number): Promise<JobOutcome<unknown>> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit).off('error', onError);
      settle();
    };
    const tooHeavy = (): void => resolve({ ok: false, fault: 'too-heavy' });
    const timer = setTimeout(() => done(tooHeavy), jobMs);
    const onMessage = (message: unknown): void => {
      const reply = message as JobReply;
      if (reply.id === request.id) done(() => resolve(reply));
    };
    const onExit = (code: number | null, signal: NodeJS.Signals | null): void =>
      done(() => {
        if (signal !== null || code === memoryExitCode) tooHeavy();
        else reject(new Error(`the picture process ended with code ${code}`));
      });
    const onError = (error: Error): void => done(() => reject(error));
    child.on('message', onMessage).on('exit', onExit).on('error', onError);
    child.send(request, (error) => {
      if (error !== null) onError(error);
    });
  });
}
