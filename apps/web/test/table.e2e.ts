import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { type Person, startBrowser } from './browser.ts';
import { type SeatedTable, sitDown } from './seated-table.ts';
import { startServerProcess } from './server-process.ts';
import { hears, say, timesHeard } from './steps.ts';

const rolls = (page: Page) => page.getByTestId('dice-log').getByTestId(/^roll-/);
const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(name) }).click();
const inSight = (locator: Locator) => locator.locator('visible=true').first();

/** None of what this person's sockets brought holds the word. */
function neverReceived({ received, name }: Person, word: string): void {
  expect(
    received.filter((frame) => frame.includes(word)),
    `${name} got "${word}"`,
  ).toEqual([]);
}

async function roll({ page }: Person, notation: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Dice', exact: true }).fill(notation);
  await page.getByRole('textbox', { name: 'Dice', exact: true }).press('Enter');
}

async function howToRoll({ page }: Person, who: string): Promise<void> {
  await page.getByText('How:').click();
  await page.getByRole('radio', { name: who, exact: true }).click();
  await page.getByText('How:').click();
}

async function rollInFourWays({ gm, mira, guest }: SeatedTable): Promise<void> {
  await roll(mira, '4d6dl1 # openly');
  for (const { page } of [gm, mira, guest]) await rolls(page).filter({ hasText: 'openly' }).waitFor();
  await expect.poll(() => mira.page.getByTestId('dice-log').getByText('dropped').count()).toBe(1);
  await howToRoll(mira, 'to the GM');
  await roll(mira, 'd20 # aside');
  for (const { page } of [gm, mira]) {
    await rolls(page).filter({ hasText: 'aside' }).getByText('to the game master').waitFor();
  }
  await howToRoll(mira, 'blind');
  await roll(mira, 'd20 # blindly');
  await rolls(mira.page).filter({ hasText: 'blindly' }).getByText('the GM knows').waitFor();
  await rolls(gm.page).filter({ hasText: 'blindly' }).waitFor();
  expect(await rolls(gm.page).filter({ hasText: 'blindly' }).getByText('the GM knows').count()).toBe(0);
  await howToRoll(mira, 'only me');
  await roll(mira, 'd20 # quietly');
  await rolls(mira.page).filter({ hasText: 'quietly' }).getByText('secret').waitFor();
  await howToRoll(mira, 'open');
  await roll(mira, '2d');
  await mira.page.getByText('These dice cannot be read; it goes wrong at character 3.').waitFor();
  await say(guest, '/gmroll d20 # whispered');
  await rolls(gm.page).filter({ hasText: 'whispered' }).waitFor();
  await say(guest, '/r nonsense');
  await guest.page.getByText('not sent: These dice cannot be read.').waitFor();
  expect(await timesHeard(mira, '/r nonsense')).toBe(0);
  for (const word of ['aside', 'blindly', 'quietly']) neverReceived(guest, word);
  for (const word of ['quietly']) neverReceived(gm, word);
  for (const word of ['whispered', 'nonsense']) neverReceived(mira, word);
  await expectAccessible(mira.page, 'dice of a player');
}

async function askAndAnswer({ gm, mira, guest }: SeatedTable): Promise<void> {
  await gm.page.getByTestId('dice-request').click();
  const dialog = gm.page.getByRole('dialog');
  await dialog.getByLabel('What for').fill('Perception');
  await dialog.getByLabel('Against').fill('1');
  await expectAccessible(gm.page, 'asking for a roll');
  await dialog.getByRole('button', { name: 'd20', exact: true }).click();
  await mira.page.getByText('against 1').waitFor();
  await guest.page.getByText('against 1').waitFor();
  await mira.page.getByRole('button', { name: 'ROLL', exact: true }).click();
  await rolls(guest.page).filter({ hasText: 'Perception' }).getByText('success').waitFor();
  await gm.page.getByText(/Mira: \d+ success/).waitFor();
  await gm.page.getByText('Jory: not yet').waitFor();
  await mira.page.getByRole('button', { name: 'ROLL', exact: true }).waitFor({ state: 'detached' });
  await guest.page.getByRole('button', { name: 'ROLL', exact: true }).click();
  await gm.page.getByText('not yet').waitFor({ state: 'detached' });
}

async function vote({ gm, mira }: SeatedTable): Promise<void> {
  const choice = mira.page.getByTestId(/^choice-/).first();
  await choice.click();
  await choice.getByText('your vote').waitFor();
  await gm.page
    .getByTestId(/^choice-/)
    .first()
    .getByText('1 vote')
    .waitFor();
  await mira.page.reload();
  await mira.page
    .getByTestId(/^choice-/)
    .first()
    .getByText('your vote')
    .waitFor();
}

