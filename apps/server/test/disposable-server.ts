import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Chance, secureChance } from '../src/chance.ts';
import { type Clock, systemClock } from '../src/clock.ts';
import { compose, type Moothall } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { type Log, silentLog } from '../src/log.ts';
import { openStorage } from '../src/open-storage.ts';

/** A whole server in this process, on loopback and a temporary folder, gone with the test. */
export type DisposableServer = AsyncDisposable & {
  readonly url: string;
  readonly dataDir: string;
  readonly moothall: Moothall;
};

export type ServerOptions = {
  readonly environment?: Readonly<Record<string, string>>;
  readonly clock?: Clock;
  readonly chance?: Chance;
  readonly log?: Log;
  readonly webRoot?: string;
};

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

export async function startServer({
  environment = {},
  clock = systemClock,
  chance = secureChance,
  log = silentLog,
  webRoot,
}: ServerOptions = {}): Promise<DisposableServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'moothall-'));
  const port = await freePort();
  const config = readConfig({ DATA_DIR: dataDir, PORT: String(port), RATE_LIMITS: 'off', ...environment });
  const storage = await openStorage(config, log);
  const secret = 'a secret for tests only, long enough';
  const parts = { config, secret, storage, clock, chance, log, webRoot: webRoot ?? null };
  const moothall = await compose(parts);
  await moothall.http.listen({ host: config.host, port: config.port });
  return {
    url: config.publicUrl,
    dataDir,
    moothall,
    [Symbol.asyncDispose]: async () => {
      await moothall.drain(0);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
