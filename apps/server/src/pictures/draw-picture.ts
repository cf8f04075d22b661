import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createBoundedQueue } from '../bounded-queue.ts';
import { builtWorker } from '../worker-file.ts';

/** Rejects when it does not become a picture: our drawings do, so that is a bug or a full disk. */
export type DrawPicture = (drawing: { readonly from: string; readonly to: string }) => Promise<void>;

// The slowest takes one second here.
const drawingMs = 30_000;
// More than there are drawings.
const waitingMax = 100;

/** Draws one after the other, each in a process that lives no longer than that. */
export function createDrawPicture(): DrawPicture {
  const queue = createBoundedQueue({ atOnce: 1, waiting: waitingMax });
  return (drawing) => queue.run(() => draw(drawing));
}

async function draw({ from, to }: Parameters<DrawPicture>[0]): Promise<void> {
  const file = import.meta.url.endsWith('.ts')
    ? await builtWorker({ source: new URL('./drawing-worker.ts', import.meta.url), native: 'sharp' })
    : new URL('./drawing-worker.js', import.meta.url);
  const env = { ...(process.env.PATH === undefined ? {} : { PATH: process.env.PATH }) };
  const child = fork(fileURLToPath(file), [from, to], {
    execArgv: ['--max-old-space-size=128'],
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    timeout: drawingMs,
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('exit', resolve);
  });
  if (code !== 0) throw new Error(`drawing ${from} ended with ${code ?? 'a signal'}`);
}