async function handOut({ gm, mira, guest }: SeatedTable): Promise<void> {
  await gm.page.getByTestId('handout-compose').click();
  const dialog = gm.page.getByRole('dialog');
  await dialog.getByLabel('What it says').fill('Burn this **letter**, heliotrope.');
  await dialog.getByLabel('Jory').uncheck();
  await dialog.getByRole('button', { name: 'Hand it out' }).click();
  await mira.page.getByRole('dialog', { name: 'You are handed something' }).getByText('Burn this').waitFor();
  await expectAccessible(mira.page, 'a handout');
  await mira.page.keyboard.press('Escape');
  await mira.page.getByRole('tab', { name: /Journal\s*1/ }).click();
  await mira.page.getByText('Burn this letter, heliotrope.').waitFor();
  neverReceived(guest, 'heliotrope');
}

async function passThings({ gm, mira, guest }: SeatedTable): Promise<void> {
  await tab(gm.page, 'Journal');
  await gm.page.getByRole('button', { name: 'Add a thing' }).click();
  await gm.page.getByRole('dialog').getByLabel('Name').fill('Silver arrow');
  for (let more = 0; more < 2; more += 1)
    await gm.page.getByRole('dialog').getByRole('button', { name: 'More', exact: true }).click();
  await gm.page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await mira.page.getByText('Silver arrow').waitFor();
  await mira.page.getByRole('button', { name: 'Pass on: Silver arrow' }).click();
  await mira.page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();
  await tab(guest.page, 'Journal');
  await guest.page.getByRole('region', { name: 'Mira' }).getByText('Silver arrow').waitFor();
  // What somebody else holds is theirs to pass.
  expect(await guest.page.getByRole('button', { name: 'Pass on: Silver arrow' }).count()).toBe(0);
  await expectAccessible(mira.page, 'journal of a player');
  await expectAccessible(gm.page, 'journal of the GM');
}

async function getHurt({ gm, mira, guest }: SeatedTable): Promise<void> {
  await tab(mira.page, 'Party');
  const points = mira.page.getByRole('textbox', { name: 'Hit points' });
  await points.fill('5');
  await points.press('Enter');
  for (const { page } of [gm, mira, guest])
    await page.getByRole('meter').and(page.locator('[aria-valuenow="5"]')).first().waitFor();
  await mira.page.getByRole('button', { name: 'Hit points: one more' }).click();
  await mira.page.getByRole('button', { name: 'Hit points: one more' }).click();
  await guest.page.getByRole('meter').and(guest.page.locator('[aria-valuenow="7"]')).first().waitFor();
  await mira.page.getByLabel('Standing orders').fill('Stay behind the shield.');
  await mira.page.getByRole('button', { name: 'Save' }).click();
  await mira.page.getByText('✓ noted').waitFor();
  await expectAccessible(mira.page, 'party of a player');
  neverReceived(guest, 'behind the shield');
}

async function fight({ gm, mira, guest }: SeatedTable): Promise<void> {
  await inSight(gm.page.getByTestId('combat-start')).click();
  const dialog = gm.page.getByRole('dialog');
  for (const name of ['Wolf', 'Lurker']) {
    await dialog.getByRole('button', { name: 'Somebody else' }).click();
    await dialog.getByLabel('Name').last().fill(name);
  }
  for (const [place, initiative] of ['9', '8', '7', '6'].entries()) {
    await dialog.getByLabel('Initiative').nth(place).fill(initiative);
  }
  await dialog.getByLabel('hidden').last().check();
  await expectAccessible(gm.page, 'starting a fight');
  await dialog.getByRole('button', { name: 'Fight with 4' }).click();
  for (const { page } of [gm, mira, guest]) await tab(page, 'Combat');
  await gm.page.getByTestId('combat-panel').getByText('Lurker').waitFor();
  await mira.page.getByTestId('turn-note').getByText('It is your turn!').waitFor();
  await guest.page.getByTestId('turn-note').getByText('You are next.').waitFor();
  await expectAccessible(mira.page, 'own turn');
  await mira.page.getByTestId('end-turn').click();
  await guest.page.keyboard.press('Shift+E');
  const acts = (page: Page) => page.getByTestId('combat-panel').locator('[aria-current="step"]');
  await acts(guest.page).filter({ hasText: 'Wolf' }).waitFor();
  await gm.page.getByRole('button', { name: 'Next turn' }).click();
  await acts(gm.page).filter({ hasText: 'Lurker' }).waitFor();
  // Nothing moves for the players while the hidden one acts.
  await acts(guest.page).filter({ hasText: 'Wolf' }).waitFor();
  await expectAccessible(gm.page, 'combat of the GM');
  await gm.page.getByRole('button', { name: 'Next turn' }).click();
  await mira.page.getByTestId('turn-note').getByText('It is your turn!').waitFor();
  await gm.page.getByTestId('combat-panel').getByText('Round 2').waitFor();
  for (const person of [mira, guest]) neverReceived(person, 'Lurker');
  await gm.page.getByRole('button', { name: 'End the fight' }).click();
  await gm.page.getByRole('button', { name: 'The fight is over' }).click();
  await mira.page.getByTestId('turn-note').getByText('It is your turn!').waitFor({ state: 'detached' });
}

