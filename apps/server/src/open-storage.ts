import type { Config } from './config.ts';
import { faultOf, type Log } from './log.ts';
import { openPostgresStorage } from './storage/sql/postgres/open-postgres-storage.ts';
import { openSqliteStorage } from './storage/sql/sqlite/open-sqlite-storage.ts';

export type OpenStorage = Awaited<ReturnType<typeof openSqliteStorage>>;

/** PostgreSQL when the host names one, the embedded file otherwise. */
export function openStorage(config: Config, log: Log): Promise<OpenStorage> {
  if (config.databaseUrl !== null) return openPostgresStorage({ url: config.databaseUrl });
  return openSqliteStorage({
    dataDir: config.dataDir,
    // A flush that failed may have lost what it acknowledged to the kernel: only a new start reads the truth.
    onFatal: (error) => {
      log.error(faultOf(error), 'the database failed; stopping, so that a restart reads what is stored');
      process.exit(1);
    },
  });
}
