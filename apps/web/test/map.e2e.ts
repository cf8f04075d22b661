import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible, expectNoOverflow } from './accessible.ts';
import { type Person, phone, startBrowser, userIdOf } from './browser.ts';
import { type SeatedTable, sitDown } from './seated-table.ts';
import { startServerProcess } from './server-process.ts';

/** The stops of the Tab key on a page full of lists. */
const stopsMax = 120;

function cell({ page }: Person, key: string): Locator {
  return page.getByTestId(`cell-${key}`);
}

/** A token by the beginning of what it says of itself. */
function token({ page }: Person, says: string): Locator {
  return page.getByTestId('map-canvas').getByRole('button', { name: new RegExp(`^${says}`) });
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < stopsMax; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the Tab key does not lead there');
}

async function placeToken({ page }: Person, at: string, fill: (sheet: Locator) => Promise<void>): Promise<void> {
  await page.getByTestId('tool-token').click();
  await page.getByTestId(`cell-${at}`).click();
  const sheet = page.getByRole('dialog', { name: 'New token' });
  await fill(sheet);
  await sheet.getByRole('button', { name: 'Place it' }).click();
  await sheet.waitFor({ state: 'detached' });
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not to be seen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function dragTo({ page }: Person, what: Locator, to: Locator): Promise<void> {
  const [start, end] = [await middleOf(what), await middleOf(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 12 });
  await page.mouse.up();
}

async function atTheMap(run: (table: SeatedTable) => Promise<void>): Promise<void> {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const table = await sitDown(browser, server.url);
    await table.gm.page.getByTestId('map-chooser').selectOption('wendle-vale');
    for (const { page } of [table.gm, table.mira, table.guest]) await page.getByTestId('map-canvas').waitFor();
    await run(table);
    expect([...table.gm.faults, ...table.mira.faults, ...table.guest.faults]).toEqual([]);
  } finally {
    await browser.close();
  }
}

it('1.6 each sees on the map what they may know: cells for one or for all, tokens hidden and shown', () =>
  atTheMap(async ({ gm, mira, guest }) => {
    expect(await mira.page.locator('[data-testid^="cell-"]').count()).toBe(0);
    await gm.page.getByTestId('tool-reveal').click();
    await gm.page.getByRole('button', { name: 'Mira', exact: true }).click();
    await cell(gm, '4,2').click();
    await cell(mira, '4,2').waitFor();
    await gm.page.getByRole('button', { name: 'Everybody', exact: true }).click();
    await gm.page.getByRole('button', { name: '3', exact: true }).click();
    await cell(gm, '2,6').click();
    await cell(guest, '2,6').waitFor();
    await cell(mira, '2,6').waitFor();
    expect(await cell(guest, '4,2').count()).toBe(0);
    expect(guest.received.join()).not.toContain('"4,2"');

    await placeToken(gm, '2,6', async (sheet) => {
      await sheet.getByLabel('Name').fill('Mira');
      await sheet.getByLabel('Kind').selectOption('character');
      await sheet.getByLabel('Moved by').selectOption({ label: 'Mira' });
    });
    await placeToken(gm, '2,5', async (sheet) => {
      await sheet.getByLabel('Name').fill('Hoarfrost troll');
      await sheet.getByLabel('Hidden from players').click();
    });
    await token(mira, 'Mira, character, at 2,6, yours').waitFor();
    await token(guest, 'Mira, character, at 2,6').waitFor();
    await token(gm, 'Hoarfrost troll, monster, at 2,5, hidden').waitFor();
    expect(`${mira.received.join()} ${guest.received.join()}`).not.toContain('Hoarfrost');

    await dragTo(mira, token(mira, 'Mira,'), cell(mira, '1,6'));
    for (const person of [gm, mira, guest]) await token(person, 'Mira, character, at 1,6').waitFor();
    await dragTo(guest, token(guest, 'Mira,'), cell(guest, '2,6'));
    await gm.page.getByTestId('tool-move').click();
    await token(gm, 'Hoarfrost troll').click();
    await gm.page.getByRole('button', { name: 'Show', exact: true }).click();
    for (const person of [mira, guest]) await token(person, 'Hoarfrost troll, monster, at 2,5').waitFor();
    // What the guest tried with somebody else's token came before what everybody has seen by now.
    for (const person of [gm, mira, guest]) await token(person, 'Mira, character, at 1,6').waitFor();

    await gm.page.getByTestId('tool-hide').click();
    await gm.page.getByRole('button', { name: '1', exact: true }).click();
    await gm.page.getByRole('button', { name: 'Jory', exact: true }).click();
    await cell(gm, '3,6').click();
    await cell(guest, '3,6').waitFor({ state: 'detached' });
    expect(await cell(mira, '3,6').count()).toBe(1);
  }));

