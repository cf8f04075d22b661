import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { enter, type Person, userIdOf } from './browser.ts';
import {
  enterCode,
  hears,
  joinAsGuest,
  joinWithNewCharacter,
  openTable,
  placeOf,
  sameScene,
  say,
  signUp,
  timesHeard,
} from './steps.ts';

interface Table {
  readonly gm: Person;
  readonly mira: Person;
  readonly guest: Person;
  readonly code: string;
}

/** Journeys 2 and 3: a table is opened, one joins by code with a new character, one by link as a guest. */
async function gather(browser: Browser, url: string): Promise<Table> {
  const gm = await enter(browser, url, 'Old Tobias');
  await gm.page.goto('/');
  await expectAccessible(gm.page, 'signed out');
  await signUp(gm);
  await expectAccessible(gm.page, 'home');
  const code = await openTable(gm, 'The Bell Beneath Ossing Weir');
  await expectAccessible(gm.page, 'lobby of the GM');
  const mira = await enter(browser, url, 'Mira');
  await signUp(mira);
  await enterCode(mira, code);
  await expectAccessible(mira.page, 'joining with a character');
  await joinWithNewCharacter(mira, 'Mira of the Fen');
  const guest = await enter(browser, url, 'Jory');
  await guest.page.goto(`/join/${code}`);
  await guest.page.getByTestId('guest-name').waitFor();
  await expectAccessible(guest.page, 'joining as a guest');
  await joinAsGuest(guest, (await gm.page.getByTestId('join-url').getAttribute('href')) ?? '');
  return { gm, mira, guest, code };
}

async function begin({ gm, mira, guest }: Table): Promise<string> {
  for (const watcher of [gm, mira, guest]) {
    for (const person of [mira, guest]) await placeOf(watcher, await userIdOf(person)).waitFor();
  }
  for (const { page } of [mira, guest]) await page.getByTestId('ready-toggle').click();
  await expect.poll(() => gm.page.getByTestId('session-lobby').getByText('✓ Ready').count()).toBe(2);
  await expectAccessible(mira.page, 'lobby of a player');
  await gm.page.getByTestId('start-game').click();
  await gm.page.getByTestId('seer-dashboard').getByTestId('gm-dashboard').waitFor();
  await mira.page.getByTestId('player-game-view').waitFor();
  await guest.page.getByTestId('player-game-view').waitFor();
  return sameScene([gm, mira, guest], '');
}

async function talk({ gm, mira, guest }: Table): Promise<void> {
  await say(mira, 'Is anybody there?');
  for (const person of [gm, mira, guest]) await hears(person, 'Is anybody there?');
  await say(mira, '/w Old Tobias heliotrope');
  await hears(gm, 'heliotrope');
  await hears(mira, 'heliotrope');
  await say(mira, '/wisper Old Tobias heliotrope');
  await mira.page.getByText('There is no command /wisper').waitFor();
  await say(mira, 'After the whisper.');
  await hears(guest, 'After the whisper.');
  expect(await timesHeard(guest, 'heliotrope')).toBe(0);
  expect(guest.received.length).toBeGreaterThan(3);
  expect(guest.received.filter((frame) => frame.includes('heliotrope'))).toEqual([]);
}

async function pauseAndResume({ gm, mira, guest }: Table): Promise<void> {
  await gm.page.getByLabel('Message to the table').fill('The pizza is here');
  await gm.page.getByTestId('pause-session').click();
  for (const { page } of [mira, guest]) {
    const curtain = page.getByTestId('paused-curtain');
    await curtain.getByText('The pizza is here').waitFor();
    expect(await curtain.textContent()).toContain('Paused by Old Tobias');
  }
  await expectAccessible(mira.page, 'paused, as a player');
  await expectAccessible(gm.page, 'paused, as the GM');
  await gm.page.getByTestId('resume-session').click();
  for (const { page } of [gm, mira, guest]) await page.getByTestId('paused-curtain').waitFor({ state: 'detached' });
}

async function leaveAndReturn({ gm, mira, code }: Table): Promise<void> {
  const miraId = await userIdOf(mira);
  await mira.page.getByTestId('leave-session').click();
  await mira.page.getByRole('heading', { name: 'Well met' }).waitFor();
  await placeOf(gm, miraId).getByText('left the table').waitFor({ state: 'attached' });
  await enterCode(mira, code);
  await mira.page.getByTestId('join-session').click();
  await mira.page.getByTestId('player-game-view').waitFor();
  await hears(mira, 'Is anybody there?');
  await placeOf(gm, miraId).getByTestId('player-connected').waitFor();
}

async function kick({ gm, guest }: Table): Promise<void> {
  await gm.page.getByRole('tab', { name: 'Party' }).click();
  await expectAccessible(gm.page, 'party tab of the GM');
  await gm.page.getByTestId(`kick-${await userIdOf(guest)}`).click();
  await guest.page.getByText('You were shown the door').waitFor();
  await expectAccessible(guest.page, 'kicked');
  await guest.page.reload();
  await guest.page.getByText('This table is not yours').waitFor();
  await expectAccessible(guest.page, 'no seat here');
}

async function end({ gm, mira }: Table): Promise<void> {
  await gm.page.getByTestId('end-session').click();
  await gm.page.getByLabel('Notes for the history').fill('They never paid the toll.');
  await expectAccessible(gm.page, 'ending');
  await gm.page.getByTestId('end-completed').click();
  for (const { page } of [gm, mira]) {
    const summary = page.getByTestId('session-summary');
    await summary.waitFor();
    await summary.getByText('They never paid the toll.').waitFor();
    expect(await page.getByTestId('stat-nodesVisited').textContent()).toContain('2');
  }
  // Two said aloud and one whispered to her.
  expect(await gm.page.getByTestId('stat-messages').textContent()).toContain('3');
  const form = mira.page.getByTestId('feedback-form');
  await form.getByRole('radio', { name: '5 stars' }).click();
  await form.getByLabel('A word to the game master').fill('Again next week?');
  await expectAccessible(mira.page, 'summary of a player');
  await form.getByRole('button', { name: 'Send feedback' }).click();
  await mira.page.getByText('Thank you.').waitFor();
  // From the lobby to the summary over one and the same line.
  expect(gm.sockets).toBe(1);
  await gm.page.reload();
  await gm.page.getByText('Again next week?').waitFor();
  await expectAccessible(gm.page, 'summary of the GM');
}

/** Journeys 2, 3, 4, 6 and 8 in three browsers, on whichever database the server at `url` keeps. */
export async function playWholeSession(browser: Browser, url: string): Promise<void> {
  const table = await gather(browser, url);
  const { gm, mira, guest } = table;
  const first = await begin(table);
  await expectAccessible(gm.page, 'table of the GM');
  await expectAccessible(mira.page, 'table of a player');
  await talk(table);
  const choice = gm.page.getByTestId(/^choice-/).first();
  await choice.click();
  await sameScene([gm, mira, guest], first);
  for (const person of [mira, guest]) {
    await placeOf(gm, await userIdOf(person))
      .getByTestId('player-connected')
      .waitFor();
  }
  await pauseAndResume(table);
  await leaveAndReturn(table);
  await kick(table);
  await end(table);
  expect([gm, mira, guest].flatMap(({ faults }) => faults)).toEqual([]);
  await Promise.all([gm, mira, guest].map(({ context }) => context.close()));
}
