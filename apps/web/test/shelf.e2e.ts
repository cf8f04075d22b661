import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expectAccessible, expectNoOverflow } from './accessible.ts';
import { desk, enter, type Person, phone, startBrowser } from './browser.ts';
import { haveAccount } from './seated-table.ts';
import { startServerProcess } from './server-process.ts';

async function write(person: Person, title: string): Promise<string> {
  const { page } = person;
  await page.goto('/adventures/new');
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Begin writing' }).click();
  await page.getByTestId('add-scene').click();
  await page.getByTestId('scene-form').getByLabel('Title').fill('The gate');
  await page.getByTestId('save-status').and(page.locator('[data-status="saved"]')).waitFor();
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

async function look({ page }: Person, at: string): Promise<void> {
  await expectAccessible(page, at);
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await expectNoOverflow(page, `${at} at ${viewport.width}`);
  }
}

it('ADV-10 ADV-13 ADV-16 an adventure goes out as a file and comes in again; a broken file says where it is broken', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const author = await enter(browser, server.url, 'Ada Quill');
    const { page } = author;
    await haveAccount(author);
    const id = await write(author, 'The gate of thorns');
    await page.goto(`/adventures/${id}`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Export' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('the-gate-of-thorns.moothall.json');
    const path = join(tmpdir(), `moothall-${id}.json`);
    await file.saveAs(path);

    await page.goto('/adventures');
    await page.getByRole('radio', { name: 'Campaign' }).click();
    await page.getByText('None of your campaigns has an adventure').waitFor();
    await look(author, 'an empty shelf');
    await page.getByLabel('Import').setInputFiles(path);
    await page.getByRole('heading', { name: 'The gate of thorns' }).waitFor();
    expect(page.url()).not.toContain(id);

    const broken = (await readFile(path, 'utf8')).replace('"The gate"', '""');
    await writeFile(path, broken);
    await page.goto('/adventures');
    await page.getByLabel('Import').setInputFiles(path);
    await page.getByText(/^Scene “.+”, title: must not be empty\s*adventure\.nodes\.0\.title$/).waitFor();
    await look(author, 'a broken file');
    await page.keyboard.press('Escape');
    await page.evaluate(() => localStorage.setItem('moothall.language', 'de'));
    await page.reload();
    await page.getByLabel('Importieren').setInputFiles(path);
    await page.getByText(/^Szene „.+“, Titel: darf nicht leer sein/).waitFor();
    await page.evaluate(() => localStorage.setItem('moothall.language', 'en'));
    await page.reload();
    await page.keyboard.press('Escape');
    await writeFile(path, 'no JSON');
    await page.getByLabel('Import').setInputFiles(path);
    await page.getByText('cannot be read as JSON').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'Mine' }).click();
    await expect.poll(() => page.getByRole('link', { name: 'The gate of thorns' }).count()).toBe(2);
    await page.getByLabel('Search adventures').fill('nothing like it');
    await page.getByText('No adventure on this shelf is called that.').waitFor();
    expect(author.faults).toEqual([]);
  } finally {
    await browser.close();
  }
});

it('ADV-15 a shelf of 130 shows that there are more and brings them; the search finds what is not shown yet', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const author = await enter(browser, server.url, 'Ada Quill');
    const { page } = author;
    await haveAccount(author);
    await page.goto('/adventures');
    // One after the other, so that the first is the oldest.
    await page.evaluate(async () => {
      for (let number = 1; number <= 130; number += 1) {
        const title = `Tale ${number}${number === 1 ? ', the very first' : ''}`;
        const headers = { 'content-type': 'application/json' };
        await fetch('/api/v1/adventures', { method: 'POST', headers, body: JSON.stringify({ title }) });
      }
    });
    await page.reload();
    await page.getByRole('radio', { name: 'Mine' }).click();
    const tiles = page.getByRole('link', { name: /^Tale / });
    await expect.poll(() => tiles.count()).toBe(50);
    await page.getByText('More than 50 adventures stand here').waitFor();
    await look(author, 'a long shelf');
    await page.getByRole('button', { name: 'More adventures' }).click();
    await page.getByText('More than 100 adventures stand here').waitFor();
    expect(await page.getByRole('link', { name: 'the very first' }).count()).toBe(0);
    await page.getByLabel('Search adventures').fill('VERY FIRST');
    await expect.poll(() => tiles.count()).toBe(1);
    await page.getByLabel('Search adventures').fill('');
    await page.getByRole('button', { name: 'More adventures' }).click();
    await expect.poll(() => tiles.count()).toBe(130);
    await expect.poll(() => page.getByRole('button', { name: 'More adventures' }).count()).toBe(0);
    expect(author.faults).toEqual([]);
  } finally {
    await browser.close();
  }
});

