import { StorageRefused } from '../../storage.ts';
import type { Connections } from './pool.ts';

const OLDEST_VERSION = 140_000;

/** An acknowledged commit is durable only if PostgreSQL says so and means it (L1). */
export const assertDurable = async ({ query }: Connections): Promise<void> => {
  const names = ['fsync', 'full_page_writes', 'synchronous_commit', 'server_encoding', 'server_version_num'];
  const rows = await query({ text: 'select name, setting from pg_settings where name = any($1)', values: [names] });
  const settings = new Map(rows.map(({ name, setting }) => [String(name), String(setting)]));
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    if (settings.get(name) !== 'off') continue;
    throw new StorageRefused(
      `PostgreSQL runs with ${name} = off and would lose acknowledged moves in a crash. Set ${name} = on.`,
    );
  }
  const encoding = settings.get('server_encoding');
  if (encoding !== 'UTF8') {
    throw new StorageRefused(`The database's encoding is ${encoding}. Create it with encoding UTF8.`);
  }
  if (Number(settings.get('server_version_num')) < OLDEST_VERSION) {
    throw new StorageRefused('This PostgreSQL is older than version 14. Upgrade it.');
  }
};
