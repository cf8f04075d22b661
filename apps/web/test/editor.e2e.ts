import { expect, it } from 'vitest';
import { expectAccessible, expectNoOverflow } from './accessible.ts';
import { desk, enter, type Person, phone, reopen, startBrowser } from './browser.ts';
import { storedAdventure, titlesOf } from './editor-steps.ts';
import { haveAccount } from './seated-table.ts';
import { startServerProcess } from './server-process.ts';

/** Two pixels each way. */
const picture = {
  name: 'gate.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGM4YWQERAwQCgAjNgSxRnwWMwAAAABJRU5ErkJggg==',
    'base64',
  ),
};
const notAPicture = { name: 'gate.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') };

async function begin(person: Person, title: string): Promise<string> {
  const { page } = person;
  await page.goto('/adventures');
  await page.getByRole('link', { name: 'New adventure' }).click();
  await page.getByRole('button', { name: 'Begin writing' }).click();
  await page.getByText('Please give a title.').waitFor();
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Begin writing' }).click();
  await page.getByTestId('add-scene').waitFor();
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

async function writeScene({ page }: Person, title: string): Promise<void> {
  const count = await page.getByRole('list', { name: 'All scenes' }).getByRole('button').count();
  await page.getByTestId('add-scene').click();
  await expect.poll(() => page.getByRole('list', { name: 'All scenes' }).getByRole('button').count()).toBe(count + 1);
  await page.getByTestId('scene-form').getByLabel('Title').fill(title);
}

async function openScene({ page }: Person, title: string): Promise<void> {
  await page.getByRole('list', { name: 'All scenes' }).getByRole('button', { name: title }).click();
  await expect.poll(() => page.getByTestId('scene-form').getByLabel('Title').inputValue()).toBe(title);
}

async function lead({ page }: Person, number: number, text: string, to: string): Promise<void> {
  await page.getByTestId('add-choice').click();
  const choice = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: `Choice ${number}` }) });
  await choice.getByLabel('What players choose').fill(text);
  const target = choice.getByRole('combobox', { name: 'Leads to' });
  await target.fill(to.slice(0, 5));
  await choice.getByRole('option', { name: to }).click();
}

async function isSaved({ page }: Person): Promise<void> {
  await page.getByTestId('save-status').and(page.locator('[data-status="saved"]')).waitFor();
}

async function look({ page }: Person, at: string): Promise<void> {
  await expectAccessible(page, at);
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await expectNoOverflow(page, `${at} at ${viewport.width}`);
  }
}

