import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type Person, startBrowser } from './browser.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { type SeatedTable, sitDown } from './seated-table.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { hears, sameScene, say } from './steps.ts';

/**
 * A whole evening in three browsers, from the first hex to the summary. After every step each of the three sees what
 * they should, and the bytes each was sent hold no word that is not theirs.
 */
type Evening = SeatedTable & { readonly server: ServerProcess; readonly ledger: Ledger };

const cell = ({ page }: Person, key: string): Locator => page.getByTestId(`cell-${key}`);
const token = ({ page }: Person, says: string): Locator =>
  page.getByTestId('map-canvas').getByRole('button', { name: new RegExp(`^${says}`) });
const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(name) }).click();
const rolls = ({ page }: Person) => page.getByTestId('dice-log').getByTestId(/^roll-/);

async function showTheMap({ gm, mira, guest }: Evening): Promise<void> {
  await gm.page.getByTestId('map-chooser').selectOption('wendle-vale');
  for (const { page } of [gm, mira, guest]) await page.getByTestId('map-canvas').waitFor();
  for (const { page } of [mira, guest]) expect(await page.locator('[data-testid^="cell-"]').count()).toBe(0);
}

async function revealToOneOnly({ gm, mira, guest, ledger }: Evening): Promise<void> {
  await gm.page.getByTestId('tool-reveal').click();
  await gm.page.getByRole('button', { name: 'Mira', exact: true }).click();
  await cell(gm, '4,2').click();
  await cell(mira, '4,2').waitFor();
  await ledger.knows('"4,2"', mira, gm);
  expect(await cell(guest, '4,2').count()).toBe(0);
}

async function layAnAmbush({ gm, mira, guest, ledger }: Evening): Promise<void> {
  const { page } = gm;
  await page.getByTestId('tool-token').click();
  await cell(gm, '4,2').click();
  const sheet = page.getByRole('dialog', { name: 'New token' });
  await sheet.getByLabel('Name').fill('Hoarfrost lurker');
  await sheet.getByLabel('Hidden from players').click();
  await sheet.getByRole('button', { name: 'Place it' }).click();
  await token(gm, 'Hoarfrost lurker, monster, at 4,2, hidden').waitFor();
  await ledger.knows('Hoarfrost', gm);
  for (const person of [mira, guest]) expect(await token(person, 'Hoarfrost').count()).toBe(0);
}

async function prepareAndPublish({ gm, mira, guest, ledger }: Evening): Promise<void> {
  const { page } = gm;
  await page.getByTestId('broadcast-mode').click();
  for (const person of [mira, guest]) await person.page.getByTestId('gm-preparing').waitFor();
  await page.getByTestId('tool-reveal').click();
  await page.getByRole('button', { name: 'Everybody', exact: true }).click();
  await cell(gm, '2,6').click();
  await tab(page, 'Chat');
  await say(gm, '/desc Thunder over the amaranth pass.');
  await expect.poll(() => page.getByTestId('staged-list').getByRole('listitem').count()).toBe(2);
  await ledger.knows('amaranth', gm);
  for (const person of [mira, guest]) expect(await cell(person, '2,6').count()).toBe(0);
  ledger.check("drafts are nobody else's");
  await page.getByTestId('publish').click();
  await ledger.knows('amaranth', mira, guest);
  for (const person of [mira, guest]) {
    await cell(person, '2,6').waitFor();
    // One stroke: what was prepared came as one frame.
    const frames = person.received.filter((frame) => frame.includes('amaranth'));
    expect(frames).toHaveLength(1);
    expect(frames[0]).toContain('"2,6"');
  }
}

async function voteAndGoOn({ gm, mira, guest, ledger }: Evening): Promise<void> {
  for (const { page } of [gm, mira, guest]) await page.getByTestId('middle-scene').click();
  const first = await sameScene([gm, mira, guest], '');
  const choiceOf = ({ page }: Person) => page.getByTestId(/^choice-/).first();
  await choiceOf(mira).click();
  await choiceOf(guest).click();
  await choiceOf(gm).getByText('2 votes').waitFor();
  ledger.check('votes');
  await choiceOf(gm).click();
  await sameScene([gm, mira, guest], first);
}

async function whisperAHint({ gm, mira, ledger }: Evening): Promise<void> {
  await say(gm, '/w Mira Mind the heliotrope bridge.');
  await tab(mira.page, 'Chat');
  await hears(mira, 'Mind the heliotrope bridge.');
  await ledger.knows('heliotrope', gm, mira);
}

