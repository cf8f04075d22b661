import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { expectAccessible, expectNoOverflow } from './accessible.ts';
import { desk, enter, type Person, phone, startBrowser, userIdOf } from './browser.ts';
import { haveAccount, sitDown } from './seated-table.ts';
import { startServerProcess } from './server-process.ts';
import { signUp } from './steps.ts';

const newPassword = 'another horse battery';
const oldPassword = 'correct horse battery';

/** The newest mail in this folder about this page, as the path its link leads to. */
function mailedLink(outbox: string, page: string): Promise<string> {
  return vi.waitFor(
    async () => {
      const files = (await readdir(outbox)).toSorted();
      const mails = await Promise.all(files.map((file) => readFile(join(outbox, file), 'utf8')));
      const texts = mails.map((mail) => mail.replace(/=\r?\n/g, '').replaceAll('=3D', '='));
      const links = texts.flatMap((text) => new RegExp(`${page}\\?token=[\\w-]+`).exec(text)?.[0] ?? []);
      const newest = links.at(-1);
      if (newest === undefined) throw new Error(`no mail about ${page}`);
      return newest;
    },
    { timeout: 10_000 },
  );
}

async function look({ page }: Person, at: string): Promise<void> {
  // The page's own code may still be on its way.
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await expectAccessible(page, at);
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await expectNoOverflow(page, `${at} at ${viewport.width}`);
  }
}

it('ACC-4 ACC-7 an address is confirmed and a forgotten password replaced by the links in the mails', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'moothall-accounts-'));
  await using server = await startServerProcess({ DATA_DIR: dataDir });
  const browser = await startBrowser();
  try {
    const person = await enter(browser, server.url, 'Old Tobias');
    const { page } = person;
    await signUp(person);
    const outbox = join(dataDir, 'outbox');
    await page.goto('/verify');
    await page.getByRole('button', { name: 'Send it again' }).waitFor();
    await look(person, 'waiting for the mail');
    const verify = await mailedLink(outbox, '/verify');
    await page.goto(verify);
    await page.getByRole('button', { name: 'Confirm this address' }).click();
    await page.getByText('old.tobias@example.org is confirmed').waitFor();
    await look(person, 'confirmed');
    await page.goto(verify);
    await page.getByRole('button', { name: 'Confirm this address' }).click();
    await page.getByText('There is nothing to confirm').waitFor();

    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgotten your password?' }).click();
    await look(person, 'asking for a new password');
    await page.getByTestId('reset-ask-form').getByLabel('E-mail').fill('old.tobias@example.org');
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByText('If there is an account with this address').waitFor();
    const reset = await mailedLink(outbox, '/reset');
    await page.goto(reset);
    await look(person, 'setting a new password');
    await page.getByTestId('reset-form').getByLabel('New password').fill(newPassword);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByText('you are signed out everywhere').waitFor();
    await page.getByTestId('reset-form').getByRole('link', { name: 'Sign in' }).click();
    const form = page.getByTestId('sign-in-form');
    await form.getByLabel('E-mail').fill('old.tobias@example.org');
    await form.getByLabel('Password').fill(newPassword);
    await form.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Well met, Old Tobias' }).waitFor();
    await page.goto(reset);
    await page.getByTestId('reset-form').getByLabel('New password').fill(newPassword);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByText('This link was used already').waitFor();
    expect(person.faults).toEqual([]);
  } finally {
    await browser.close();
    await rm(dataDir, { recursive: true, force: true });
  }
});

it('ACC-9 a guest is offered an account after the game and keeps everything', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const { gm, guest, mira, sessionId } = await sitDown(browser, server.url);
    const userId = await userIdOf(guest);
    await gm.context.request.post(`/api/v1/sessions/${sessionId}/end`, {
      data: { outcome: 'completed' },
      headers: { origin: server.url },
    });
    await guest.page.goto(`/sessions/${sessionId}/summary`);
    await guest.page.getByTestId('guest-offer').waitFor();
    await look(guest, 'the offer');
    await mira.page.goto(`/sessions/${sessionId}/summary`);
    await mira.page.getByTestId('session-summary').waitFor();
    expect(await mira.page.getByTestId('guest-offer').count()).toBe(0);
    await guest.page.getByTestId('guest-offer').getByRole('link').click();
    const form = guest.page.getByTestId('sign-up-form');
    await form.getByText('You are here as').waitFor();
    await look(guest, 'signing up as a guest');
    await form.getByLabel('Name').fill('Jory the Kept');
    await form.getByLabel('E-mail').fill('jory@example.org');
    await form.getByLabel('Password').fill(oldPassword);
    await form.getByRole('button', { name: 'Create account' }).click();
    await guest.page.getByTestId('session-summary').waitFor();
    await guest.page.getByTestId('guest-offer').waitFor({ state: 'detached' });
    expect(await userIdOf(guest)).toBe(userId);
    expect(guest.faults).toEqual([]);
  } finally {
    await browser.close();
  }
});

