import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { manyScenes, openEditor, paintedField, type WrittenAdventure } from './adventure-editor.ts';
import { startBrowser } from './browser.ts';
import { type FrameFigures, readFrames } from './frame-trace.ts';
import { keepMoving } from './keep-moving.ts';
import { startServerProcess } from './server-process.ts';

/** As for the map at the table (quality 2): at a quarter of the speed at most 16 ms of script per frame. */
const slowDown = 4;
const scriptMsMax = 16;
/** Printed as they are; a machine that does other things besides must not fail for it, a stroke that stops the page must. */
const strokeMsMax = 2_000;
const layoutMsMax = 60_000;

const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'toplevel',
];

interface At {
  readonly x: number;
  readonly y: number;
}

async function middleOf(page: Page, testId: string): Promise<At> {
  const box = await page.getByTestId(testId).boundingBox();
  if (box === null) throw new Error('there is no canvas');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function line(name: string, figures: FrameFigures): string {
  const { framesPerSecond, scriptMedian, scriptP95, scriptWorst, busyMedian } = figures;
  const ms = (value: number) => value.toFixed(1).padStart(6);
  return `${name.padEnd(22)} ${framesPerSecond.toFixed(1).padStart(5)} frames/s   script per frame, ms: median ${ms(scriptMedian)}  p95 ${ms(scriptP95)}  worst ${ms(scriptWorst)}   all work: median ${ms(busyMedian)}\n`;
}

type Gestures = Readonly<Record<string, (page: Page) => Promise<void>>>;

interface Measured {
  readonly part: 'Graph' | 'Maps';
  readonly adventure: WrittenAdventure;
  readonly prepare: (page: Page) => Promise<void>;
  readonly gestures: Gestures;
}

/** Prepared at full speed; the gestures at a quarter of it. */
async function measure(url: string, { part, adventure, prepare, gestures }: Measured): Promise<void> {
  const browser = await startBrowser();
  try {
    const { page, context, faults } = await openEditor(browser, url, { part, adventure });
    await prepare(page);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    for (const [name, gesture] of Object.entries(gestures)) {
      // The first time a browser still compiles what it runs.
      await gesture(page);
      await browser.startTracing(page, { categories });
      await gesture(page);
      const figures = readFrames(await browser.stopTracing());
      process.stdout.write(line(name, figures));
      expect(figures.scriptMedian, name).toBeLessThanOrEqual(scriptMsMax);
    }
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
  }
}

function gesturesOn(canvas: string): { readonly drag: Gestures[string]; readonly zoom: Gestures[string] } {
  const drag = async (page: Page) => {
    const middle = await middleOf(page, canvas);
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await keepMoving(page, canvas, { type: 'pointermove', middle });
    await page.mouse.up();
  };
  const zoom = async (page: Page) =>
    keepMoving(page, canvas, { type: 'wheel', middle: await middleOf(page, canvas), ctrlKey: true });
  return { drag, zoom };
}

/** From letting go of the brush to the frame in which the map is painted, in milliseconds. */
async function strokeMs(page: Page): Promise<number> {
  const { x, y } = await middleOf(page, 'paint-canvas');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y + 30, { steps: 6 });
  await page.evaluate(() => {
    const canvas = document.querySelector('[data-testid="paint-canvas"]');
    Object.assign(window, {
      painted: new Promise<number>((done) => {
        const at = { ms: 0 };
        canvas?.addEventListener('pointerup', ({ timeStamp }) => Object.assign(at, { ms: timeStamp }), {
          capture: true,
        });
        const seen = new MutationObserver(() => {
          if (at.ms === 0) return;
          seen.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - at.ms)));
        });
        const chunks = document.querySelector('[data-testid="paint-paper"] > svg');
        if (chunks !== null) seen.observe(chunks, { childList: true, subtree: true, attributes: true });
      }),
    });
  });
  await page.mouse.up();
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
}

it.each([
  { width: 50, height: 40 },
  { width: 200, height: 200 },
])('quality 2: the map editor with $width x $height cells follows the hand on a slow computer', async (size) => {
  await using server = await startServerProcess();
  const map = {
    id: 'wide',
    name: 'Wide',
    grid: 'hex',
    fog: true,
    ...size,
    cells: paintedField(size.width, size.height),
  };
  const prepare = async (page: Page) => {
    await page.getByTestId('terrain-lava').click();
    const first = await strokeMs(page);
    await page.getByTestId('terrain-snow').click();
    const second = await strokeMs(page);
    process.stdout.write(
      `\n${size.width * size.height} cells, stroke: ${first.toFixed(0)} and ${second.toFixed(0)} ms\n`,
    );
    expect(Math.min(first, second)).toBeLessThanOrEqual(strokeMsMax);
    await page.getByTestId('paint-look').click();
  };
  const { drag, zoom } = gesturesOn('paint-canvas');
  const brush = async (page: Page) => {
    await page.getByTestId('paint-brush').click();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await drag(page);
  };
  await measure(server.url, {
    part: 'Maps',
    adventure: { maps: [map] },
    prepare,
    gestures: { pan: drag, zoom, 'brush in hand': brush },
  });
});

it.each([200, 2000] as const)(
  'quality 2: a graph of %i scenes is laid out beside the page and follows the hand',
  async (count) => {
    await using server = await startServerProcess();
    const prepare = async (page: Page) => {
      const state = page.getByTestId('graph-state');
      await expect.poll(() => state.getAttribute('data-state'), { timeout: layoutMsMax }).toBe('done');
      const tookMs = Number(await state.getAttribute('data-took-ms'));
      process.stdout.write(`\n${count} scenes laid out in ${tookMs.toFixed(0)} ms\n`);
    };
    const { drag, zoom } = gesturesOn('graph-canvas');
    const everything = async (page: Page) => {
      await page.getByRole('button', { name: 'Show everything' }).click();
      await drag(page);
    };
    await measure(server.url, {
      part: 'Graph',
      adventure: { startNodeId: 'scene-0', nodes: manyScenes(count) },
      prepare,
      gestures: { pan: drag, zoom, 'pan, from far away': everything },
    });
  },
);
