import { fileURLToPath } from 'node:url';
import { secureChance } from './chance.ts';
import { systemClock } from './clock.ts';
import { compose, type Moothall } from './compose.ts';
import { ConfigRefused, readConfig } from './config.ts';
import { createLog, faultOf, type Log } from './log.ts';
import { openStorage } from './open-storage.ts';
import { readSecret } from './secret.ts';
import { StorageRefused } from './storage/storage.ts';

// Quality 4: sockets are closed over five seconds, and the process is gone within twenty-five.
const drainSpreadMs = 5_000;
const drainLimitMs = 20_000;

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const secret = await readSecret(config.secret, config.dataDir, secureChance);
  const storage = await openStorage(config, log);
  const webRoot = fileURLToPath(new URL('../../web/dist', import.meta.url));
  const moothall = await compose({ config, secret, storage, clock: systemClock, chance: secureChance, log, webRoot });
  await moothall.http.listen({ host: config.host, port: config.port });
  process.stdout.write(`Moothall is ready on ${config.publicUrl}\n`);
  if (moothall.firstInvite !== null) {
    process.stdout.write(`Make the first account, the administrator's, within a day: ${moothall.firstInvite}\n`);
  }
  stopOnSignal(moothall, log);
}

function stopOnSignal(moothall: Moothall, log: Log): void {
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'draining');
    // A client that does not answer the close must not keep the process.
    setTimeout(() => process.exit(0), drainLimitMs).unref();
    moothall.drain(drainSpreadMs).then(
      () => process.exit(0),
      (error: unknown) => {
        log.error(faultOf(error), 'draining failed');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', () => stop('SIGTERM'));
  process.once('SIGINT', () => stop('SIGINT'));
}

/** What the host can mend is said in one line; anything else is our bug and keeps its stack. */
start().catch((error: unknown) => {
  const mendable = error instanceof ConfigRefused || error instanceof StorageRefused;
  process.stderr.write(
    `${mendable ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
});