it('ACC-6 ACC-8 ACC-11 ACC-15 settings: address, password, sign-ins, invites, data, and the end of it', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const person = await enter(browser, server.url, 'Old Tobias');
    const { page } = person;
    await haveAccount(person);
    const elsewhere = await enter(browser, server.url, 'Old Tobias');
    const signIn = { email: 'old.tobias@example.org', password: oldPassword };
    await elsewhere.context.request.post('/api/auth/sign-in/email', { data: signIn, headers: { origin: server.url } });

    await page.goto('/settings');
    await page.getByText('Where you are signed in').waitFor();
    await page.getByText('Change the address').first().click();
    await page.getByText('Change the password').first().click();
    await look(person, 'settings, everything open');
    await page.getByRole('button', { name: /^Sign out there/ }).click();
    await expect.poll(() => page.getByRole('button', { name: /^Sign out there/ }).count()).toBe(0);
    expect((await elsewhere.context.request.get('/api/v1/me')).status()).toBe(401);

    const address = page.locator('#change-email');
    await address.getByLabel('New address').fill('tobias@example.org');
    await address.getByLabel('Current password').fill('wrong');
    await address.getByRole('button', { name: 'Change the address' }).click();
    await address.getByText('The password is not right.').waitFor();
    await address.getByLabel('Current password').fill(oldPassword);
    await address.getByRole('button', { name: 'Change the address' }).click();
    await page.getByText('Your address is tobias@example.org now.').waitFor();

    const change = page.locator('#change-password');
    await change.getByLabel('Current password').fill(oldPassword);
    await change.getByLabel('New password').fill(newPassword);
    await change.getByRole('button', { name: 'Change the password' }).click();
    await page.getByText('Changed. Everybody else').waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download' }).click(),
    ]);
    const kept = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(kept.data.profile.email).toBe('tobias@example.org');

    await page.getByText('Deutsch').click();
    await page.getByText('Wo du angemeldet bist').waitFor();
    await look(person, 'settings in German');
    await page.getByText('English').click();
    await page.getByRole('button', { name: 'Delete my account' }).click();
    const form = page.locator('#delete-me');
    await form.getByLabel('Current password').fill('wrong');
    await form.getByRole('button', { name: 'Delete for good' }).click();
    await form.getByText('The password is not right.').waitFor();
    await expectAccessible(page, 'deleting');
    await form.getByLabel('Current password').fill(newPassword);
    await form.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByRole('link', { name: 'Create an account' }).first().waitFor();
    expect((await person.context.request.get('/api/v1/me')).status()).toBe(401);
    expect(person.faults).toEqual([]);
  } finally {
    await browser.close();
  }
});

it('ACC-11 where accounts are by invite, the administrator makes one and somebody comes by it', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'moothall-accounts-'));
  const browser = await startBrowser();
  try {
    {
      await using first = await startServerProcess({ DATA_DIR: dataDir });
      await haveAccount(await enter(browser, first.url, 'Old Tobias'));
    }
    await using server = await startServerProcess({ DATA_DIR: dataDir, REGISTRATION: 'invite' });
    const admin = await enter(browser, server.url, 'Old Tobias');
    const signIn = { email: 'old.tobias@example.org', password: oldPassword };
    await admin.context.request.post('/api/auth/sign-in/email', { data: signIn, headers: { origin: server.url } });
    await admin.page.goto('/settings');
    await admin.page.getByLabel('For whom').fill('Mira');
    await admin.page.getByRole('button', { name: 'Make an invite' }).click();
    const url = await admin.page.getByText('/sign-up?invite=').textContent();
    await look(admin, 'an invite was made');

    const mira = await enter(browser, server.url, 'Mira');
    await mira.page.goto('/sign-up');
    await mira.page.getByText('accounts are made by invite').waitFor();
    await look(mira, 'nobody signs up without an invite');
    await mira.page.goto(url ?? '');
    await mira.page.getByText('You are invited').waitFor();
    const form = mira.page.getByTestId('sign-up-form');
    await form.getByLabel('Name').fill('Mira');
    await form.getByLabel('E-mail').fill('mira@example.org');
    await form.getByLabel('Password').fill(oldPassword);
    await form.getByRole('button', { name: 'Create account' }).click();
    await mira.page.getByRole('heading', { name: 'Well met, Mira' }).waitFor();
    await mira.page.goto('/settings');
    await mira.page.getByText('Where you are signed in').waitFor();
    expect(await mira.page.getByText('Invites to register').count()).toBe(0);

    await admin.page.reload();
    await admin.page.getByText('1 of 1 used').waitFor();
    await admin.page.getByRole('button', { name: 'Revoke: Mira' }).click();
    await admin.page.getByText('1 of 1 used').waitFor({ state: 'detached' });
    expect([...admin.faults, ...mira.faults]).toEqual([]);
  } finally {
    await browser.close();
    await rm(dataDir, { recursive: true, force: true });
  }
});
