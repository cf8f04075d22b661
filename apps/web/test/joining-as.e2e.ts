import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, expectNoOverflow } from './accessible.ts';
import { desk, enter, type Person, phone, startBrowser } from './browser.ts';
import { haveAccount, openSession } from './seated-table.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/** As whom one sits down, from a code to a seat (CHAR-12). */
let server: ServerProcess;
let browser: Awaited<ReturnType<typeof startBrowser>>;

beforeAll(async () => {
  server = await startServerProcess();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
});

let people = 0;
async function newcomer(): Promise<Person> {
  people += 1;
  const person = await enter(browser, server.url, `Cora ${people}`);
  await haveAccount(person);
  return person;
}

async function look(page: Page, at: string): Promise<void> {
  await expectAccessible(page, at);
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await expectNoOverflow(page, `${at} at ${viewport.width}`);
  }
}

/** Takes a sample home and stands before its sheet. */
async function takeSample(page: Page, name: string): Promise<void> {
  await page.goto('/characters');
  await page.getByRole('button', { name: `Take ${name}` }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

it('CHAR-12 quick making: from the code to the seat by keyboard alone, in under 20 seconds of typing', async () => {
  const gm = await newcomer();
  const { code } = await openSession(gm);
  const person = await newcomer();
  const { page } = person;
  await page.goto(`/join/${code}`);
  await page.getByTestId('session-preview').waitFor();
  await page.getByLabel('Name').waitFor();
  await look(page, 'making somebody on the way in');
  // Five keys a second is an unhurried hand.
  const keyMs = 200;
  let keys = 0;
  const type = async (text: string) => {
    for (const key of text) await page.keyboard.press(key === ' ' ? 'Space' : key, { delay: 0 });
    keys += text.length;
  };
  const press = async (key: string) => {
    await page.keyboard.press(key);
    keys += 1;
  };
  await expect.poll(() => page.getByLabel('Name').evaluate((field) => field === document.activeElement)).toBe(true);
  await type('Kestrel Vane');
  await press('Tab');
  await type('Ranger');
  await press('Tab');
  await type('3');
  const before = Date.now();
  await press('Enter');
  await page.getByTestId('session-lobby').waitFor();
  const arrivingMs = Date.now() - before;
  await page.getByText('Kestrel Vane').first().waitFor();
  await page.getByText('Ranger, level 3').first().waitFor();
  const typingSeconds = (keys * keyMs) / 1000;
  process.stdout.write(
    `quick making: 3 fields, ${keys} keys, ${typingSeconds} s at 5 keys/s, then ${arrivingMs} ms to the lobby\n`,
  );
  expect(typingSeconds).toBeLessThan(20);

  await page.goto('/');
  const second = await newcomer();
  const table = await openSession(second);
  await page.goto(`/join/${table.code}`);
  await page
    .getByText('Your characters all sit')
    .or(page.getByText('All your characters sit at other tables.'))
    .waitFor();
  await expectAccessible(page, 'everybody is away');
  expect(person.faults).toEqual([]);
});

it('CHAR-12 one character is confirmed with Enter, of several one is chosen, and who sits elsewhere is not offered', async () => {
  const gm = await newcomer();
  const { code } = await openSession(gm);
  const person = await newcomer();
  const { page } = person;
  await takeSample(page, 'Berrin Holt');
  await page.goto(`/join/${code}`);
  await page.getByRole('heading', { name: 'You play' }).waitFor();
  const join = page.getByTestId('join-session');
  await expect.poll(() => join.evaluate((button) => button === document.activeElement)).toBe(true);
  await expectAccessible(page, 'confirming the only character');
  await page.keyboard.press('Enter');
  await page.getByTestId('session-lobby').waitFor();

  const second = await newcomer();
  const table = await openSession(second);
  const headers = { origin: new URL(person.origin).origin };
  for (const name of ['Ada', 'Bea']) {
    const data = { name, class: 'Mage', level: 2 };
    expect((await person.context.request.post('/api/v1/characters', { data, headers })).ok()).toBe(true);
  }
  await page.goto(`/join/${table.code}`);
  await page.getByRole('heading', { name: 'Choose your adventurer' }).waitFor();
  await look(page, 'choosing one of several');
  const away = page.getByRole('radio', { name: /Berrin Holt/ });
  expect(await away.isDisabled()).toBe(true);
  await page.getByRole('radio', { name: /Ada/ }).click();
  await join.click();
  await page.getByTestId('session-lobby').waitFor();
  expect(person.faults).toEqual([]);
});
