import { it } from 'vitest';
import { startBrowser } from './browser.ts';
import { playWholeSession } from './journey.ts';
import { startServerProcess } from './server-process.ts';

it('journeys 2, 3, 4, 6, 8: three people play a whole session in their browsers', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    await playWholeSession(browser, server.url);
  } finally {
    await browser.close();
  }
});
