import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible, expectNoOverflow } from './accessible.ts';
import { openEditor, paintedField, undo } from './adventure-editor.ts';
import { type Person, phone, startBrowser } from './browser.ts';
import { cellOnScreen } from './cell-on-screen.ts';
import { startServerProcess } from './server-process.ts';

const valley = { id: 'valley', name: 'The valley', grid: 'hex', width: 12, height: 9, fog: true, cells: {} };

async function atTheMaps(
  maps: readonly object[],
  run: (author: Person) => Promise<void>,
  options: { hasTouch?: boolean } = {},
): Promise<void> {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const author = await openEditor(browser, server.url, { part: 'Maps', adventure: { maps }, options });
    await author.page.getByTestId('map-add').waitFor();
    await run(author);
    expect(author.faults).toEqual([]);
  } finally {
    await browser.close();
  }
}

/** The painted cells, as the list tells them. */
async function paintedCells(page: Page): Promise<readonly string[]> {
  await page.getByRole('radio', { name: 'List' }).click();
  await page.getByTestId('paint-list').waitFor();
  const rows = await page.locator('[data-testid="paint-list"] li[data-testid^="cell-"]').allTextContents();
  await page.getByRole('radio', { name: 'Map', exact: true }).click();
  await page.getByTestId('paint-canvas').waitFor();
  return rows.map((text) => text.replace(/Change|Erase/g, '').trim());
}

async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const [start, end] = [await cellOnScreen(page, ...from), await cellOnScreen(page, ...to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.up();
}

it('PAINT-1 PAINT-3 PAINT-5 paints by mouse: strokes, sizes, fill, rectangle, eraser, each one step of undo', () =>
  atTheMaps([valley], async ({ page }) => {
    await page.getByTestId('terrain-forest').click();
    await drag(page, [2, 2], [5, 2]);
    expect(await paintedCells(page)).toEqual(['2,2Forest', '3,2Forest', '4,2Forest', '5,2Forest']);
    await undo(page);
    expect(await paintedCells(page)).toEqual([]);

    await page.getByTestId('paint-size-2').click();
    const { x, y } = await cellOnScreen(page, 3, 4);
    await page.mouse.click(x, y);
    expect(await paintedCells(page)).toHaveLength(7);

    await page.getByTestId('terrain-water').click();
    await page.getByTestId('paint-fill').click();
    await page.mouse.click(x, y);
    expect((await paintedCells(page)).filter((cell) => cell.endsWith('Water'))).toHaveLength(7);
    const far = await cellOnScreen(page, 9, 1);
    await page.mouse.click(far.x, far.y);
    expect(await paintedCells(page)).toHaveLength(100);
    await undo(page);
    expect(await paintedCells(page)).toHaveLength(7);

    await page.getByTestId('paint-erase').click();
    await page.getByTestId('paint-size-1').click();
    await page.mouse.click(x, y);
    expect(await paintedCells(page)).toHaveLength(6);

    await page.getByTestId('paint-rectangle').click();
    await drag(page, [6, 0], [8, 0]);
    expect((await paintedCells(page)).slice(0, 3)).toEqual(['6,0Water', '7,0Water', '8,0Water']);

    await page.getByTestId('paint-label').click();
    const at = await cellOnScreen(page, 7, 0);
    await page.mouse.click(at.x, at.y);
    const sheet = page.getByRole('dialog', { name: 'Label cell 7,0' });
    await sheet.getByLabel('What stands there').fill('The drowned bell');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await sheet.waitFor({ state: 'detached' });
    expect(await paintedCells(page)).toContain('7,0Water · The drowned bell');
  }));

it('paints by touch: one finger paints, two move the map', () =>
  atTheMaps(
    [valley],
    async ({ page, context }) => {
      await page.getByTestId('terrain-hills').tap();
      const devtools = await context.newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly { x: number; y: number }[]) =>
        devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
      const [start, end] = [await cellOnScreen(page, 2, 3), await cellOnScreen(page, 4, 3)];
      await touch('touchStart', [start]);
      for (const share of [0.25, 0.5, 0.75, 1]) {
        await touch('touchMove', [{ x: start.x + (end.x - start.x) * share, y: start.y }]);
      }
      await touch('touchEnd', []);
      expect(await paintedCells(page)).toEqual(['2,3Hills', '3,3Hills', '4,3Hills']);

      const before = await cellOnScreen(page, 0, 0);
      await touch('touchStart', [start, end]);
      for (const share of [10, 20, 30]) {
        await touch('touchMove', [
          { x: start.x - share, y: start.y },
          { x: end.x + share, y: end.y },
        ]);
      }
      await touch('touchEnd', []);
      await expect.poll(async () => (await cellOnScreen(page, 0, 0)).x).toBeLessThan(before.x);
      expect(await paintedCells(page)).toHaveLength(3);
    },
    { hasTouch: true },
  ));

