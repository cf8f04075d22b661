import { it } from 'vitest';
import { startPostgres } from '../../server/test/disposable-postgres.ts';
import { startBrowser } from './browser.ts';
import { playWholeSession } from './journey.ts';
import { startServerProcess } from './server-process.ts';

// Three browsers, a server and a database on two cores.
const timeoutMs = 180_000;

it('journeys 2, 3, 4, 6, 8 on PostgreSQL: the same session, the same steps', { timeout: timeoutMs }, async () => {
  await using postgres = await startPostgres();
  await using server = await startServerProcess({ DATABASE_URL: postgres.url });
  const browser = await startBrowser();
  try {
    await playWholeSession(browser, server.url);
  } finally {
    await browser.close();
  }
});
