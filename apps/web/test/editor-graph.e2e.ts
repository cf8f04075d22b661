import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { overlaps } from '../src/map/chunks.ts';
import type { Box } from '../src/map/geometry.ts';
import { expectAccessible, expectNoOverflow } from './accessible.ts';
import { openEditor, undo } from './adventure-editor.ts';
import { type Person, phone, startBrowser } from './browser.ts';
import { startServerProcess } from './server-process.ts';

function scene(id: string, title: string, to: readonly string[], more: object = {}): object {
  const choices = to.map((toNodeId, at) => ({ id: `c${at}`, text: `To ${toNodeId}`, toNodeId }));
  return { id, type: 'story', title, content: 'Here.', choices, ...more };
}

const nodes = [
  scene('gate', 'The gate', ['hall', 'cellar']),
  scene('hall', 'The hall', ['tower']),
  scene('cellar', 'The cellar', []),
  scene('tower', 'The tower', [], { isVictory: true }),
  scene('attic', 'The attic', ['tower']),
];

async function atTheGraph(run: (author: Person) => Promise<void>, written = nodes): Promise<void> {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const adventure = { startNodeId: 'gate', nodes: written };
    const author = await openEditor(browser, server.url, { part: 'Graph', adventure });
    await author.page.getByTestId('graph-scene-gate').waitFor();
    await run(author);
    expect(author.faults).toEqual([]);
  } finally {
    await browser.close();
  }
}

it('GRAPH-4 GRAPH-6 GRAPH-7 faults are counted and lead to their scenes; scenes are connected by hand and taken apart again', () =>
  atTheGraph(async ({ page }) => {
    const faults = page.getByTestId('graph-faults');
    await faults.getByText('1 unreachable scene').click();
    await faults.getByRole('button', { name: 'The attic' }).click();
    const panel = page.getByTestId('graph-panel');
    await panel.getByRole('heading', { name: 'The attic' }).waitFor();
    await faults.getByText('1 unreachable scene').click();
    await page.getByRole('button', { name: 'Show everything' }).click();

    const handle = page.getByTestId('graph-handle-cellar');
    const card = page.getByTestId('graph-scene-attic');
    await expect
      .poll(async () => (await card.boundingBox()) !== null && (await handle.boundingBox()) !== null)
      .toBe(true);
    const [from, to] = [await handle.boundingBox(), await card.boundingBox()];
    if (from === null || to === null) throw new Error('cards are missing');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
    await page.mouse.up();
    await page.getByText('Every scene can be reached, and every way leads somewhere.').waitFor();
    await panel.getByRole('heading', { name: 'The cellar' }).waitFor();
    await undo(page);
    await faults.getByText('1 dead end').waitFor();
    await faults.getByText('1 unreachable scene').waitFor();
  }));

it('GRAPH-6 by keyboard: go from card to card, connect, remove, make another one the start, add', () =>
  atTheGraph(async ({ page }) => {
    const panel = page.getByTestId('graph-panel');
    await page.getByTestId('graph-scene-gate').focus();
    await panel.getByRole('heading', { name: 'The gate' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await panel.getByRole('heading', { name: /The (hall|cellar)/ }).waitFor();
    await page.getByTestId('graph-scene-cellar').focus();
    await panel.getByRole('combobox', { name: 'Connect to' }).fill('attic');
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Connect' }).press('Enter');
    await panel.getByText('→ The attic').waitFor();
    await panel.getByRole('button', { name: /^Remove the choice/ }).press('Enter');
    await panel.getByText('No choices yet.').waitFor();
    await panel.getByRole('button', { name: 'Make this the start' }).press('Enter');
    await page.getByRole('button', { name: /^The cellar.*Story.*Start/ }).waitFor();
    await page.getByTestId('graph-canvas').focus();
    await page.keyboard.press('n');
    await panel.getByRole('heading', { name: 'New scene' }).waitFor();
  }));

/** As the browser has them: a layout of estimated words is true only where the estimate is. */
function boxesOf(page: Page, selector: string): Promise<readonly Box[]> {
  return page.locator(selector).evaluateAll((drawn) =>
    drawn.map((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return { left, top, width, height };
    }),
  );
}

function clashes(boxes: readonly Box[], others: readonly Box[]): number {
  return boxes.flatMap((one) => others.filter((other) => other !== one && overlaps(one, other))).length;
}

it('GRAPH-8 words of choices lie neither on each other nor under a card, as wide as they are; a chosen scene has all of its own', () => {
  const ways = [
    'Wake MAMMON, WHO DWELLS',
    '“Wir würden jammern”',
    '若者は鐘の音を聞いて水の中へ静かに降りていく',
    'Nine drowned bellmen beckon',
  ];
  const choices = ['hall', 'cellar', 'tower'].flatMap((toNodeId) =>
    ways.map((text, at) => ({ id: `${toNodeId}-${at}`, text, toNodeId })),
  );
  const written = nodes.map((node) => ('id' in node && node.id === 'gate' ? { ...node, choices } : node));
  return atTheGraph(async ({ page }) => {
    const words = '[data-testid="graph-canvas"] svg text';
    await page.locator(words).first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    const quiet = await boxesOf(page, words);
    expect(quiet.length).toBeGreaterThan(3);
    expect(clashes(quiet, quiet)).toBe(0);
    expect(clashes(quiet, await boxesOf(page, '[data-testid^="graph-scene-"]'))).toBe(0);
    await page.getByTestId('graph-scene-gate').click();
    await expect.poll(() => page.locator('[data-thing^="link:gate/"] text').count()).toBe(choices.length);
    const lifted = await boxesOf(page, words);
    expect(clashes(lifted, lifted)).toBe(0);
  }, written);
});

it('the list of scenes does all the graph does', () =>
  atTheGraph(async ({ page }) => {
    await page.getByRole('radio', { name: 'List' }).click();
    const cellar = page.getByTestId('graph-row-cellar');
    await cellar.getByText('Dead end').waitFor();
    await cellar.getByRole('combobox', { name: 'Connect to' }).fill('tower');
    await page.keyboard.press('Enter');
    await cellar.getByRole('button', { name: 'Connect' }).click();
    await cellar.getByText('Dead end').waitFor({ state: 'detached' });
    await page.getByLabel('Show', { exact: true }).selectOption('unreachable');
    expect(await page.locator('[data-testid^="graph-row-"]').count()).toBe(1);
    await page.getByTestId('graph-row-attic').getByRole('button', { name: 'Make this the start' }).click();
    await page.getByTestId('graph-row-attic').waitFor({ state: 'detached' });
  }));

it('the graph is accessible, on a desk and on a phone', () =>
  atTheGraph(async ({ page }) => {
    await page.getByTestId('graph-scene-gate').focus();
    await expectAccessible(page, 'the graph');
    await page.setViewportSize(phone);
    await expectNoOverflow(page, 'the graph on a phone');
    await expectAccessible(page, 'the graph on a phone');
    await page.getByRole('radio', { name: 'List' }).click();
    await expectNoOverflow(page, 'the list of scenes on a phone');
    await expectAccessible(page, 'the list of scenes on a phone');
  }));
