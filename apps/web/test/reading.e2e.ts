import { expect, it } from 'vitest';
import { expectAccessible, expectNoOverflow } from './accessible.ts';
import { desk, enter, type Person, phone, startBrowser, userIdOf } from './browser.ts';
import { haveAccount } from './seated-table.ts';
import { startServerProcess } from './server-process.ts';

async function look({ page }: Person, at: string): Promise<void> {
  await expectAccessible(page, at);
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await expectNoOverflow(page, `${at} at ${viewport.width}`);
  }
}

async function openSample(person: Person, title: string): Promise<void> {
  const { page } = person;
  await haveAccount(person);
  await page.goto('/adventures');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('tab', { name: 'Contents' }).waitFor();
}

it('READ-1 READ-2 READ-3 all of an adventure is read on its page, and nothing of it can be changed there', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const reader = await enter(browser, server.url, 'Ada Quill');
    const { page } = reader;
    await openSample(reader, 'The Bell Beneath Ossing Weir');

    await page.getByRole('button', { name: /^Tarrant’s Mill/ }).click();
    const open = page.getByRole('article');
    await open.getByText('For the game master only').waitFor();
    await open.getByText('The wheel hangs still and dripping.').waitFor();
    await look(reader, 'an open scene');
    await open.getByRole('button', { name: /Talk with the miller/ }).press('Enter');
    await page.getByRole('button', { name: /^Through the Gap in the Door/, expanded: true }).waitFor();
    expect(await page.getByRole('article').count()).toBe(1);

    await page.getByRole('tab', { name: 'Graph' }).click();
    await page.locator('[data-testid="scene-graph"][data-state="done"]').waitFor();
    await page.getByRole('heading', { name: 'Through the Gap in the Door' }).waitFor();
    expect(await page.locator('[data-testid^="graph-handle-"]').count()).toBe(0);
    const scenes = await page.getByTestId('graph-canvas').getAttribute('aria-label');
    await page.getByTestId('graph-canvas').press('n');
    expect(await page.getByTestId('graph-canvas').getAttribute('aria-label')).toBe(scenes);
    await open.getByRole('button').first().click();
    await expect.poll(() => page.getByRole('heading', { name: 'Through the Gap in the Door' }).count()).toBe(0);
    await look(reader, 'the graph');

    await page.getByRole('tab', { name: 'Maps' }).click();
    await page.getByTestId('map-plate').and(page.getByLabel('Map of The Vale of the Wendle')).waitFor();
    await page.getByText('15 marked places').click();
    await page.getByText('Ossing: eleven roofs and a green').first().waitFor();
    await page.getByRole('radio', { name: 'The Priory of Saint Orrin' }).click();
    const plate = page.getByTestId('map-plate').and(page.getByLabel('Map of The Priory of Saint Orrin'));
    const paper = plate.locator('> div');
    const before = await paper.getAttribute('style');
    await plate.press('+');
    await expect.poll(() => paper.getAttribute('style')).not.toBe(before);
    await look(reader, 'a map');

    await page.getByRole('tab', { name: 'Backdrops' }).click();
    const night = page.locator('figure', { hasText: 'The pond by night' }).locator('img');
    const width = () => night.evaluate((img: HTMLImageElement) => img.naturalWidth);
    // The first to look waits for it to be drawn.
    await expect.poll(width, { timeout: 60_000 }).toBeGreaterThan(600);
    await look(reader, 'the backdrops');
    expect(reader.faults).toEqual([]);
  } finally {
    await browser.close();
  }
});

it('READ-4 READ-5 a copy is one’s own, pictures and all; a guest is offered none', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const reader = await enter(browser, server.url, 'Ada Quill');
    const { page } = reader;
    await openSample(reader, 'The Toll at Kestrel Pass');
    const original = new URL(page.url()).pathname.split('/')[2] ?? '';
    await page.getByRole('button', { name: 'Copy to my shelf' }).click();
    // Nobody has looked at its pictures yet: all of them are drawn for the copy.
    await page.waitForURL((url) => url.pathname.endsWith('/edit'), { timeout: 120_000 });
    const copied = new URL(page.url()).pathname.split('/')[2] ?? '';
    expect(copied).not.toBe(original);
    const { request } = reader.context;
    const read = async (id: string) => (await (await request.get(`/api/v1/adventures/${id}`)).json()).data.adventure;
    const [first, second] = [await read(original), await read(copied)];
    expect(second).toMatchObject({ ownerId: await userIdOf(reader), visibility: 'private', title: first.title });
    expect(second.nodes.length).toBe(first.nodes.length);
    const { pictureId } = second.backdrops[0];
    expect(pictureId).not.toBe(first.backdrops[0].pictureId);
    expect((await request.get(`/api/v1/uploads/${pictureId}`)).status()).toBe(200);

    await page.goto('/adventures/new');
    await page.getByLabel('Title').fill('A blank book');
    await page.getByRole('button', { name: 'Begin writing' }).click();
    await page.getByTestId('save-status').waitFor();
    await page.goto(new URL(page.url()).pathname.replace('/edit', ''));
    await page.getByText('Nothing is written in this adventure yet.').waitFor();
    expect(await page.getByRole('tab').count()).toBe(0);

    const guest = await enter(browser, server.url, 'Jory');
    const signIn = await guest.context.request.post('/api/auth/sign-in/anonymous', {
      data: {},
      headers: { origin: server.url },
    });
    expect(signIn.status()).toBe(200);
    await guest.page.goto(`/adventures/${original}`);
    await guest.page.getByRole('link', { name: 'Export' }).waitFor();
    expect(await guest.page.getByRole('button', { name: 'Copy to my shelf' }).count()).toBe(0);
  } finally {
    await browser.close();
  }
});
