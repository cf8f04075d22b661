import { expect, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { openMapTable } from './map-table.ts';
import { startServerProcess } from './server-process.ts';

it('MAP-13 at a German table the list says Wald, and finds it by that', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const { gm } = await openMapTable(browser, server.url, { width: 12, height: 8, tokens: 0 });
    const { page } = gm;
    await page.evaluate(() => localStorage.setItem('moothall.language', 'de'));
    await page.reload();
    await page.getByTestId('map-canvas').waitFor();
    await page.keyboard.press('l');
    const list = page.getByTestId('map-list');
    await list.getByRole('searchbox').fill('wald');
    const rows = list.locator('[data-testid^="cell-"]');
    await expect.poll(() => rows.count()).toBeGreaterThan(0);
    const texts = await rows.allInnerTexts();
    expect(texts.filter((text) => !text.includes('Wald') || text.includes('forest'))).toEqual([]);
    expect(gm.faults).toEqual([]);
  } finally {
    await browser.close();
  }
});
