import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, expectNoOverflow } from './accessible.ts';
import { desk, enter, type Person, phone, startBrowser, userIdOf } from './browser.ts';
import { colourOf, look, makeCharacter, shownId, upload } from './faces-steps.ts';
import { post } from './pictured-table.ts';
import { haveAccount, openSession } from './seated-table.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { hears, say } from './steps.ts';

/** Faces away from home: from one library into another (CHAR-16), and beside what is said at a table (CHAT-11, CHAT-12). */
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

it('CHAR-16 characters with portraits go out and come in with them; what stays behind is named, with the reason', async () => {
  const person = await newcomer('Uma');
  const { page } = person;
  const [blue, violet] = [await upload(person, '#4a7a9a'), await upload(person, '#9a4a7a')];
  await makeCharacter(person, 'Arla', blue);
  await makeCharacter(person, 'Bren', violet);
  await makeCharacter(person, 'Cid');
  await page.goto('/characters');
  const written = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export all' }).click();
  const file = JSON.parse(await readFile(await (await written).path(), 'utf8'));

  const other = await newcomer('Otto');
  const bad = { ...file.characters[0], name: 'Dag', avatar: { contentType: 'image/png', data: btoa('no picture') } };
  const spoilt = { ...file, characters: [{ ...file.characters[1], level: 99 }] };
  const files = [spoilt, { ...file, characters: [...file.characters, bad] }].map((content, index) => ({
    name: `${index}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(content)),
  }));
  const takeIn = async ({ page: hall }: Person, chosen: typeof files) => {
    await hall.goto('/characters');
    await hall.getByRole('button', { name: 'Import' }).click();
    await hall.getByRole('dialog').locator('input[type=file]').setInputFiles(chosen);
  };
  await takeIn(other, files.slice(0, 1));
  await other.page.getByRole('alert').getByText('refused, nothing was taken from it.').waitFor();
  const listed = await other.context.request.get('/api/v1/uploads');
  expect(((await listed.json()) as { data: { uploads: unknown[] } }).data.uploads).toEqual([]);

  await takeIn(other, files.slice(1));
  const dialog = other.page.getByRole('dialog');
  await dialog.getByText('Their portrait could not be taken along: Dag.').waitFor();
  await dialog.getByText('cannot be read as a picture').waitFor();
  expect(await dialog.getByText('4 characters came in.').count()).toBe(1);
  await look(other.page, 'characters that came in, one without a portrait');
  await other.page.keyboard.press('Escape');
  const card = (name: string) =>
    other.page.getByTestId(/^character-/).filter({ has: other.page.getByRole('heading', { name }) });
  for (const [name, colour] of [
    ['Arla', [0x4a, 0x7a, 0x9a]],
    ['Bren', [0x9a, 0x4a, 0x7a]],
  ] as const) {
    const shown = await colourOf(card(name).locator('img'));
    for (const [channel, value] of colour.entries()) expect(Math.abs((shown[channel] ?? 0) - value)).toBeLessThan(8);
    expect([blue, violet].join()).not.toContain(await shownId(card(name).locator('img')));
  }
  for (const name of ['Cid', 'Dag']) expect(await card(name).locator('img').count()).toBe(0);

  const guest = await enter(browser, server.url, 'Gustav');
  await post(guest, '/api/auth/sign-in/anonymous', {});
  await takeIn(guest, files.slice(1));
  await guest.page
    .getByText('Their portrait could not be taken along: Bren, Arla, Dag. Pictures are for accounts.')
    .waitFor();
  expect([...person.faults, ...other.faults, ...guest.faults]).toEqual([]);
});

it('CHAT-11 CHAT-12 who speaks has a face, one for what is said in a row, and a name for every line', async () => {
  const [gm, mira] = [await newcomer('Tobias'), await newcomer('Mira')];
  const own = await upload(gm, '#7a9a4a');
  const headers = { origin: new URL(server.url).origin };
  await gm.context.request.patch('/api/v1/me', { data: { avatarUrl: own }, headers });
  const session = await openSession(gm);
  const portrait = await upload(mira, '#9a7a4a');
  const characterId = await makeCharacter(mira, 'Kestrel', portrait);
  await post(mira, `/api/v1/sessions/${session.id}/join`, { code: session.code, characterId });
  await post(gm, `/api/v1/sessions/${session.id}/start`, {});
  for (const { page } of [gm, mira]) {
    await page.goto(`/sessions/${session.id}`);
    await page.getByTestId('node-title').waitFor();
  }
  await say(gm, 'Dusk falls.');
  await hears(mira, 'Dusk falls.');
  await say(mira, 'I light the lamp.');
  await say(mira, 'And hold it high.');
  await hears(gm, 'And hold it high.');
  for (const { page } of [gm, mira]) {
    const lines = page.getByTestId('chat-log').getByRole('listitem');
    const faces = lines.locator('img');
    await expect.poll(() => faces.count()).toBe(2);
    expect(own).toContain(await shownId(faces.first()));
    expect(portrait).toContain(await shownId(faces.last()));
    for (const text of ['I light the lamp.', 'And hold it high.'])
      expect(await lines.filter({ hasText: text }).textContent()).toContain('Kestrel');
    await expectAccessible(page, 'chat lines with faces');
    await page.setViewportSize(phone);
    await page.getByRole('button', { name: 'Chat', exact: true }).click();
    await faces.last().waitFor();
    await expectAccessible(page, 'chat lines with faces on a phone');
    await expectNoOverflow(page, 'chat lines with faces on a phone');
    await page.setViewportSize(desk);
  }
  const strip = gm.page.getByTestId(`player-${await userIdOf(mira)}`);
  expect(portrait).toContain(await shownId(strip.locator('img')));
  expect([...gm.faults, ...mira.faults]).toEqual([]);
});
