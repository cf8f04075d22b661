import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { memoryBytes } from './process-memory.ts';

/** A server in its own process, watched from outside: what it says of itself is not a measurement. */
export type ServerProcess = AsyncDisposable & {
  readonly url: string;
  readonly pid: number;
  /** How late its event loop was since this was last asked. */
  readonly loopDelay: () => Promise<LoopDelay>;
  /** Seconds of processor time so far, user and system. */
  readonly cpuSeconds: () => number;
  readonly memoryBytes: () => number;
  readonly startedInMs: number;
};

/** Milliseconds; `workMs` is the longest it worked in one go, whatever else the machine did. */
export type LoopDelay = { readonly p50: number; readonly p99: number; readonly max: number; readonly workMs: number };

const watchLoop = fileURLToPath(new URL('./watch-loop.mjs', import.meta.url));

// Linux counts processor time in ticks of 1/100 s for user space, whatever the kernel's own rate.
const ticksPerSecond = 100;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Fields 14 and 15 of /proc/<pid>/stat, counted after the name, which may hold anything. */
function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

export async function startProcess(
  script: string,
  environment: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const port = await freePort();
  const begun = performance.now();
  const child: ChildProcess = spawn(process.execPath, ['--expose-gc', '--import', watchLoop, script], {
    env: { ...process.env, PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${script} did not start`);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (data) => {
      if (String(data).includes('ready')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    pid,
    loopDelay: async () => {
      const answer = once(child, 'message');
      child.send('loop delay');
      return (await answer)[0] as LoopDelay;
    },
    cpuSeconds: () => cpuSeconds(pid),
    memoryBytes: () => memoryBytes(pid, 'now'),
    startedInMs: performance.now() - begun,
    [Symbol.asyncDispose]: async () => {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill('SIGKILL');
      await ended;
    },
  };
}