it('1.1 deleting an adventure names the sessions that go with it and offers the export first', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const author = await enter(browser, server.url, 'Ada Quill');
    const { page } = author;
    await haveAccount(author);
    const id = await write(author, 'Doomed');
    await page.goto(`/adventures/${id}`);
    await page.getByTestId('start-session').click();
    await page.getByTestId('session-lobby').waitFor();
    await page.goto(`/adventures/${id}`);
    await page.getByRole('button', { name: 'Delete adventure' }).click();
    await page.getByText('Lobby open, 0 at the table, led by Ada Quill').waitFor();
    await page.getByRole('link', { name: 'Export it first' }).waitFor();
    await look(author, 'deleting');
    await page.getByTestId('remove-adventure').click();
    await page.getByRole('heading', { level: 1, name: 'Adventures' }).waitFor();
    await page.getByRole('radio', { name: 'Mine' }).click();
    await page.getByText('You have not written any adventures yet.').waitFor();
    await page.goto(`/adventures/${id}/edit`);
    await page.getByRole('heading', { name: 'Here be nothing' }).waitFor();
    expect(author.faults).toEqual([]);
  } finally {
    await browser.close();
  }
});

it('ADV-15 CHAR-12 who has 130 adventures and characters opens, shares and sits down with the very first of them', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const author = await enter(browser, server.url, 'Ada Quill');
    const host = await enter(browser, server.url, 'Old Tobias');
    const { page } = author;
    for (const person of [author, host]) {
      await haveAccount(person);
      await person.page.goto('/');
    }
    // One after the other, so that the first is the oldest.
    await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' };
      const make = (path: string, body: object) =>
        fetch(`/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      for (let number = 1; number <= 130; number += 1) {
        const first = number === 1 ? ', the very first' : '';
        await make('adventures', { title: `Tale ${number}${first}` });
        await make('characters', { name: `Hero ${number}${first}`, class: 'Thief', level: 1 });
      }
      await make('campaigns', { name: 'The long road' });
    });

    await page.goto('/sessions/new');
    const tales = page.getByRole('radio', { name: /^Tale / });
    await expect.poll(() => tales.count()).toBe(50);
    await page.getByRole('button', { name: 'More adventures' }).click();
    await expect.poll(() => tales.count()).toBe(100);
    await page.getByLabel('Search adventures').fill('very first');
    await expect.poll(() => tales.count()).toBe(1);
    await tales.click();
    await page.getByLabel('Search adventures').fill('nothing like it');
    await page.getByText('No adventure is called that.').waitFor();
    expect(await tales.count()).toBe(1);
    await look(author, 'a long shelf to choose from');
    await page.getByTestId('create-session').click();
    await page.waitForURL(/\/lobby$/);

    await page.goto('/campaigns');
    await page.getByRole('link', { name: 'The long road' }).click();
    await page.getByRole('button', { name: 'Add adventure' }).click();
    await page.getByLabel('Search adventures').fill('very first');
    await page.getByRole('button', { name: /: Tale 1, the very first$/ }).waitFor();
    await look(author, 'a long shelf to share from');

    const code = await host.page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' };
      const make = async (path: string, body: object) =>
        (await (await fetch(`/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()).data;
      const { adventure } = await make('adventures', { title: 'A table', recommendedPlayers: { min: 0, max: 6 } });
      return (await make('sessions', { adventureId: adventure.id })).session.code as string;
    });
    await page.goto(`/join/${code}`);
    const heroes = page.getByRole('radio', { name: /Hero / });
    await expect.poll(() => heroes.count()).toBe(130);
    await page.getByLabel('Search').fill('VERY FIRST');
    await expect.poll(() => heroes.count()).toBe(1);
    await heroes.click();
    await look(author, 'a long library to sit down from');
    await page.getByTestId('join-session').click();
    await page.waitForURL(/\/lobby$/);
    expect([...author.faults, ...host.faults]).toEqual([]);
  } finally {
    await browser.close();
  }
});
