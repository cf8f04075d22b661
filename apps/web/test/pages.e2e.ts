import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible, expectNoOverflow } from './accessible.ts';
import { desk, enter, phone, startBrowser } from './browser.ts';
import { haveAccount, openSession } from './seated-table.ts';
import { startServerProcess } from './server-process.ts';

async function look(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectAccessible(page, path);
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await expectNoOverflow(page, `${path} at ${viewport.width}`);
  }
}

it('every page around the table is accessible and fits a desk and a phone', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const person = await enter(browser, server.url, 'Old Tobias');
    const { page } = person;
    for (const path of ['/', '/sign-in', '/sign-up', '/join', '/join/ABCDEF', '/settings', '/nowhere']) {
      await look(page, path);
    }
    await haveAccount(person);
    const { id, code } = await openSession(person);
    for (const path of [
      '/',
      '/adventures',
      '/characters',
      '/sessions',
      '/sessions/new',
      '/settings',
      `/join/${code}`,
    ]) {
      await look(page, path);
    }
    await page.goto('/adventures');
    const adventure = page
      .getByTestId(/^adventure-/)
      .first()
      .getByRole('link');
    await look(page, (await adventure.getAttribute('href')) ?? '');
    await page.goto('/characters');
    await page.getByRole('button', { name: 'Make a character' }).click();
    await page.getByText('Or take somebody ready-made').click();
    await expectAccessible(page, 'making a character');
    await page.getByRole('button', { name: 'Take Berrin Holt' }).click();
    await page.getByRole('heading', { name: 'Berrin Holt' }).waitFor();
    await look(page, new URL(page.url()).pathname);
    await look(page, `/sessions/${id}`);
    expect(person.faults).toEqual([]);
  } finally {
    await browser.close();
  }
});

it('state survives a reload, and whoever is not signed in is led to the door and back', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const person = await enter(browser, server.url, 'Old Tobias');
    const { page } = person;
    await haveAccount(person);
    await page.goto('/characters');
    await page.getByRole('heading', { name: 'Characters' }).waitFor();
    await page.getByTestId('account-menu').click();
    await page.getByTestId('sign-out').click();
    await page.getByRole('link', { name: 'Create an account' }).waitFor();
    await page.goto('/sessions');
    const form = page.getByTestId('sign-in-form');
    await form.getByLabel('E-mail').fill('old.tobias@example.org');
    await form.getByLabel('Password').fill('not the password');
    await form.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('E-mail or password is not right.').waitFor();
    await form.getByLabel('Password').fill('correct horse battery');
    await form.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('No quests await.').waitFor();
    await page.reload();
    await page.getByText('No quests await.').waitFor();
  } finally {
    await browser.close();
  }
});
