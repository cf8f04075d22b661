import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, expectNoOverflow } from './accessible.ts';
import { desk, enter, type Person, phone, startBrowser } from './browser.ts';
import { haveAccount, sitDown } from './seated-table.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/** Library and sheet of characters, in front of a real server (CHAR-6 to CHAR-13). */
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

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const saved = (page: Page) => page.locator('[data-testid="character-sheet"][data-saving="saved"]').waitFor();
const cards = (page: Page) => page.getByTestId(/^character-/);

/** Takes a sample home and stands before its sheet. */
async function takeSample(page: Page, name: string): Promise<void> {
  await page.goto('/characters');
  await page.getByRole('button', { name: `Take ${name}` }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

it('CHAR-13 a library: samples, copies, files out and in, and away', async () => {
  const person = await newcomer();
  const { page } = person;
  await page.goto('/characters');
  await expect.poll(() => page.getByRole('button', { name: /^Take / }).count()).toBe(6);
  await look(page, 'an empty library');
  await takeSample(page, 'Berrin Holt');
  await page.goto('/characters');
  await page.getByRole('button', { name: 'More: Berrin Holt' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await page.getByRole('heading', { name: 'Berrin Holt (copy)' }).waitFor();
  await look(page, 'a library');

  const written = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export all' }).click();
  const file = await (await written).path();
  const { characters, ...head } = JSON.parse(await readFile(file, 'utf8'));
  expect(head).toEqual({ format: 'moothall-character', version: 1 });
  expect(characters.map(({ name }: { name: string }) => name)).toEqual(['Berrin Holt (copy)', 'Berrin Holt']);
  expect(Object.keys(characters[0])).not.toContain('id');

  await page.getByRole('button', { name: 'Import' }).click();
  const spoilt = { ...head, characters: [characters[0], { ...characters[1], level: 99 }] };
  const files = [
    { name: 'good.json', mimeType: 'application/json', buffer: await readFile(file) },
    { name: 'spoilt.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(spoilt)) },
    { name: 'page.json', mimeType: 'application/json', buffer: Buffer.from('<script>alert(1)</script>') },
    { name: 'huge.json', mimeType: 'application/json', buffer: Buffer.alloc(256 * 1024 + 1, 'x') },
  ];
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(files);
  await dialog.getByText('huge.json: too large.').waitFor();
  const said = await dialog.getByRole('alert').allTextContents();
  expect(said[0]).toContain('spoilt.json: refused, nothing was taken from it.');
  expect(said[0]).toContain('Berrin Holt, Level: is above 30');
  expect(said[0]).toContain('characters.1.level');
  expect(said[1]).toContain('page.json: not a JSON file');
  await expectAccessible(page, 'files that came in and files that did not');
  await page.keyboard.press('Escape');
  await expect.poll(() => cards(page).count()).toBe(4);

  await page.getByRole('button', { name: 'More: Berrin Holt (copy)' }).first().click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expectAccessible(page, 'asking before a character goes');
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect.poll(() => cards(page).count()).toBe(3);
  expect(person.faults).toEqual([]);
});

it('CHAR-10 a sheet: every field, entries of every kind, moved, removed and put back, kept after a reload', async () => {
  const person = await newcomer();
  const { page } = person;
  await takeSample(page, 'Isolde Pike');
  await look(page, 'a sheet');
  await field(page, 'Name').fill('Isolde the Quiet');
  await page.getByRole('button', { name: 'Less: Hit points' }).click();
  await page.getByRole('button', { name: 'Less: Hit points' }).click();
  const level = field(page, 'Level');
  await level.fill('31');
  await page.getByText('A whole number from 1 to 30, please.').waitFor();
  await level.fill('3');

  await page.getByRole('button', { name: 'Arrange' }).click();
  await look(page, 'arranging a sheet');
  const add = async (name: string, kind: string) => {
    await field(page, 'Add an entry').fill(name);
    await page.getByRole('form', { name: 'Add an entry' }).getByLabel('Kind').selectOption({ label: kind });
    await field(page, 'Add an entry').press('Enter');
  };
  for (const name of ['__proto__', '7', 'gear', 'notes', '']) {
    await add(name, 'Text');
    await page.getByRole('form', { name: 'Add an entry' }).getByRole('alert').waitFor();
  }
  await add('Luck', 'Number');
  await add('Wanted', 'Check-box');
  await add('Friends', 'List');
  await page.getByRole('button', { name: 'Move up: Friends' }).click();
  await page.getByRole('button', { name: 'Remove: Background' }).click();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await page.getByRole('button', { name: 'Remove: Luck' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await field(page, 'Friends').fill('Old Tobias\nMira');
  await page.getByRole('switch', { name: 'Wanted' }).click();
  await field(page, 'Notes').fill('Owes **nobody**.');
  await saved(page);

  await page.reload();
  await page.getByRole('heading', { name: 'Isolde the Quiet', level: 1 }).waitFor();
  await page.locator('strong', { hasText: 'nobody' }).first().waitFor();
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const answer = await person.context.request.get(`/api/v1/characters/${id}`);
  const { character } = ((await answer.json()) as { data: { character: Record<string, unknown> } }).data;
  expect(character).toMatchObject({ name: 'Isolde the Quiet', level: 3, hitPointsCurrent: 6, hitPointsMax: 8 });
  expect(Object.keys(character.sheet as object)).toEqual([
    'abilities',
    'gear',
    'background',
    'Friends',
    'Wanted',
    'notes',
  ]);
  expect(character.sheet).toMatchObject({ Friends: ['Old Tobias', 'Mira'], Wanted: true, notes: 'Owes **nobody**.' });

  await page.emulateMedia({ media: 'print' });
  expect(await page.getByTestId('print-sheet').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  expect(person.faults).toEqual([]);
});

it('CHAR-11 two windows on one sheet: different things merge, the same thing is asked about', async () => {
  const person = await newcomer();
  const { page, context } = person;
  await takeSample(page, 'Berrin Holt');
  const other = await context.newPage();
  await other.goto(page.url());
  await field(other, 'Armour class').fill('17');
  await saved(other);
  await expect.poll(() => field(page, 'Armour class').inputValue(), { timeout: 15_000 }).toBe('17');

  // Held up on its way, so that the second save is made on what the first one replaced.
  await context.route('**/api/v1/characters/*', (route) =>
    route.request().method() === 'GET' && route.request().frame().page() === page ? route.abort() : route.continue(),
  );
  await field(other, 'Experience').fill('2100');
  await field(other, 'Level').fill('4');
  await saved(other);
  await field(page, 'Level').fill('3');
  const note = page.getByRole('alert').filter({ hasText: 'Somebody else changed this, too' });
  await note.waitFor();
  await expectAccessible(page, 'two who changed the same thing');
  expect(await field(page, 'Experience').inputValue()).toBe('2100');
  await note.getByRole('button', { name: 'Keep mine' }).click();
  await saved(page);
  await expect.poll(() => field(other, 'Level').inputValue(), { timeout: 15_000 }).toBe('3');
  expect(person.faults).toEqual([]);
});

it('CHAR-6 at a table: what changes there shows on the sheet, and what is written here shows there', async () => {
  const { gm, mira, sessionId } = await sitDown(browser, server.url);
  const { context } = mira;
  const sheet = await context.newPage();
  await sheet.goto('/characters');
  const chip = sheet.getByRole('link', { name: 'At the table: The Bell Beneath Ossing Weir' });
  await chip.waitFor();
  expect(await chip.getAttribute('href')).toBe(`/sessions/${sessionId}`);
  await look(sheet, 'a library with somebody in play');
  await sheet.getByRole('button', { name: 'More: Mira' }).click();
  await sheet.getByRole('menuitem', { name: 'Delete' }).click();
  const held = sheet.getByRole('dialog');
  await held.getByText('can be deleted once that game is over').waitFor();
  expect(await held.getByRole('button', { name: 'Delete for good' }).count()).toBe(0);
  await held.getByRole('button', { name: 'Close' }).last().click();

  await sheet.getByRole('link', { name: 'Mira', exact: true }).click();
  await sheet.getByTestId('at-table').waitFor();
  await look(sheet, 'the sheet of somebody in play');
  expect(await field(sheet, 'Level').isDisabled()).toBe(true);
  await sheet.getByRole('button', { name: 'Less: Hit points' }).click();
  await saved(sheet);
  for (const { page } of [mira, gm]) await page.getByText('7/8').first().waitFor();

  const id = new URL(sheet.url()).pathname.split('/').at(-1);
  const participants = async () => {
    const answer = await gm.context.request.get(`/api/v1/sessions/${sessionId}`);
    const { session } = (
      (await answer.json()) as { data: { session: { participants: { id: string; character: { id: string } }[] } } }
    ).data;
    return session.participants;
  };
  const seat = (await participants()).find(({ character }) => character.id === id);
  const answer = await gm.context.request.post(`/api/v1/sessions/${sessionId}/commands`, {
    headers: { origin: new URL(gm.origin).origin },
    data: {
      id: 'wound',
      type: 'character:update',
      payload: { participantId: seat?.id, hitPointsCurrent: 2, sheet: { luck: 1 } },
    },
  });
  expect(answer.ok()).toBe(true);
  await expect.poll(() => field(sheet, 'Hit points').inputValue(), { timeout: 15_000 }).toBe('2');
  await field(sheet, 'Luck').waitFor();
  expect([...mira.faults, ...gm.faults]).toEqual([]);
});
