import { expect, it } from 'vitest';
import { enter, type Person, startBrowser } from './browser.ts';
import { haveCampaign, inviteByLink, invitePath, look } from './campaign-steps.ts';
import { startServerProcess } from './server-process.ts';

async function signInAsGuest({ context, origin }: Person, name: string): Promise<void> {
  const headers = { origin: new URL(origin).origin };
  await context.request.post('/api/auth/sign-in/anonymous', { data: {}, headers });
  await context.request.patch('/api/v1/me', { data: { name }, headers });
}

it('CAMP-6 CAMP-12 CAMP-13 an invitation says how one stands to it: revoked, never made, a guest, a member already, a player who may lead', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const gm = await enter(browser, server.url, 'Old Tobias');
    const mira = await enter(browser, server.url, 'Mira');
    const guest = await enter(browser, server.url, 'Jory');
    const campaignId = await haveCampaign(gm, [mira]);
    await gm.page.goto(`/campaigns/${campaignId}`);
    const revoked = await inviteByLink(gm);
    const open = gm.page.getByTestId('open-invites');
    await open.getByRole('button', { name: /^Revoke/ }).click();
    await open.getByText('No invitation is open.').waitFor();
    await guest.page.goto(revoked);
    await guest.page.getByRole('heading', { name: 'This invitation is not good' }).waitFor();
    await guest.page.getByText('It was revoked').waitFor();
    await look(guest, 'a revoked invitation');

    await signInAsGuest(guest, 'Jory');
    const toLead = await invitePath(gm, campaignId, { role: 'gm', maxUses: 5 });
    await guest.page.goto(toLead);
    await guest.page.getByText('Whoever leads a campaign has an account.').waitFor();
    expect(await guest.page.getByTestId('join-campaign').count()).toBe(0);
    await look(guest, 'a guest who is asked to lead');
    const once = await invitePath(gm, campaignId, { role: 'player' });
    await guest.page.goto(once);
    await guest.page.getByText('You are here as the guest Jory').waitFor();
    await guest.page.getByTestId('join-campaign').click();
    await guest.page.getByTestId('campaign-page').waitFor();
    await guest.page.goto('/campaigns');
    await guest.page.getByRole('link', { name: 'The Long Winter' }).waitFor();
    expect(await guest.page.getByRole('button', { name: 'Begin a campaign' }).count()).toBe(0);

    await mira.page.goto(once);
    await mira.page.getByText('It has expired, or everybody').waitFor();
    await mira.page.goto(await invitePath(gm, campaignId, { role: 'player' }));
    await mira.page.getByText('You are a member of this campaign already.').waitFor();
    await look(mira, 'a member who is invited again');
    await mira.page.goto(toLead);
    await mira.page.getByText('This invitation makes you Keeper.').waitFor();
    await mira.page.getByTestId('join-campaign').click();
    await mira.page.getByTestId('invite-people').waitFor();
    expect([gm, mira, guest].flatMap(({ faults }) => faults)).toEqual([]);
  } finally {
    await browser.close();
  }
});

async function changeName(page: Person['page'], name: string): Promise<void> {
  await page.getByTestId('edit-campaign').click();
  await page.getByTestId('campaign-form').getByLabel('Name').fill(name);
}

it('CAMP-2 CAMP-3 CAMP-11 CAMP-14 changing at the same time, inviting by mail, sharing an adventure, no connection, and the end', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const gm = await enter(browser, server.url, 'Old Tobias');
    const { page } = gm;
    const campaignId = await haveCampaign(gm, []);
    await page.goto(`/campaigns/${campaignId}`);
    const here = () => page.getByTestId('campaign-page');
    await changeName(page, '');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Please give a name.').waitFor();
    const other = await gm.context.newPage();
    await other.goto(`/campaigns/${campaignId}`);
    await changeName(other, 'The Longer Winter');
    await page.getByTestId('campaign-form').getByLabel('Name').fill('The Longest Winter');
    await other.getByRole('button', { name: 'Save' }).click();
    await other.getByRole('heading', { name: 'The Longer Winter', level: 1 }).waitFor();
    // A page behind another one is drawn once a second.
    await other.close();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByTestId('campaign-conflict').getByText('The Longer Winter').waitFor();
    await look(gm, 'somebody else was faster');
    await page.getByRole('button', { name: 'Save mine over it' }).click();
    await here().getByRole('heading', { name: 'The Longest Winter' }).waitFor();

    await page.getByTestId('invite-people').click();
    await page.getByRole('radio', { name: 'By e-mail' }).click();
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByText('Please give an e-mail address.').waitFor();
    await look(gm, 'an invitation without an address');
    await page.getByLabel('E-mail address').fill('mira@example.org');
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByText('on its way to mira@example.org').waitFor();
    await page.getByText('QR picture').click();
    await page.getByRole('img', { name: 'QR picture of the invitation’s link' }).waitFor();
    await look(gm, 'an invitation with its picture');
    await page.keyboard.press('Escape');

    const headers = { origin: server.url };
    await gm.context.request.post('/api/v1/adventures', { data: { title: 'The Granary Key' }, headers });
    await page.getByRole('button', { name: 'Add adventure' }).click();
    await page.getByRole('button', { name: 'Share it here: The Granary Key' }).click();
    const shelf = page.getByTestId('campaign-adventures');
    await shelf.getByRole('link', { name: 'START SESSION: The Granary Key' }).waitFor();
    await look(gm, 'a campaign with an adventure');
    await shelf.getByRole('button', { name: 'Take back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
    await shelf.getByText('No adventure is shared').waitFor();

    await page.getByRole('button', { name: 'Delete the campaign' }).click();
    const form = page.getByTestId('delete-campaign-form');
    await form.getByRole('textbox').fill('The Long Winter');
    await form.getByRole('button', { name: 'Delete for good' }).click();
    await form.getByText('That is not the campaign’s name.').waitFor();
    await look(gm, 'before a campaign is deleted');
    await page.keyboard.press('Escape');

    await server.kill();
    await page.getByTestId('campaign-stale').waitFor({ timeout: 45_000 });
    await here().getByRole('heading', { name: 'The Longest Winter' }).waitFor();
    await look(gm, 'a campaign without a connection');
    await server.start();
    await page.getByTestId('campaign-stale').getByRole('button', { name: 'Try again' }).click();
    await page.getByTestId('campaign-stale').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Delete the campaign' }).click();
    await form.getByRole('textbox').fill('the longest  winter');
    await form.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByRole('heading', { name: 'Campaigns', level: 1 }).waitFor();
    expect(await page.getByTestId(`campaign-${campaignId}`).count()).toBe(0);
    expect(gm.faults).toEqual([]);
  } finally {
    await browser.close();
  }
});