it('SAVE-1 EDIT-4 an adventure of three scenes with choices and flags is written from nothing', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const author = await enter(browser, server.url, 'Ada Quill');
    const { page } = author;
    await haveAccount(author);
    const id = await begin(author, 'The gate of thorns');
    await look(author, 'no scenes yet');
    for (const title of ['The gate', 'The garden', 'The thorn queen']) await writeScene(author, title);
    await openScene(author, 'The gate');
    await lead(author, 1, 'Climb over', 'The thorn queen');
    await lead(author, 2, 'Use the key', 'The garden');
    await page.getByText('Conditions').nth(1).click();
    await page.getByLabel('Only with flags').nth(1).fill('gate.key');
    await page.getByLabel('Only with flags').nth(1).press('Enter');
    await page.getByLabel('What players read', { exact: true }).fill('A *rusty* gate. <b>no</b>');
    await page.getByRole('button', { name: 'Preview of What players read' }).click();
    await page.getByText('<b>no</b>').last().waitFor();
    await page.getByRole('textbox', { name: 'New variable' }).fill('tide');
    await page.getByRole('button', { name: 'New variable' }).click();
    await page.getByLabel('Kind').last().selectOption('number');
    await page.getByRole('textbox', { name: 'Value' }).fill('3');
    await page.getByRole('button', { name: 'New reward' }).click();
    await page.getByRole('textbox', { name: 'Experience' }).fill('50');
    await look(author, 'a scene with everything');
    await isSaved(author);
    const stored = await storedAdventure(author, id);
    expect(stored.startNodeId).toBe(stored.nodes[0]?.id);
    expect(stored.nodes[0]).toMatchObject({
      title: 'The gate',
      setVariables: { tide: 3 },
      itemRewards: [{ name: 'Treasure' }],
      experience: 50,
      choices: [
        { text: 'Climb over', toNodeId: stored.nodes[2]?.id },
        { text: 'Use the key', toNodeId: stored.nodes[1]?.id, requiredFlags: ['gate.key'] },
      ],
    });

    await page.getByRole('textbox', { name: 'Experience' }).press('Tab');
    await page.getByRole('textbox', { name: 'Experience' }).fill('500');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByRole('textbox', { name: 'Experience' }).inputValue()).toBe('50');
    await page.getByRole('button', { name: 'Choice 1 down' }).click();
    await page.getByRole('button', { name: 'Undo: order of choices' }).click();
    await page.keyboard.press('Control+Shift+z');
    await isSaved(author);
    const after = await storedAdventure(author, id);
    expect(after.nodes[0]?.choices.map(({ text }) => text)).toEqual(['Use the key', 'Climb over']);
    expect(after.nodes[0]?.experience).toBe(50);

    await page.getByLabel('Choose a file').setInputFiles(notAPicture);
    await page.getByText('This is not a PNG, JPEG or WebP picture.').waitFor();
    await page.getByLabel('Choose a file').setInputFiles(picture);
    await page.getByRole('img', { name: 'Picture, as chosen' }).waitFor();
    await page.getByRole('switch', { name: 'Players may see it' }).click();
    await look(author, 'a scene with a picture');
    await isSaved(author);
    expect((await storedAdventure(author, id)).nodes[0]).toMatchObject({ pictureForPlayers: true });

    await page.getByRole('link', { name: 'Details' }).click();
    await page.getByRole('textbox', { name: 'Description' }).fill('Thorns, and who tends them.');
    await look(author, 'details');
    await page.getByRole('link', { name: 'Backdrops' }).click();
    await page.getByRole('heading', { name: 'A new backdrop' }).waitFor();
    await look(author, 'backdrops');
    await page.getByRole('button', { name: 'Your pictures' }).click();
    await look(author, 'own pictures');
    await page.getByRole('button', { name: /^Picture 1, 2 × 2/ }).click();
    await page.getByRole('heading', { name: 'Backdrop 1' }).waitFor();
    await isSaved(author);
    await page.getByRole('link', { name: 'To the adventure' }).click();
    await page.getByText('Thorns, and who tends them.').waitFor();
    await page.getByRole('link', { name: 'Edit' }).waitFor();
    expect(author.faults).toEqual([]);
  } finally {
    await browser.close();
  }
});

it('SAVE-5 two windows: the second one to save is asked, and keeps both', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const author = await enter(browser, server.url, 'Ada Quill');
    await haveAccount(author);
    const id = await begin(author, 'Two windows');
    await writeScene(author, 'The gate');
    await isSaved(author);
    const other = await author.context.newPage();
    await other.goto(`/adventures/${id}/edit`);
    await other.getByRole('textbox', { name: 'Description' }).fill('From the other window.');
    await other.getByTestId('save-status').and(other.locator('[data-status="saved"]')).waitFor();
    await author.page.getByTestId('scene-form').getByLabel('Title').fill('The iron gate');
    const dialog = author.page.getByRole('dialog');
    await dialog.getByText('Description: changed').waitFor();
    await expectAccessible(author.page, 'conflict');
    // Closing it decides nothing, and it can be asked again.
    await author.page.keyboard.press('Escape');
    await author.page.getByRole('button', { name: 'Decide' }).click();
    await dialog.getByRole('button', { name: 'Keep mine' }).click();
    await isSaved(author);
    const stored = await storedAdventure(author, id);
    expect(stored.description).toBe('From the other window.');
    expect(titlesOf(stored)).toEqual(['The iron gate']);

    // Now the other window is behind, and takes what is stored.
    await other.getByRole('textbox', { name: 'Description' }).fill('Again.');
    await other.getByRole('dialog').getByRole('button', { name: 'Take theirs' }).click();
    await expect
      .poll(() => other.getByRole('textbox', { name: 'Description' }).inputValue())
      .toBe('From the other window.');
    await other.getByRole('button', { name: 'Undo: taking what was saved elsewhere' }).click();
    await expect.poll(async () => (await storedAdventure(author, id)).description).toBe('Again.');
    expect(author.faults).toEqual([]);
  } finally {
    await browser.close();
  }
});

