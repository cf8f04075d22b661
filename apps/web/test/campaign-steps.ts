import { expectAccessible, expectNoOverflow } from './accessible.ts';
import { desk, type Person, phone } from './browser.ts';
import { haveAccount } from './seated-table.ts';

/** A state of a page as a machine can judge it: axe, and nothing wider than a phone or a desk. */
export async function look({ page }: Person, at: string): Promise<void> {
  await expectAccessible(page, at);
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await expectNoOverflow(page, `${at} at ${viewport.width}`);
  }
}

/** From the list to the page of a new campaign; answers its id. */
export async function beginCampaign({ page }: Person, name: string, gmTitle: string): Promise<string> {
  await page.getByRole('link', { name: 'Campaigns', exact: true }).click();
  await page.getByRole('button', { name: 'Begin a campaign' }).click();
  const form = page.getByTestId('campaign-form');
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('What it is about').fill('A *long* winter.\n\n- Wolves\n- Hunger');
  await form.getByLabel('What whoever leads is called').fill(gmTitle);
  await form.getByRole('button', { name: 'Begin it' }).click();
  await page.getByTestId('campaign-page').waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Makes an invitation by link; answers the path it leads to. */
export async function inviteByLink({ page }: Person): Promise<string> {
  await page.getByTestId('invite-people').click();
  await page.getByTestId('invite-form').getByRole('button', { name: 'Make the link' }).click();
  const url = await page.getByTestId('invite-url').textContent();
  await page.keyboard.press('Escape');
  return new URL(url ?? '').pathname;
}

/** Somebody who has nothing yet: the link, the door, and back through it. */
export async function comeByLink({ page, name }: Person, path: string): Promise<void> {
  await page.goto(path);
  await page.getByTestId('campaign-preview').waitFor();
  await page.getByTestId('campaign-preview').locator('..').getByRole('link', { name: 'Create an account' }).click();
  const form = page.getByTestId('sign-up-form');
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('E-mail').fill(`${name.toLowerCase()}@example.org`);
  await form.getByLabel('Password').fill('correct horse battery');
  await form.getByRole('button', { name: 'Create account' }).click();
  await page.getByTestId('join-campaign').click();
  await page.getByTestId('campaign-page').waitFor();
}

interface Made {
  readonly data: { readonly campaign: { readonly id: string }; readonly invite: { readonly url: string } };
}

async function call({ context, origin }: Person, path: string, data: object): Promise<Made['data']> {
  const answer = await context.request.post(`/api/v1${path}`, { data, headers: { origin: new URL(origin).origin } });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return ((await answer.json()) as Made).data;
}

/** The path that an invitation made by a call leads to. */
export async function invitePath(gm: Person, campaignId: string, given: object): Promise<string> {
  const { invite } = await call(gm, `/campaigns/${campaignId}/invites`, given);
  return new URL(invite.url).pathname;
}

/** A campaign with its people, made by calls: for tests of what happens in it. */
export async function haveCampaign(gm: Person, members: readonly Person[]): Promise<string> {
  await haveAccount(gm);
  const { campaign } = await call(gm, '/campaigns', { name: 'The Long Winter', gmTitle: 'Keeper' });
  for (const member of members) {
    await haveAccount(member);
    const path = await invitePath(gm, campaign.id, {});
    await call(member, '/campaigns/join', { token: path.split('/').at(-1) });
  }
  return campaign.id;
}