async function prepareAndPublish({ gm, mira, guest }: SeatedTable): Promise<void> {
  const { page } = gm;
  await page.getByTestId('broadcast-mode').click();
  for (const person of [mira, guest]) await person.page.getByTestId('gm-preparing').waitFor();
  await page.getByTestId('map-chooser').selectOption({ index: 1 });
  await tab(page, 'Chat');
  await say(gm, '/desc Thunder over the amaranth pass.');
  const drafts = page.getByTestId('staged-list').getByRole('listitem');
  await expect.poll(() => drafts.count()).toBe(2);
  await page.locator('body').press('Control+z');
  await expect.poll(() => drafts.count()).toBe(1);
  await page.locator('body').press('Control+Shift+z');
  await expect.poll(() => drafts.count()).toBe(2);
  await expectAccessible(page, 'drafts');

  await page.getByTestId('view-as').click();
  const preview = page.getByRole('dialog');
  await preview.getByText('announcement “Thunder over the amaranth pass.”').waitFor();
  await preview.getByText(/Appears:\s+map/).waitFor();
  await preview.getByTestId('chat-log').getByText('Thunder over the amaranth pass.').waitFor();
  await expectAccessible(page, 'as a player sees it');
  await preview.getByRole('radio', { name: 'Now' }).click();
  await preview.getByTestId('chat-log').getByText('Thunder').waitFor({ state: 'detached' });
  expect(await preview.getByTestId('chat-input').count()).toBe(0);
  await page.keyboard.press('Escape');
  for (const person of [mira, guest]) neverReceived(person, 'amaranth');

  await guest.page.getByTestId('safety-card').click();
  await guest.page.getByTestId('safety-raise').click();
  for (const person of [gm, mira, guest]) await person.page.getByTestId('safety-note').waitFor();
  expect(await page.getByTestId('publish').isDisabled()).toBe(true);
  await expectAccessible(page, 'the safety card is up');
  await page.getByRole('button', { name: 'I have taken note' }).click();
  await page.getByTestId('safety-note').waitFor({ state: 'detached' });

  await page.locator('body').press('Control+s');
  for (const person of [mira, guest]) {
    await person.page.getByTestId('gm-preparing').waitFor({ state: 'detached' });
    await tab(person.page, 'Chat');
    await hears(person, 'Thunder over the amaranth pass.');
    await person.page.getByTestId('middle-map').waitFor();
  }
  expect(await page.getByTestId('broadcast-mode').getAttribute('aria-checked')).toBe('false');
}

async function useKeys({ gm, mira }: SeatedTable): Promise<void> {
  await gm.page.locator('body').press('Shift+?');
  await gm.page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await expectAccessible(gm.page, 'keys');
  await gm.page.keyboard.press('Escape');
  await gm.page.getByRole('dialog').waitFor({ state: 'detached' });
  await gm.page.locator('body').press('Shift+C');
  await expect
    .poll(() => gm.page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
    .toBe('chat-input');
  await gm.page.keyboard.type('/w Mi');
  await gm.page.keyboard.press('Tab');
  await gm.page.keyboard.type('psst');
  await gm.page.keyboard.press('Enter');
  await tab(mira.page, 'Chat');
  await hears(mira, 'psst');
  await gm.page.keyboard.press('ArrowUp');
  expect(await gm.page.getByTestId('chat-input').inputValue()).toBe('/w Mira psst');
  await gm.page.getByTestId('chat-input').fill('');
  await gm.page.getByTestId('node-title').click();
  await gm.page.locator('body').press(' ');
  await mira.page.getByTestId('paused-curtain').waitFor();
  await gm.page.locator('body').press(' ');
  await mira.page.getByTestId('paused-curtain').waitFor({ state: 'detached' });
}

async function checkDice({ gm, mira }: SeatedTable): Promise<void> {
  await gm.page.getByTestId('end-session').click();
  await gm.page.getByTestId('end-completed').click();
  await mira.page.getByTestId('session-summary').waitFor();
  expect(await gm.page.getByTestId('stat-combatsCompleted').textContent()).toContain('1');
  await mira.page.getByTestId('check-dice').click();
  const verdict = mira.page.getByTestId('dice-verdict');
  await verdict.getByText('The seed is the one the server committed itself to.').waitFor();
  expect(await verdict.getAttribute('data-good')).toBe('true');
  // Her blind roll is hidden from herself.
  await verdict.getByText('1 roll is hidden from you and was left out.').waitFor();
  await expectAccessible(mira.page, 'checked dice');
}

it('journeys 4, 5, 8: dice, requests, votes, handouts, things, wounds, a fight, drafts, the safety card, keys, checked dice', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const table = await sitDown(browser, server.url);
    await rollInFourWays(table);
    await askAndAnswer(table);
    await vote(table);
    await handOut(table);
    await passThings(table);
    await getHurt(table);
    await fight(table);
    await prepareAndPublish(table);
    await useKeys(table);
    await checkDice(table);
    expect([table.gm, table.mira, table.guest].flatMap(({ faults }) => faults)).toEqual([]);
  } finally {
    await browser.close();
  }
});
