import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { enter, type Person, startBrowser, userIdOf } from './browser.ts';
import { beginCampaign, comeByLink, haveCampaign, inviteByLink, look } from './campaign-steps.ts';
import { haveAccount } from './seated-table.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

interface Circle {
  readonly gm: Person;
  readonly mira: Person;
  readonly campaignId: string;
}

/** Both see each other without a reload: the page asks every twenty seconds. */
async function seeEachOther({ gm, mira }: Circle): Promise<void> {
  const [gmId, miraId] = [await userIdOf(gm), await userIdOf(mira)];
  await mira.page.getByTestId(`here-${gmId}`).getByText('here now').waitFor();
  await gm.page.getByTestId(`here-${miraId}`).getByText('here now').waitFor({ timeout: 30_000 });
  await look(gm, 'a campaign as its GM');
  await look(mira, 'a campaign as a player');
  expect(await mira.page.getByTestId('invite-people').count()).toBe(0);
  expect(await mira.page.getByRole('button', { name: 'Delete the campaign' }).count()).toBe(0);
}

async function promote({ gm, mira }: Circle): Promise<void> {
  const row = gm.page.getByTestId(`member-${await userIdOf(mira)}`);
  const own = gm.page.getByTestId(`member-${await userIdOf(gm)}`);
  await gm.page.getByRole('button', { name: 'Leave the campaign' }).click();
  await gm.page.getByText('A campaign always keeps somebody who leads it').waitFor();
  await look(gm, 'the last GM may not leave');
  await gm.page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await row.getByRole('button', { name: 'What to do with Mira' }).click();
  await gm.page.getByRole('menuitem', { name: 'Make Keeper' }).click();
  await look(gm, 'asking before a role changes');
  await gm.page.getByRole('button', { name: 'Make Keeper' }).click();
  await row.getByText('★ Keeper').waitFor();
  await mira.page.reload();
  await mira.page.getByTestId('invite-people').waitFor();
  await row.getByRole('button', { name: 'What to do with Mira' }).click();
  await gm.page.getByRole('menuitem', { name: 'Make player' }).click();
  await gm.page.getByRole('button', { name: 'Make player' }).click();
  await row.getByText('Player', { exact: true }).waitFor();
  await own.getByText('★ Keeper').waitFor();
}

/** From the campaign to a lobby, and Mira into it without a code. */
async function playAnEvening({ gm, mira, campaignId }: Circle): Promise<string> {
  await gm.page.getByTestId('campaign-sessions').getByRole('link', { name: 'START SESSION' }).click();
  expect(await gm.page.getByLabel('Played in').inputValue()).toBe(campaignId);
  await look(gm, 'opening a session of a campaign');
  await gm.page.getByRole('radio', { name: /The Toll at Kestrel Pass/ }).click();
  await gm.page.getByTestId('create-session').click();
  await gm.page.getByTestId('session-lobby').getByText('Keeper', { exact: true }).waitFor();
  const sessionId = new URL(gm.page.url()).pathname.split('/')[2] ?? '';
  await mira.page.reload();
  const live = mira.page.getByTestId(`live-session-${sessionId}`);
  await live.waitFor();
  await look(mira, 'a campaign with a lobby');
  await mira.page.goto('/campaigns');
  await mira.page.getByTestId(`campaign-${campaignId}`).getByText('gathering in the lobby').waitFor();
  await look(mira, 'the list of campaigns');
  await mira.page.goto('/sessions');
  await mira.page.getByTestId(`browse-card-${sessionId}`).getByText('campaign', { exact: true }).waitFor();
  await mira.page.goto(`/campaigns/${campaignId}`);
  await live.getByRole('link', { name: 'JOIN' }).click();
  await mira.page.getByLabel('Name').fill('Sylva');
  await mira.page.getByLabel('Class').fill('Ranger');
  await mira.page.getByTestId('join-session').click();
  await mira.page.getByTestId('session-lobby').waitFor();
  await gm.page.getByText('Sylva').first().waitFor();
  await gm.page.getByTestId('start-game').click();
  await mira.page.getByTestId('player-game-view').waitFor();
  await mira.page.getByTestId('chat-input').fill('Is anybody there?');
  await mira.page.getByTestId('chat-input').press('Enter');
  await gm.page.getByTestId('chat-log').getByText('Is anybody there?', { exact: true }).waitFor();
  await gm.page.getByTestId('end-session').click();
  await gm.page.getByTestId('end-completed').click();
  await gm.page.getByTestId('session-summary').waitFor();
  return sessionId;
}

