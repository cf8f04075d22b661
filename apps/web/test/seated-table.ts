import type { Browser, BrowserContextOptions } from 'playwright-core';
import { enter, type Person } from './browser.ts';

/** A running session with its people in front of it, made by calls: for tests of what happens at the table. */
export interface SeatedTable {
  readonly gm: Person;
  readonly mira: Person;
  readonly guest: Person;
  readonly sessionId: string;
}

interface Answered {
  readonly data: {
    readonly adventures: readonly { readonly id: string; readonly title: string }[];
    readonly character: { readonly id: string };
    readonly session: { readonly id: string; readonly code: string };
  };
}

async function call(person: Person, path: string, body?: object): Promise<Answered['data']> {
  const { request } = person.context;
  // The server takes changes by cookie only from its own pages.
  const headers = { origin: new URL(person.origin).origin };
  const answer = await (body === undefined ? request.get(path) : request.post(path, { data: body, headers }));
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return ((await answer.json()) as Answered).data;
}

export async function haveAccount(person: Person): Promise<void> {
  const email = `${person.name.toLowerCase().replaceAll(' ', '.')}@example.org`;
  await call(person, '/api/auth/sign-up/email', { name: person.name, email, password: 'correct horse battery' });
}

async function takeSeat(person: Person, session: { id: string; code: string }): Promise<void> {
  const { character } = await call(person, '/api/v1/characters', { name: person.name, class: 'Ranger', level: 1 });
  await call(person, `/api/v1/sessions/${session.id}/join`, { code: session.code, characterId: character.id });
}

export async function openSession(gm: Person): Promise<{ readonly id: string; readonly code: string }> {
  const { adventures } = await call(gm, '/api/v1/adventures?scope=community');
  const [adventure] = adventures.filter(({ title }) => title === 'The Bell Beneath Ossing Weir');
  if (adventure === undefined) throw new Error('the sample adventure is not there');
  const { session } = await call(gm, '/api/v1/sessions', { adventureId: adventure.id });
  return session;
}

export async function sitDown(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<SeatedTable> {
  const gm = await enter(browser, url, 'Old Tobias', options);
  const mira = await enter(browser, url, 'Mira', options);
  const guest = await enter(browser, url, 'Jory', options);
  await haveAccount(gm);
  await haveAccount(mira);
  await call(guest, '/api/auth/sign-in/anonymous', {});
  const session = await openSession(gm);
  await takeSeat(mira, session);
  await takeSeat(guest, session);
  await call(gm, `/api/v1/sessions/${session.id}/start`, {});
  for (const { page } of [gm, mira, guest]) {
    await page.goto(`/sessions/${session.id}`);
    await page.getByTestId('node-title').waitFor();
  }
  return { gm, mira, guest, sessionId: session.id };
}
