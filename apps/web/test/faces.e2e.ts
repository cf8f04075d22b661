import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { enter, type Person, startBrowser } from './browser.ts';
import {
  chooseTooLarge,
  holdUploads,
  look,
  makeCharacter,
  portraitFile,
  saved,
  shownId,
  textFile,
  upload,
} from './faces-steps.ts';
import { post } from './pictured-table.ts';
import { haveAccount, openSession } from './seated-table.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/** Pictures of people and characters, from the file to the other end of the table (CHAR-14, CHAR-15, ACC-17). */
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
async function newcomer(name = 'Cora'): Promise<Person> {
  people += 1;
  const person = await enter(browser, server.url, `${name} ${people}`);
  await haveAccount(person);
  await person.page.goto('/');
  return person;
}

it('CHAR-14 a portrait from a file: on its way, on the sheet, on the card, on paper, and gone again', async () => {
  const person = await newcomer();
  const { page } = person;
  const id = await makeCharacter(person, 'Arla Wren');
  await page.goto(`/characters/${id}`);
  const opener = page.getByRole('button', { name: 'Choose a portrait' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Portrait' });
  const file = dialog.getByLabel('Choose a file');
  await file.waitFor();
  await look(page, 'choosing a portrait');

  const { letGo } = await holdUploads(page);
  await file.setInputFiles(await portraitFile(page, '#4a7a9a'));
  await dialog.getByRole('button', { name: 'Stop' }).waitFor();
  await look(page, 'a portrait on its way');
  letGo();
  const chosen = await shownId(dialog.getByRole('img', { name: 'Portrait of Arla Wren, as chosen' }));
  await look(page, 'a portrait that was chosen');

  await dialog.getByLabel('Choose another file').setInputFiles(textFile);
  await dialog.getByRole('alert').getByText('This is not a PNG, JPEG or WebP picture.').waitFor();
  await expectAccessible(page, 'a portrait that is none');
  await chooseTooLarge(dialog.getByLabel('Choose another file'));
  await dialog.getByRole('alert').getByText('This picture is too large').waitFor();
  expect(await shownId(dialog.getByRole('img', { name: /as chosen/ }))).toBe(chosen);
  await dialog.getByRole('button', { name: 'Done' }).press('Enter');
  await saved(page);

  await page.reload();
  const sheet = page.getByTestId('character-sheet');
  expect(await shownId(sheet.locator('img'))).toBe(chosen);
  await look(page, 'a sheet with a portrait');
  await page.emulateMedia({ media: 'print' });
  expect(await shownId(page.getByTestId('print-sheet').locator('img'))).toBe(chosen);
  await page.emulateMedia({ media: 'screen' });
  await page.goto('/characters');
  expect(await shownId(page.getByTestId(`character-${id}`).locator('img'))).toBe(chosen);

  const other = await makeCharacter(person, 'Bren');
  await page.goto(`/characters/${other}`);
  await page.getByRole('button', { name: 'Choose a portrait' }).click();
  await page.getByRole('button', { name: 'Your pictures' }).click();
  const own = page.getByRole('dialog', { name: 'Your pictures' });
  await own.getByRole('button', { name: /^Picture 1/ }).press('Enter');
  expect(await shownId(page.getByRole('dialog').getByRole('img', { name: /as chosen/ }))).toBe(chosen);
  await saved(page);
  await page.getByRole('button', { name: /^Remove/ }).click();
  await saved(page);
  await page.reload();
  await page.getByRole('button', { name: 'Choose a portrait' }).waitFor();
  expect(await sheet.locator('img').count()).toBe(0);
  expect(person.faults).toEqual([]);
});

it('CHAR-11 two windows choose different portraits: both are shown, and one of them is kept', async () => {
  const person = await newcomer();
  const { page, context } = person;
  const [first, mine, theirs] = [
    await upload(person, '#9a7a4a'),
    await upload(person, '#4a4a4a'),
    await upload(person, '#9a4a7a'),
  ];
  const id = await makeCharacter(person, 'Arla', first);
  await page.goto(`/characters/${id}`);
  await page.getByRole('button', { name: 'Change portrait' }).click();
  await page.getByRole('button', { name: 'Your pictures' }).click();
  // The page does not hear of the other change before it saves its own.
  await context.route('**/api/v1/characters/*', (route) =>
    route.request().method() === 'GET' ? route.abort() : route.continue(),
  );
  const other = await context.request.patch(`/api/v1/characters/${id}`, {
    headers: { origin: new URL(server.url).origin },
    data: { avatarUrl: theirs },
  });
  expect(other.ok()).toBe(true);
  await page.getByRole('dialog', { name: 'Your pictures' }).locator(`button:has(img[src*="${mine}"])`).click();
  await page.getByRole('button', { name: 'Done' }).click();
  const note = page.getByRole('alert').filter({ hasText: 'Your change of “Portrait” and theirs differ.' });
  await note.waitFor();
  const sides = note.locator('img');
  expect([mine, theirs]).toEqual([
    expect.stringContaining(await shownId(sides.first())),
    expect.stringContaining(await shownId(sides.last())),
  ]);
  await look(page, 'two portraits for one character');
  await note.getByRole('button', { name: 'Take theirs' }).click();
  await saved(page);
  expect(theirs).toContain(await shownId(page.getByTestId('character-sheet').locator('img')));
  expect(person.faults).toEqual([]);
});

it('CHAR-14 a guest is told why there is no portrait, and becomes an account on the way', async () => {
  const guest = await enter(browser, server.url, 'Gustav');
  await post(guest, '/api/auth/sign-in/anonymous', {});
  await guest.page.goto('/characters');
  const { page } = guest;
  await page.getByRole('button', { name: 'Make a character' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Gus');
  expect(await page.getByText('Portrait (may wait)').count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Gus', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Choose a portrait' }).click();
  const dialog = page.getByRole('dialog', { name: 'Portrait' });
  await dialog.getByText('Portraits are for accounts').waitFor();
  expect(await dialog.locator('input[type=file]').count()).toBe(0);
  await look(page, 'why a guest has no portrait');
  await dialog.getByRole('link', { name: 'Make it an account' }).click();
  const form = page.getByTestId('sign-up-form');
  await form.getByLabel('E-mail').fill('gustav@example.org');
  await form.getByLabel('Password').fill('correct horse battery');
  await form.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: 'Choose a portrait' }).click();
  await dialog.getByLabel('Choose a file').waitFor();
  expect(guest.faults).toEqual([]);
});

it('CHAR-15 a portrait while joining waits for nobody, and is seen across the table', async () => {
  const gm = await newcomer('Tobias');
  const session = await openSession(gm);
  const mira = await newcomer('Mira');
  const { page } = mira;
  await page.goto(`/join/${session.code}`);
  const name = page.getByLabel('Name', { exact: true });
  await name.fill('Kestrel Vane');
  await look(page, 'making somebody, portrait folded up');
  await page.getByText('Portrait (may wait)').click();
  const file = page.getByLabel('Choose a file');
  await file.waitFor();
  await look(page, 'making somebody with a portrait');
  const { letGo } = await holdUploads(page);
  await file.setInputFiles(await portraitFile(page, '#7a9a4a'));
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  expect(await page.getByTestId('join-session').isDisabled()).toBe(true);
  await name.press('Enter');
  letGo();
  await page.getByRole('img', { name: 'Portrait, as chosen' }).waitFor();
  expect(await page.getByTestId('session-lobby').count()).toBe(0);
  await name.press('Enter');
  await page.getByTestId('session-lobby').waitFor();

  await gm.page.goto(`/sessions/${session.id}/lobby`);
  const seat = gm.page.getByTestId(/^player-/).filter({ hasText: 'Kestrel Vane' });
  const portrait = await shownId(seat.locator('img'));
  const address = `/api/v1/uploads/${portrait}?size=small&session=${session.id}`;
  const stranger = await newcomer('Sven');
  const status = async ({ context }: Person) => (await context.request.get(address)).status();
  expect([await status(gm), await status(mira), await status(stranger)]).toEqual([200, 200, 404]);
  expect([...gm.faults, ...mira.faults]).toEqual([]);
});

it('ACC-17 a picture of oneself: set, kept when another is refused, shown in the masthead and to others, removed', async () => {
  const person = await newcomer('Uma');
  const { page } = person;
  await page.goto('/settings');
  const card = page.getByTestId('own-face');
  await card.getByLabel('Choose a file').setInputFiles(await portraitFile(page, '#9a4a7a'));
  const face = await shownId(card.getByRole('img', { name: 'Beside your name, as chosen' }));
  const masthead = page.getByTestId('account-menu').locator('img');
  await expect.poll(() => shownId(masthead)).toBe(face);
  await look(page, 'settings with a picture');
  await card.getByLabel('Choose another file').setInputFiles(textFile);
  await card.getByRole('alert').getByText('This is not a PNG, JPEG or WebP picture.').waitFor();
  await expectAccessible(page, 'a picture that was refused');
  await page.reload();
  expect(await shownId(masthead)).toBe(face);

  const { campaign } = (await post(person, '/api/v1/campaigns', { name: 'Ossing' })) as unknown as {
    campaign: { id: string };
  };
  await page.goto(`/campaigns/${campaign.id}`);
  expect(await shownId(page.getByRole('main').locator('img'))).toBe(face);
  const session = await openSession(person);
  const other = await newcomer('Otto');
  await other.page.goto(`/join/${session.code}`);
  expect(await shownId(other.page.getByTestId('session-preview').locator('img'))).toBe(face);

  await page.goto('/settings');
  await card.getByRole('button', { name: /^Remove/ }).click();
  await masthead.waitFor({ state: 'detached' });
  expect([...person.faults, ...other.faults]).toEqual([]);
});

it('PIC-9 own pictures are listed in the settings and thrown away there; who wore one has initials again', async () => {
  const person = await newcomer();
  const { page } = person;
  await upload(person, '#7a9a4a');
  const worn = await upload(person, '#4a7a9a');
  await makeCharacter(person, 'Arla Wren', worn);
  await page.goto('/settings');
  const card = page.getByTestId('own-pictures');
  await expect.poll(() => card.getByRole('listitem').count()).toBe(2);
  await look(page, 'own pictures');
  await card.getByRole('button', { name: 'Delete picture 1' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Delete this picture?' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  // Behind a dialog that still closes nothing has a role.
  await expect.poll(() => card.getByRole('listitem').count()).toBe(2);
  await card.getByRole('button', { name: 'Delete picture 1' }).click();
  await dialog.getByRole('button', { name: 'Delete' }).press('Enter');
  await expect.poll(() => card.getByRole('listitem').count()).toBe(1);
  expect((await person.context.request.get(`/api/v1/uploads/${worn}`)).status()).toBe(404);
  await page.goto('/characters');
  await page.getByText('AW', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'More: Arla Wren' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await page.getByRole('heading', { name: 'Arla Wren (copy)' }).waitFor();
  await page.goto('/settings');
  await card.getByRole('button', { name: 'Delete picture 1' }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await card.getByText('You have not uploaded any pictures yet.').waitFor();
});