async function readHistory({ gm, mira, campaignId }: Circle, sessionId: string): Promise<void> {
  for (const person of [gm, mira]) {
    const { page } = person;
    await page.goto(`/campaigns/${campaignId}`);
    const past = page.getByTestId(`past-session-${sessionId}`);
    await past.getByText('With Mira').waitFor();
    await look(person, 'a campaign with a past');
    await past.getByRole('link', { name: /^History/ }).click();
    const timeline = page.getByTestId('history-timeline');
    await timeline.getByText('Is anybody there?').waitFor();
    await timeline.getByText('The game begins.').waitFor();
    await timeline.getByText('The tale is told.').waitFor();
    await look(person, 'the history of a session');
    await page.getByRole('radio', { name: 'Talk' }).click();
    await timeline.getByText('The game begins.').waitFor({ state: 'detached' });
    await timeline.getByText('Is anybody there?').waitFor();
    await page.getByRole('radio', { name: 'Fights' }).click();
    await page.getByText('Nothing of this kind happened').waitFor();
    await look(person, 'a history without fights');
    await page.getByRole('link', { name: 'To the campaign' }).click();
    await page.getByTestId('campaign-page').waitFor();
  }
}

async function remove({ gm, mira }: Circle): Promise<void> {
  const row = gm.page.getByTestId(`member-${await userIdOf(mira)}`);
  await row.getByRole('button', { name: 'What to do with Mira' }).click();
  await gm.page.getByRole('menuitem', { name: 'Remove' }).click();
  await gm.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await row.waitFor({ state: 'detached' });
  // She is looking at it: the page says so by itself.
  await mira.page.getByRole('heading', { name: 'No longer your campaign' }).waitFor({ timeout: 30_000 });
  await look(mira, 'removed while looking');
  await mira.page.reload();
  await mira.page.getByRole('heading', { name: 'No such campaign' }).waitFor();
  await look(mira, 'a campaign that is not mine');
}

/** SAMPLE-12: the first account finds a campaign with something to play. */
async function findTheSamples(host: Person): Promise<void> {
  const { page } = host;
  await haveAccount(host);
  await page.goto('/campaigns');
  await page.getByRole('link', { name: 'The Wendle and the Pass' }).click();
  await page.getByTestId('campaign-page').waitFor();
  for (const title of ['The Bell Beneath Ossing Weir', 'The Toll at Kestrel Pass']) {
    await page.getByRole('link', { name: title, exact: true }).waitFor();
  }
  await look(host, 'the sample campaign');
  expect(host.faults).toEqual([]);
}

async function atTheServer(
  run: (browser: Browser, server: ServerProcess) => Promise<readonly Person[]>,
): Promise<void> {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const people = await run(browser, server);
    expect(people.flatMap(({ faults }) => faults)).toEqual([]);
  } finally {
    await browser.close();
  }
}

it('SAMPLE-12 CAMP-1 CAMP-4 CAMP-5 CAMP-7 a campaign from its first name: somebody comes by a link, is seen, leads, plays, and is removed', () =>
  atTheServer(async (browser, { url }) => {
    await findTheSamples(await enter(browser, url, 'Hanna'));
    const gm = await enter(browser, url, 'Old Tobias');
    await haveAccount(gm);
    await gm.page.goto('/campaigns');
    await gm.page.getByText('You belong to no campaign yet.').waitFor();
    await look(gm, 'no campaign yet');
    const campaignId = await beginCampaign(gm, 'The Long Winter', 'Keeper');
    await look(gm, 'a campaign just begun');
    const path = await inviteByLink(gm);
    await gm.page.getByTestId('open-invites').getByText('0 of 5 used').waitFor();
    const mira = await enter(browser, url, 'Mira');
    await mira.page.goto(path);
    await look(mira, 'invited, not signed in');
    await comeByLink(mira, path);
    expect(new URL(mira.page.url()).pathname).toBe(`/campaigns/${campaignId}`);
    const circle = { gm, mira, campaignId };
    await seeEachOther(circle);
    await promote(circle);
    await remove(circle);
    return [gm, mira];
  }));

it('CAMP-16 CAMP-17 journeys 2, 8 and 9: an evening of a campaign, joined without a code, and read afterwards', () =>
  atTheServer(async (browser, { url }) => {
    const [gm, mira, pia] = [
      await enter(browser, url, 'Old Tobias'),
      await enter(browser, url, 'Mira'),
      await enter(browser, url, 'Pia'),
    ];
    const campaignId = await haveCampaign(gm, [mira, pia]);
    const circle = { gm, mira, campaignId };
    for (const { page } of [gm, mira]) await page.goto(`/campaigns/${campaignId}`);
    const sessionId = await playAnEvening(circle);
    await readHistory(circle, sessionId);
    // She was not there: she reads what the whole party knew.
    await pia.page.goto(`/sessions/${sessionId}/history`);
    await pia.page.getByText('You read this as the whole party knew it').waitFor();
    await pia.page.getByTestId('history-timeline').getByText('Is anybody there?').waitFor();
    const stranger = await enter(browser, url, 'Nan');
    await haveAccount(stranger);
    await stranger.page.goto(`/sessions/${sessionId}/history`);
    await stranger.page.getByRole('heading', { name: 'Not yours to read' }).waitFor();
    await look(stranger, 'a history of others');
    return [gm, mira, pia, stranger];
  }));