it('PAINT-9 paints by keyboard alone, and without seeing the map', () =>
  atTheMaps([valley], async ({ page }) => {
    const canvas = page.getByTestId('paint-canvas');
    await canvas.focus();
    await page.keyboard.press('ArrowRight');
    const cursor = page.getByTestId('paint-cursor');
    await cursor.waitFor();
    const at = async () => (await cursor.getAttribute('data-at')) ?? '';
    const first = await at();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const second = await at();
    expect(await paintedCells(page)).toEqual([`${first}Grass`, `${second}Grass`]);
    await canvas.focus();
    for (const key of ['e', '2', 'Enter']) await page.keyboard.press(key);
    expect(await paintedCells(page)).toEqual([]);
    await canvas.focus();
    for (const key of ['r', 'Enter', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    expect(await paintedCells(page)).toHaveLength(3);

    await page.getByRole('radio', { name: 'List' }).click();
    await page.getByLabel('Cell', { exact: true }).fill('99,99');
    await page.getByRole('button', { name: 'Paint', exact: true }).click();
    await page.getByText('There is no such cell on this map.').waitFor();
    await page.getByLabel('Cell', { exact: true }).fill('1,1');
    await page.getByLabel('To cell (optional)').fill('3,1');
    await page.getByLabel('Terrain', { exact: true }).selectOption('castle');
    await page.getByRole('button', { name: 'Paint', exact: true }).click();
    await page.getByLabel('What stands there').fill('The keep');
    await page.getByRole('button', { name: 'Set the label' }).click();
    await page.getByTestId('cell-1,1').getByText('Castle · The keep').waitFor();
    await page.getByTestId('cell-3,1').waitFor();
    await page.getByRole('button', { name: 'Erase 2,1' }).click();
    await page.getByTestId('cell-2,1').waitFor({ state: 'detached' });
  }));

it('PAINT-6 PAINT-7 maps are added, renamed, reshaped, duplicated and deleted; what would be lost is asked about', () =>
  atTheMaps([{ ...valley, cells: paintedField(12, 9) }], async ({ page }) => {
    await page.getByTestId('map-settings').locator('summary').click();
    await page.getByTestId('map-name').fill('');
    await page.getByText('A map needs a name.').waitFor();
    await page.getByTestId('map-name').fill('The long valley');
    await page.getByRole('button', { name: /The long valley/ }).waitFor();

    await page.getByTestId('map-width').fill('201');
    await page.getByText('A whole number from 1 to 200.').waitFor();
    await page.getByTestId('map-width').fill('10');
    await page.getByRole('button', { name: 'Resize' }).click();
    await page.getByText('18 painted cells do not fit and are removed.').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: /Hexes, 12 × 9/ }).waitFor();
    await page.getByRole('button', { name: 'Resize' }).click();
    await page.getByTestId('lose-cells').click();
    await page.getByRole('button', { name: /Hexes, 10 × 9/ }).waitFor();
    await page.getByRole('radio', { name: 'Squares' }).click();
    await page.getByRole('button', { name: /Squares, 10 × 9/ }).waitFor();
    await undo(page);
    await undo(page);
    await page.getByRole('button', { name: /Hexes, 12 × 9/ }).waitFor();

    await page.getByTestId('map-duplicate').click();
    await page.getByRole('button', { name: /Copy of The long valley/, pressed: true }).waitFor();
    await page.getByTestId('map-delete').click();
    await page.getByText('its 108 painted cells').waitFor();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.getByRole('button', { name: /Copy of/ }).waitFor({ state: 'detached' });
    await page.getByTestId('map-add').click();
    await page.getByRole('button', { name: /New map/, pressed: true }).waitFor();
  }));

it('PAINT-8 the picture of a map lies under its cells and covers the field exactly', () =>
  atTheMaps([valley], async ({ page }) => {
    await page.getByTestId('map-settings').locator('summary').click();
    const shown = page.waitForResponse((got) => got.url().includes('/uploads/') && got.url().endsWith('size=large'));
    const file = { name: 'valley.png', mimeType: 'image/png', buffer: await page.screenshot() };
    await page.locator('input[type="file"]').setInputFiles(file);
    expect((await shown).status()).toBe(200);
    const picture = await page.locator('[data-testid="paint-paper"] image').boundingBox();
    const first = await cellOnScreen(page, 0, 0);
    const scale = ((await cellOnScreen(page, 1, 0)).x - first.x) / (Math.sqrt(3) * 24);
    // 12 columns and half a one more in every second row; 9 rows, each three quarters of a hex apart.
    expect(picture?.width).toBeCloseTo(12.5 * Math.sqrt(3) * 24 * scale, 0);
    expect(picture?.height).toBeCloseTo((9 * 1.5 + 0.5) * 24 * scale, 0);
    expect(picture?.x).toBeCloseTo(first.x - (Math.sqrt(3) / 2) * 24 * scale, 0);
    expect(picture?.y).toBeCloseTo(first.y - 24 * scale, 0);
    await undo(page);
    await page.locator('[data-testid="paint-paper"] image').waitFor({ state: 'detached' });
  }));

it('the map editor is accessible, on a desk and on a phone', () =>
  atTheMaps([{ ...valley, cells: paintedField(12, 9) }], async ({ page }) => {
    await page.getByTestId('map-settings').locator('summary').click();
    await expectAccessible(page, 'the map painter');
    await page.setViewportSize(phone);
    await expectNoOverflow(page, 'the map painter on a phone');
    await expectAccessible(page, 'the map painter on a phone');
    await page.getByRole('radio', { name: 'List' }).click();
    await expectNoOverflow(page, 'the list of cells on a phone');
    await expectAccessible(page, 'the list of cells on a phone');
  }));
