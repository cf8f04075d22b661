import { expect } from 'vitest';
import type { Person } from './browser.ts';

/** What people do, in the words of the fixed test ids; each step ends when its effect is seen. */
const password = 'correct horse battery staple';

export async function signUp(person: Person): Promise<void> {
  const { page, name } = person;
  await page.goto('/sign-up');
  const form = page.getByTestId('sign-up-form');
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('E-mail').fill(`${name.toLowerCase().replaceAll(' ', '.')}@example.org`);
  await form.getByLabel('Password').fill(password);
  await form.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { name: `Well met, ${name}` }).waitFor();
}

/** Answers the code of the lobby. */
export async function openTable({ page }: Person, adventureTitle: string): Promise<string> {
  await page.getByRole('link', { name: 'Adventures' }).click();
  await page.getByRole('link', { name: adventureTitle }).click();
  const start = page.getByTestId('start-session');
  expect(await start.textContent()).toBe('START SESSION');
  await start.click();
  await page.getByTestId('session-lobby').waitFor();
  return (await page.getByTestId('join-code').textContent()) ?? '';
}

export async function enterCode({ page }: Person, code: string): Promise<void> {
  await page.getByRole('link', { name: 'Sessions' }).click();
  await page.getByTestId('join-code-input').fill(code.toLowerCase().split('').join(' '));
  await page.getByTestId('find-session').click();
  await page.getByTestId('session-preview').waitFor();
}

export async function joinWithNewCharacter({ page }: Person, characterName: string): Promise<void> {
  await page.getByLabel('Name').fill(characterName);
  await page.getByLabel('Class').fill('Ranger');
  await page.getByTestId('join-session').click();
  await page.getByTestId('session-lobby').waitFor();
}

export async function joinAsGuest({ page, name }: Person, joinUrl: string): Promise<void> {
  await page.goto(joinUrl);
  await page.getByTestId('session-preview').waitFor();
  await page.getByTestId('guest-name').fill(name);
  await page.getByTestId('join-session').click();
  await page.getByTestId('session-lobby').waitFor();
}

export async function say({ page }: Person, text: string): Promise<void> {
  await page.getByTestId('chat-input').fill(text);
  await page.getByTestId('chat-input').press('Enter');
}

export async function hears({ page }: Person, text: string): Promise<void> {
  await page.getByTestId('chat-log').getByText(text, { exact: true }).waitFor();
}

export function timesHeard({ page }: Person, text: string): Promise<number> {
  return page.getByTestId('chat-log').getByText(text, { exact: true }).count();
}

/** Everybody is at the same scene; answers its title. */
export async function sameScene(people: readonly Person[], not: string): Promise<string> {
  const titles = () => Promise.all(people.map(({ page }) => page.getByTestId('node-title').textContent()));
  await expect.poll(async () => new Set(await titles()).size === 1 && (await titles())[0] !== not).toBe(true);
  return (await titles())[0] ?? '';
}

/** The view this person has of somebody's place at the table. */
export function placeOf({ page }: Person, userId: string) {
  return page.getByTestId(`player-${userId}`);
}