it('3.2 others see where one points, and it fades', () =>
  atTheMap(async ({ gm, mira }) => {
    await gm.page.getByTestId('tool-reveal').click();
    await gm.page.getByRole('button', { name: 'All cells' }).click();
    await cell(mira, '2,6').waitFor();
    await gm.page.getByTestId('tool-pointer').click();
    await cell(gm, '2,6').click();
    const ring = mira.page.getByTestId(`pointer-${await userIdOf(gm)}`);
    await ring.waitFor();
    expect(await ring.textContent()).toBe('Old Tobias points here');
    await ring.waitFor({ state: 'detached' });
  }));

it('everything on the map can be done from its list by keyboard alone', () =>
  atTheMap(async ({ gm, mira }) => {
    const { page } = gm;
    await page.keyboard.press('l');
    const list = page.getByTestId('map-list');
    await list.waitFor();
    await expectAccessible(page, 'the list of the GM');

    await tabTo(page, list.getByLabel('Search by cell, terrain or what stands there'));
    await page.keyboard.type('cairn');
    await tabTo(page, list.getByRole('checkbox', { name: 'Choose 1,4' }));
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+Tab');
    await tabTo(page, list.getByRole('button', { name: 'Reveal 1,4' }));
    await page.keyboard.press('Enter');
    await cell(mira, '1,4').waitFor();

    await page.keyboard.press('Home');
    await tabTo(page, list.getByLabel('New token on cell'));
    await page.keyboard.type('1,4');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'New token' }).waitFor();
    await page.keyboard.type('Lantern wight');
    await page.keyboard.press('Enter');
    await token(mira, 'Lantern wight, monster, at 1,4').waitFor();

    await tabTo(page, list.getByRole('button', { name: 'right', exact: true }));
    await page.keyboard.press('Enter');
    // The next cell is not known to anybody, so for the player the token is gone.
    await token(mira, 'Lantern wight').waitFor({ state: 'detached' });
    await tabTo(page, list.getByLabel('Move to cell'));
    await page.keyboard.type('1 4');
    await page.keyboard.press('Enter');
    await token(mira, 'Lantern wight, monster, at 1,4').waitFor();
    await tabTo(page, list.getByRole('button', { name: 'Remove', exact: true }));
    await page.keyboard.press('Enter');
    const sure = page.getByRole('dialog', { name: 'Remove Lantern wight?' });
    await tabTo(page, sure.getByRole('button', { name: 'Remove', exact: true }));
    await page.keyboard.press('Enter');
    await token(mira, 'Lantern wight').waitFor({ state: 'detached' });
  }));

it('the drawn map is accessible on a desk and fits a phone', () =>
  atTheMap(async ({ gm, mira }) => {
    await gm.page.getByTestId('tool-reveal').click();
    await gm.page.getByRole('button', { name: 'All cells' }).click();
    await cell(mira, '2,6').waitFor();
    await placeToken(gm, '2,6', (sheet) => sheet.getByLabel('Name').fill('Ash'));
    await token(mira, 'Ash').waitFor();
    for (const person of [gm, mira]) {
      await expectAccessible(person.page, `the map of ${person.name}`);
      await person.page.setViewportSize(phone);
      await expectNoOverflow(person.page, `the map of ${person.name} on a phone`);
      await expectAccessible(person.page, `the map of ${person.name} on a phone`);
    }
  }));