it('SAVE-4 a fault is shown at its field, and the list leads to it', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const author = await enter(browser, server.url, 'Ada Quill');
    const { page } = author;
    await haveAccount(author);
    const id = await begin(author, 'Faulty');
    await writeScene(author, 'The gate');
    await page.getByTestId('add-choice').click();
    await isSaved(author);
    await page.getByLabel('What players choose').fill('');
    await page.getByText('Not saved: one fault').first().waitFor();
    await page.getByLabel('Sets flags').fill('no,Tür');
    await page.getByLabel('Sets flags').press('Enter');
    await page.getByText('Not saved: 2 faults').first().waitFor();
    await page.getByRole('link', { name: 'Details' }).click();
    await page.getByTestId('open-faults').click();
    await page.getByText('Scene “The gate”, choice 1, text: must not be empty').waitFor();
    await look(author, 'list of faults');
    await page.getByRole('button', { name: /flags set, word 2: may hold only/ }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-at')))
      .toBe('nodes.0.setFlags');
    await page.getByRole('button', { name: 'Remove Tür' }).click();
    await page.getByTestId('open-faults').click();
    await page.getByRole('button', { name: /choice 1, text/ }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-at')))
      .toBe('nodes.0.choices.0.text');
    await page.keyboard.type('Go in');
    await isSaved(author);
    expect((await storedAdventure(author, id)).nodes[0]).toMatchObject({
      setFlags: ['no'],
      choices: [{ text: 'Go in' }],
    });
    // A scene nobody reaches and two without a way on are hints, and keep nothing from being saved.
    await page.getByTestId('open-faults').click();
    await page.getByText('no way leads on, and it is no ending').first().waitFor();
    expect(author.faults).toEqual([]);
  } finally {
    await browser.close();
  }
});

it('SAVE-3 SAVE-6 the server is killed while somebody writes: a reload brings the work back, and it is saved', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const author = await enter(browser, server.url, 'Ada Quill');
    await haveAccount(author);
    const id = await begin(author, 'In the dark');
    await writeScene(author, 'The gate');
    await isSaved(author);
    await server.kill();
    await author.page.getByTestId('scene-form').getByLabel('Title').fill('The gate in the dark');
    await author.page.getByText('Not saved: no connection').first().waitFor();
    await expectAccessible(author.page, 'offline');
    // The browser asks before the page is left with unsaved work.
    const asked = new Promise<string>((resolve) => {
      author.page.once('dialog', (question) => {
        resolve(question.type());
        void question.accept();
      });
    });
    await author.page.close({ runBeforeUnload: true });
    expect(await asked).toBe('beforeunload');
    await server.start();
    await reopen(author, `/adventures/${id}/edit?section=scenes`);
    const dialog = author.page.getByRole('dialog', { name: 'There is unsaved work' });
    await dialog.waitFor();
    expect(titlesOf(await storedAdventure(author, id))).toEqual(['The gate']);
    await expectAccessible(author.page, 'unsaved work');
    await dialog.getByRole('button', { name: 'Take it up' }).click();
    await isSaved(author);
    expect(titlesOf(await storedAdventure(author, id))).toEqual(['The gate in the dark']);

    // Without a reload it is simply sent once the server is back.
    await server.kill();
    await openScene(author, 'The gate in the dark');
    await author.page.getByTestId('scene-form').getByLabel('Title').fill('The gate at dawn');
    await author.page.getByText('Not saved: no connection').first().waitFor();
    await server.start();
    await isSaved(author);
    expect(titlesOf(await storedAdventure(author, id))).toEqual(['The gate at dawn']);
    await reopen(author);
    await author.page.getByTestId('add-scene').waitFor();
    expect(await author.page.getByRole('dialog').count()).toBe(0);
    expect(author.faults).toEqual([]);
  } finally {
    await browser.close();
  }
});
