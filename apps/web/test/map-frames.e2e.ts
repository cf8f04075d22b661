import type { Browser, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { type FrameFigures, readFrames } from './frame-trace.ts';
import { keepMoving } from './keep-moving.ts';
import { type MapSize, openMapTable } from './map-table.ts';
import { startServerProcess } from './server-process.ts';

/** Quality 2: 2,000 cells, 60 tokens; 60 frames/s on a laptop, at most 16 ms of script per frame at a quarter of the speed. */
const slowDown = 4;
const scriptMsMax = 16;
const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'toplevel',
];

async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.getByTestId('map-canvas').boundingBox();
  if (box === null) throw new Error('there is no canvas');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function withHandDown(page: Page, start: { x: number; y: number }): Promise<void> {
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await keepMoving(page, 'map-canvas', { type: 'pointermove', middle: await middleOf(page) });
  await page.mouse.up();
}

async function pan(page: Page): Promise<void> {
  await page.getByTestId('tool-view').click();
  await withHandDown(page, await middleOf(page));
}

async function zoom(page: Page): Promise<void> {
  await keepMoving(page, 'map-canvas', { type: 'wheel', middle: await middleOf(page) });
}

async function drag(page: Page): Promise<void> {
  await page.getByTestId('tool-move').click();
  const { x, y } = await middleOf(page);
  const boxes = await page.locator('[data-token]').evaluateAll((tokens) =>
    tokens.map((token) => {
      const { left, top, width, height } = token.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }),
  );
  const off = (box: { x: number; y: number }) => Math.hypot(box.x - x, box.y - y);
  const [nearest] = boxes.toSorted((left, right) => off(left) - off(right));
  if (nearest === undefined) throw new Error('there is no token');
  await withHandDown(page, nearest);
}

const deeds = { pan, zoom, drag } as const;

async function measure(browser: Browser, page: Page, deed: (page: Page) => Promise<void>): Promise<FrameFigures> {
  await browser.startTracing(page, { categories });
  await deed(page);
  return readFrames(await browser.stopTracing());
}

function line(name: string, figures: FrameFigures): string {
  const { framesPerSecond, scriptMedian, scriptP95, scriptWorst, busyMedian } = figures;
  const ms = (value: number) => value.toFixed(1).padStart(6);
  return `${name.padEnd(22)} ${framesPerSecond.toFixed(1).padStart(5)} frames/s   script per frame, ms: median ${ms(scriptMedian)}  p95 ${ms(scriptP95)}  worst ${ms(scriptWorst)}   all work: median ${ms(busyMedian)}\n`;
}

async function figuresOf(url: string, size: MapSize): Promise<ReadonlyMap<string, FrameFigures>> {
  const browser = await startBrowser();
  try {
    const { gm } = await openMapTable(browser, url, size);
    const { page } = gm;
    const devtools = await gm.context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    const all = new Map<string, FrameFigures>();
    for (const [name, deed] of Object.entries(deeds)) {
      // The first time a browser still compiles what it runs.
      await deed(page);
      all.set(name, await measure(browser, page, deed));
    }
    expect(gm.faults).toEqual([]);
    return all;
  } finally {
    await browser.close();
  }
}

it.each([
  { width: 50, height: 40, tokens: 60 },
  { width: 200, height: 200, tokens: 60 },
])('quality 2: a map of $width x $height with $tokens tokens follows the hand on a slow computer', async (size) => {
  await using server = await startServerProcess();
  const all = await figuresOf(server.url, size);
  process.stdout.write(`\n${size.width * size.height} cells, ${size.tokens} tokens, CPU slowed down ${slowDown} x\n`);
  for (const [name, figures] of all) process.stdout.write(line(name, figures));
  // Half of the frames, because a busy machine may take a single one away from us.
  for (const [name, { scriptMedian }] of all) expect(scriptMedian, name).toBeLessThanOrEqual(scriptMsMax);
});
