import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enter, type Person, startBrowser } from './browser.ts';
import { expectHarmless, faultsOf, layTripwire } from './hostile-page.ts';
import { call, type HostileTable, layHostileTable, openHostileTable, say } from './hostile-table.ts';
import { packed } from './hostile-texts.ts';
import { haveAccount } from './seated-table.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/** What was stored is shown: the pages of docs/spec/hostile.md, one evening from the library to the history. */
let server: ServerProcess;
let browser: Browser;
let table: HostileTable;
beforeAll(async () => {
  server = await startServerProcess();
  browser = await startBrowser();
  table = await openHostileTable(browser, server.url);
});
afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
});

/** Nothing ran, left, or was stopped from it, up to now. */
function expectQuiet(at: string): void {
  expect(table.hits.flat(), at).toEqual([]);
  expect(
    [table.gm, table.mira, table.guest].flatMap(({ faults }) => faults),
    at,
  ).toEqual([]);
}

/** `shows`: what of the corpus the page has to hold, so that a page that shows nothing does not pass. */
async function visit(person: Person, path: string, shows: string): Promise<void> {
  const { page } = person;
  await page.goto(path);
  const holds = () =>
    page.evaluate(() => {
      const written = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
      return [document.body.textContent, ...written].join('\n');
    });
  await expect.poll(holds, { message: `${path} shows ${shows}`, timeout: 15_000 }).toContain(shows);
  await expectHarmless(person, path);
  expectQuiet(path);
}

/** The beginning of every long text, as far as no Markdown is in it, and a piece of most names. */
const anyText = '<script>window.';
const named = 'window.';

it('HOST-15 library, campaign and doors show what was stored as text and nothing else; a word without end widens none of them', async () => {
  const { gm, mira, guest, campaignId, campaignDoor, adventureId, characterId, sessionId, code, invite } = table;
  for (const person of [gm, mira]) {
    await visit(person, '/', named);
    await visit(person, '/campaigns', anyText);
    await visit(person, `/campaigns/${campaignId}`, anyText);
    await visit(person, '/adventures', named);
    await visit(person, '/sessions', named);
    await visit(person, `/join/${code}`, named);
    await visit(person, '/settings', named);
  }
  await visit(gm, `/adventures/${adventureId}`, anyText);
  await visit(gm, `/sessions/new?adventureId=${adventureId}&campaignId=${campaignId}`, named);
  await visit(mira, '/characters', named);
  await visit(mira, `/characters/${characterId}`, named);
  await visit(guest, campaignDoor, anyText);
  await visit(guest, invite, named);
  for (const person of [gm, mira, guest]) await visit(person, `/sessions/${sessionId}/lobby`, named);
});

it('HOST-15 the editor holds an adventure that is hostile in every field, and does not try to compile its own rules', async () => {
  const { gm, adventureId, nodeIds, mapId } = table;
  const at = (section: string, open = '') => `/adventures/${adventureId}/edit?section=${section}&open=${open}`;
  await visit(gm, at('details'), anyText);
  for (const nodeId of nodeIds) await visit(gm, at('scenes', nodeId), named);
  await visit(gm, at('graph'), named);
  await visit(gm, at('maps', mapId), named);
  await visit(gm, at('backdrops', 'b1'), named);
});

/** Every tab, with every fold open. */
async function walkTable(person: Person, at: string): Promise<void> {
  const { page } = person;
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expectHarmless(person, `${at}, ${await tab.textContent()}`);
  }
  expectQuiet(at);
}

it('HOST-15 the table, its summary and its history show what was said as text that turns the reading of nothing beside it', async () => {
  const { gm, mira, guest, sessionId, nodeIds } = table;
  const people = [gm, mira, guest];
  await say(gm, sessionId, 'session:start', {});
  await layHostileTable(table);
  for (const person of people) {
    await visit(person, `/sessions/${sessionId}`, anyText);
    await walkTable(person, `table of ${person.name.slice(0, 20)}`);
  }
  for (const nodeId of nodeIds.slice(1)) {
    await say(gm, sessionId, 'node:go', { nodeId });
    for (const person of people) await expectHarmless(person, `scene ${nodeId}`);
  }
  await say(gm, sessionId, 'session:pause', { message: packed(500)[0] });
  for (const { page } of people) await page.getByTestId('paused-curtain').getByText(anyText).waitFor();
  for (const person of people) await expectHarmless(person, 'paused');
  await say(gm, sessionId, 'session:resume', {});
  const kick = { participantId: table.seats.guest, reason: packed(500)[0] };
  await say(gm, sessionId, 'participant:kick', kick);
  await guest.page.getByText('You were shown the door').waitFor();
  await expectHarmless(guest, 'kicked');
  await say(gm, sessionId, 'session:end', { outcome: 'completed', notes: packed(4_000)[0] });
  await call(mira, 'POST', `/api/v1/sessions/${sessionId}/feedback`, { rating: 5, text: packed(4_000)[0] });
  for (const person of [gm, mira]) {
    await visit(person, `/sessions/${sessionId}/summary`, anyText);
    await visit(person, `/sessions/${sessionId}/history`, named);
  }
  expectQuiet('the whole evening');
});

const addresses = [
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'https://evil.example/',
  'javascript:window.__hit=1',
  'data:text/html,<script>window.__hit=1</script>',
];
/** As what follows in the address of a page. */
const places = ['join/', 'invite/', 'campaigns/join/', 'recover/', 'sessions/', 'verify?token=', 'sign-up?invite=', ''];

it('HOST-17 no address of ours leads anywhere else, and none shows anything but a page', async () => {
  const stranger = await enter(browser, server.url, 'Wim');
  const hits = await layTripwire(stranger);
  const { page } = stranger;
  await haveAccount(stranger);
  for (const address of addresses) {
    await stranger.context.clearCookies();
    const given = encodeURIComponent(address);
    await page.goto(`/sign-in?returnTo=${given}&to=${given}&redirect=${given}&next=${given}`);
    const form = page.getByTestId('sign-in-form');
    await form.getByLabel('E-mail').fill('wim@example.org');
    await form.getByLabel('Password').fill('correct horse battery');
    await form.getByRole('button', { name: 'Sign in' }).click();
    await page.getByTestId('account-menu').waitFor();
    expect(new URL(page.url()).origin).toBe(server.url);
  }
  for (const place of places) {
    await page.goto(`/${place}${encodeURIComponent('"><svg onload=window.__hit=1> ../..//evil.example')}`);
    await page.locator('h1').first().waitFor();
    await expectHarmless(stranger, place);
  }
  expect(hits).toEqual([]);
});

it('HOST-15 the tripwire hears a script that runs, one that is stopped, and a request that leaves', async () => {
  const stranger = await enter(browser, server.url, 'Nell');
  const hits = await layTripwire(stranger);
  await stranger.page.goto('/');
  await stranger.page.evaluate(() => {
    Object.assign(window, { __hit: 1 });
    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=window.__hit=1><a href="javascript:1">x</a>');
    void fetch('https://evil.example/').catch(() => {});
  });
  await expect.poll(() => hits.map((hit) => hit.split(':')[0]).toSorted()).toEqual(['policy', 'policy', 'script']);
  const faults = await faultsOf(stranger);
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(['handler', 'href that runs', 'address']);
});
