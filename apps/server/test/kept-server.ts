import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DisposableServer, freePort, type ServerOptions, startServer } from './disposable-server.ts';

/** A server that can be stopped and started again on the same data and at the same address. */
export type KeptServer = AsyncDisposable & {
  readonly start: (options?: Omit<ServerOptions, 'environment'>) => Promise<DisposableServer>;
  readonly dataDir: string;
};

export async function keepServer(): Promise<KeptServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'moothall-kept-'));
  const environment = { DATA_DIR: dataDir, PORT: String(await freePort()) };
  return {
    dataDir,
    start: (options = {}) => startServer({ ...options, environment }),
    [Symbol.asyncDispose]: () => rm(dataDir, { recursive: true, force: true }),
  };
}
