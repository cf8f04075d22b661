import { expect, it } from 'vitest';
import { enter, type Person, startBrowser } from './browser.ts';
import { beginCampaign, comeByLink, inviteByLink } from './campaign-steps.ts';
import { cellOnScreen } from './cell-on-screen.ts';
import { startServerProcess } from './server-process.ts';
import { sameScene, signUp } from './steps.ts';

interface SceneText {
  readonly title: string;
  readonly text: string;
  /** What leads on to a further scene, which is made with it. */
  readonly choice?: string;
}

async function writeScene({ page }: Person, { title, text, choice }: SceneText): Promise<void> {
  const form = page.getByTestId('scene-form');
  await form.getByLabel('Title').fill(title);
  await form.getByRole('textbox', { name: 'What players read' }).fill(text);
  if (choice === undefined) {
    await form.getByLabel('Ending').selectOption({ label: 'Victory' });
    return;
  }
  await form.getByTestId('add-choice').click();
  await form.getByLabel('What players choose').fill(choice);
  await form.getByRole('button', { name: 'To this scene' }).click();
  await expect.poll(() => form.getByLabel('Title').inputValue()).not.toBe(title);
}

async function paintMap({ page }: Person): Promise<void> {
  await page.getByRole('link', { name: 'Maps', exact: true }).click();
  await page.getByTestId('map-add').click();
  await page.getByTestId('paint-canvas').waitFor();
  await page.getByTestId('terrain-forest').click();
  const [start, end] = [await cellOnScreen(page, 2, 2), await cellOnScreen(page, 5, 2)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.up();
}

/** Begun on the campaign's page, written in the editor. Answers its id. */
async function writeAdventure(gm: Person, campaignId: string): Promise<string> {
  const { page } = gm;
  await page.getByRole('button', { name: 'Add adventure' }).click();
  await page.getByLabel('Its title').fill('The Granary Key');
  await page.getByRole('button', { name: 'Begin writing' }).click();
  await page.getByTestId('add-scene').click();
  await writeScene(gm, { title: 'The gate', text: 'It stands open.', choice: 'Go in' });
  await writeScene(gm, { title: 'The yard', text: 'Snow, and one line of prints.', choice: 'Follow them' });
  await writeScene(gm, { title: 'The granary', text: 'The lock was not forced.' });
  await paintMap(gm);
  const adventureId = new URL(page.url()).pathname.split('/')[2] ?? '';
  const stored = async () => {
    const answer = await gm.context.request.get(`/api/v1/adventures/${adventureId}`);
    return ((await answer.json()) as { data: { adventure: Record<string, unknown> } }).data.adventure;
  };
  const grid = {
    grid: 'hex',
    cells: Object.fromEntries([2, 3, 4, 5].map((q) => [`${q},2`, { terrain: 'forest' }])),
  };
  await expect.poll(stored, { timeout: 10_000 }).toMatchObject({
    visibility: 'campaign',
    campaignId,
    nodes: [{ title: 'The gate' }, { title: 'The yard' }, { title: 'The granary', isVictory: true }],
    maps: [grid],
  });
  return adventureId;
}

async function makeCharacter({ page }: Person, name: string): Promise<void> {
  await page.goto('/characters');
  await page.getByRole('button', { name: 'Make a character' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Class').fill('Ranger');
  await form.getByRole('button', { name: 'Make character' }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

it('an evening prepared from nothing: a campaign, an adventure of three scenes with a painted map, a character, somebody invited by link, and a session opened from it', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const gm = await enter(browser, server.url, 'Old Tobias');
    await signUp(gm);
    const campaignId = await beginCampaign(gm, 'The Long Winter', 'Keeper');
    const adventureId = await writeAdventure(gm, campaignId);
    await gm.page.goto(`/campaigns/${campaignId}`);
    const path = await inviteByLink(gm);

    const mira = await enter(browser, server.url, 'Mira');
    await comeByLink(mira, path);
    const card = (person: Person) => person.page.getByTestId(`adventure-${adventureId}`);
    await card(mira).getByText('The Granary Key').waitFor();
    // A card is all that a player may know of it.
    expect((await mira.context.request.get(`/api/v1/adventures/${adventureId}`)).status()).toBe(404);
    await makeCharacter(mira, 'Sylva');

    await card(gm).getByRole('link', { name: 'START SESSION: The Granary Key' }).click();
    expect(await gm.page.getByLabel('Played in').inputValue()).toBe(campaignId);
    await gm.page.getByTestId('create-session').click();
    await gm.page.getByTestId('session-lobby').getByText('Keeper', { exact: true }).waitFor();
    await mira.page.goto(`/campaigns/${campaignId}`);
    await mira.page.getByRole('link', { name: 'JOIN: The Granary Key' }).click();
    await mira.page.getByTestId('join-session').click();
    await mira.page.getByTestId('session-lobby').waitFor();
    await gm.page.getByTestId('session-lobby').getByText('Sylva').first().waitFor();
    await gm.page.getByTestId('start-game').click();
    for (const { page } of [gm, mira]) await page.getByTestId('node-title').waitFor();
    expect(await sameScene([gm, mira], '')).toBe('The gate');
    expect([...gm.faults, ...mira.faults]).toEqual([]);
  } finally {
    await browser.close();
  }
});
