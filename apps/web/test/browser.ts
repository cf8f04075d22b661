import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../tools/setup/find-programs.mjs';

export const desk = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

/** Somebody in front of a browser of their own. */
export interface Person {
  readonly name: string;
  readonly origin: string;
  readonly context: BrowserContext;
  /** The newest page; another one after `reopen`. */
  page: Page;
  /** Everything the server sent over this person's sockets, so that a test can look for what must not be there. */
  readonly received: string[];
  /** How many sockets were opened. */
  sockets: number;
  /** What the page complained about. */
  readonly faults: string[];
}

export function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('there is no Chromium; npm test installs one');
  // The sandbox needs rights a container does not give; the rest keeps a browser from calling home.
  const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-pings'];
  return chromium.launch({ executablePath, args });
}

/** Lines the browser writes by itself when a server is down, and about answers that a page expects. */
const expectedFaults = /Failed to load resource|ERR_CONNECTION|WebSocket connection/;

function listen(person: Person, page: Page): void {
  const { received, faults } = person;
  page.on('websocket', (socket) => {
    person.sockets += 1;
    socket.on('framereceived', ({ payload }) => void received.push(String(payload)));
  });
  page.on('pageerror', (error) => void faults.push(String(error)));
  page.on('console', (line) => {
    if (line.type() === 'error' && !expectedFaults.test(line.text())) faults.push(line.text());
  });
}

export async function enter(
  browser: Browser,
  url: string,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Person> {
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB', viewport: desk, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const person: Person = { name, origin: url, context, page, received: [], sockets: 0, faults: [] };
  listen(person, page);
  return person;
}

/** Closes the page and opens another one at the same address. */
export async function reopen(person: Person, address = person.page.url()): Promise<void> {
  if (!person.page.isClosed()) await person.page.close();
  person.page = await person.context.newPage();
  listen(person, person.page);
  await person.page.goto(address);
}

export async function userIdOf({ context }: Person): Promise<string> {
  const answer = await context.request.get('/api/v1/me');
  return ((await answer.json()) as { data: { id: string } }).data.id;
}
