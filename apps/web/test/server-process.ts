import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The built server as a host runs it: a process of its own, on loopback, on a folder that is gone afterwards. */
export type ServerProcess = AsyncDisposable & {
  readonly url: string;
  /** SIGKILL: nothing is finished, nobody is told. */
  readonly kill: () => Promise<void>;
  /** Again on the same folder and port. */
  readonly start: () => Promise<void>;
};

const program = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

/** Resolves when it says that it is ready. */
async function run(environment: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const endWithUs = () => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.includes('is ready')) continue;
    child.stdout.resume();
    return child;
  }
  throw new Error('the server ended before it was ready');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

export async function startServerProcess(more: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'moothall-web-'));
  const port = String(await freePort());
  const environment = { DATA_DIR: dataDir, PORT: port, RATE_LIMITS: 'off', LOG_LEVEL: 'warn', ...more };
  let child = await run(environment);
  return {
    url: `http://127.0.0.1:${port}`,
    kill: () => end(child),
    start: async () => {
      child = await run(environment);
    },
    [Symbol.asyncDispose]: async () => {
      await end(child);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
