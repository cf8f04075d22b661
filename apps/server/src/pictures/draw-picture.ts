import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createBoundedQueue } from '../bounded-queue.ts';
import { builtWorker } from '../worker-file.ts';
import { endProcess } from './end-process.ts';
import { stopping } from './picture-store.ts';

type Drawing = { readonly from: string; readonly to: string };

export type DrawingProcess = {
  /** Rejects when it does not become a picture: our drawings do, so that is a bug or a full disk. */
  readonly draw: (drawing: Drawing) => Promise<void>;
  /** Who waits is refused; resolves when nothing is drawn any more. */
  readonly stop: () => Promise<void>;
};

// The slowest takes one second here.
const drawingMs = 30_000;
// More than there are drawings.
const waitingMax = 100;

/** Draws one after the other, each in a process that lives no longer than that. */
export function createDrawingProcess(): DrawingProcess {
  const queue = createBoundedQueue({ atOnce: 1, waiting: waitingMax });
  let child: ChildProcess | null = null;
  let isStopped = false;
  const draw = async ({ from, to }: Drawing): Promise<void> => {
    const file = await workerFile();
    if (isStopped) throw stopping();
    child = start(file, from, to);
    const code = await exitOf(child);
    if (code === 0) return;
    throw isStopped ? stopping() : new Error(`drawing ${from} ended with ${code ?? 'a signal'}`);
  };
  return {
    draw: (drawing) => queue.run(() => draw(drawing)),
    stop: async () => {
      isStopped = true;
      if (child !== null) await endProcess(child);
    },
  };
}

async function workerFile(): Promise<URL> {
  return import.meta.url.endsWith('.ts')
    ? builtWorker({ source: new URL('./drawing-worker.ts', import.meta.url), native: 'sharp' })
    : new URL('./drawing-worker.js', import.meta.url);
}

function start(file: URL, from: string, to: string): ChildProcess {
  return fork(fileURLToPath(file), [from, to], {
    execArgv: ['--max-old-space-size=128'],
    env: { ...(process.env.PATH === undefined ? {} : { PATH: process.env.PATH }) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    timeout: drawingMs,
    killSignal: 'SIGKILL',
  });
}

/** Null: a signal ended it. */
function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', resolve);
  });
}