async function rollInFourWays({ gm, mira, guest, ledger }: Evening): Promise<void> {
  await say(mira, '/r 4d6dl1 # vermilion');
  await ledger.knows('vermilion', gm, mira, guest);
  await say(mira, '/gmroll d20 # cerulean');
  await ledger.knows('cerulean', gm, mira);
  await say(mira, '/blindroll d20 # ochre');
  await ledger.knows('ochre', gm, mira);
  await rolls(mira).filter({ hasText: 'ochre' }).getByText('the GM knows').waitFor();
  await say(mira, '/selfroll d20 # damask');
  await ledger.knows('damask', mira);
  await rolls(guest).filter({ hasText: 'vermilion' }).waitFor();
  expect(await rolls(guest).count()).toBe(1);
}

async function fightSomebodyUnseen({ gm, mira, guest, ledger }: Evening): Promise<void> {
  await gm.page.getByTestId('combat-start').locator('visible=true').first().click();
  const dialog = gm.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Somebody else' }).click();
  await dialog.getByLabel('Name').last().fill('Gloaming wraith');
  await dialog.getByLabel('hidden').last().check();
  const places = await dialog.getByLabel('Initiative').count();
  for (let place = 0; place < places; place += 1) {
    await dialog
      .getByLabel('Initiative')
      .nth(place)
      .fill(String(20 - place));
  }
  await dialog.getByRole('button', { name: /^Fight with/ }).click();
  for (const { page } of [gm, mira, guest]) await tab(page, 'Combat');
  await gm.page.getByTestId('combat-panel').getByText('Gloaming wraith').waitFor();
  await mira.page.getByTestId('turn-note').getByText('It is your turn!').waitFor();
  await ledger.knows('Gloaming', gm);
  ledger.check('a fight with a hidden enemy');
  await mira.page.getByTestId('end-turn').click();
  await guest.page.getByTestId('turn-note').getByText('It is your turn!').waitFor();
  await guest.page.getByTestId('end-turn').click();
  const acts = (page: Page) => page.getByTestId('combat-panel').locator('[aria-current="step"]');
  await acts(gm.page)
    .filter({ hasText: /Hoarfrost|Gloaming/ })
    .waitFor();
  // While somebody unseen acts, nothing moves for the players.
  await acts(mira.page).filter({ hasText: 'Jory' }).waitFor();
  for (let hidden = places - 2; hidden > 0; hidden -= 1) {
    await gm.page.getByRole('button', { name: 'Next turn' }).click();
  }
  await mira.page.getByTestId('turn-note').getByText('It is your turn!').waitFor();
}

async function breakAndComeBack({ gm, mira, guest, server, ledger }: Evening): Promise<void> {
  await gm.page.getByLabel('Message to the table').fill('The pizza is here');
  await gm.page.getByTestId('pause-session').click();
  for (const { page } of [mira, guest])
    await page.getByTestId('paused-curtain').getByText('The pizza is here').waitFor();
  await server.kill();
  await mira.page.getByTestId('connection-banner').waitFor();
  await server.start();
  for (const { page } of [gm, mira, guest])
    await page.getByTestId('connection-banner').waitFor({ state: 'detached', timeout: 60_000 });
  ledger.check('after the restart');
  await gm.page.getByTestId('resume-session').click();
  for (const { page } of [mira, guest]) await page.getByTestId('paused-curtain').waitFor({ state: 'detached' });
  await mira.page.getByTestId('turn-note').getByText('It is your turn!').waitFor();
  await gm.page.getByTestId('combat-panel').getByText('Gloaming wraith').waitFor();
  await gm.page.getByTestId('middle-map').click();
  await token(gm, 'Hoarfrost lurker, monster, at 4,2, hidden').waitFor();
}

async function end({ gm, mira, guest }: Evening): Promise<void> {
  await gm.page.getByTestId('end-session').click();
  await gm.page.getByTestId('end-completed').click();
  for (const { page } of [gm, mira, guest]) await page.getByTestId('session-summary').waitFor();
  const dice = (person: Person) => person.page.getByTestId('stat-diceRolled').textContent();
  expect(await dice(guest)).toContain('1');
  expect(await dice(mira)).toContain('4');
  expect(await dice(gm)).toContain('3');
}

it('a whole evening: a hex for one, an ambush, one stroke, a vote, a hint, four rolls, a hidden enemy, a restart, an end', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const table = await sitDown(browser, server.url);
    const { gm, mira, guest } = table;
    const ledger = openLedger([gm, mira, guest]);
    const evening: Evening = { ...table, server, ledger };
    const steps = {
      showTheMap,
      revealToOneOnly,
      layAnAmbush,
      prepareAndPublish,
      voteAndGoOn,
      whisperAHint,
      rollInFourWays,
      fightSomebodyUnseen,
      breakAndComeBack,
      end,
    };
    for (const [name, step] of Object.entries(steps)) {
      await step(evening);
      ledger.check(name);
    }
    expect([gm, mira, guest].flatMap(({ faults }) => faults)).toEqual([]);
  } finally {
    await browser.close();
  }
});
