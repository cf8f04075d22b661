import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible, expectNoOverflow } from './accessible.ts';
import { phone, startBrowser } from './browser.ts';
import { command, draw, openPicturedTable, type PicturedTable, post } from './pictured-table.ts';
import { startServerProcess } from './server-process.ts';

async function atTheTable(run: (table: PicturedTable) => Promise<void>): Promise<void> {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const table = await openPicturedTable(browser, server.url);
    await run(table);
    expect([...table.gm.faults, ...table.mira.faults, ...table.jory.faults]).toEqual([]);
  } finally {
    await browser.close();
  }
}

/** Resolves when it has been drawn, with its width in pixels. */
async function widthOf(picture: Locator): Promise<number> {
  await picture.waitFor();
  return picture.evaluate(async (element) => {
    const image = element as HTMLImageElement;
    await image.decode();
    return image.naturalWidth;
  });
}

const mapPicture = (page: Page) => page.getByTestId('map-picture');

/** Red, green, blue and opacity in the middle of cells of the cave, of what this page shows as its map. */
function cellPixels(
  page: Page,
  cells: readonly (readonly [number, number])[],
): Promise<readonly (readonly number[])[]> {
  return mapPicture(page).evaluate(async (element, asked) => {
    const bitmap = await createImageBitmap(await (await fetch(element.getAttribute('href') ?? '')).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('there is no canvas');
    pen.drawImage(bitmap, 0, 0);
    return asked.map(([x = 0, y = 0]) => {
      const at = [((x + 0.5) / 6) * bitmap.width, ((y + 0.5) / 4) * bitmap.height] as const;
      return [...pen.getImageData(at[0], at[1], 1, 1).data];
    });
  }, cells);
}

/** Resolves when another picture than the one before has come. */
async function hrefAfter(page: Page, before: string): Promise<string> {
  const next = page.locator(`[data-testid="map-picture"]:not([href="${before}"])`);
  await next.waitFor({ state: 'attached' });
  return (await next.getAttribute('href')) ?? '';
}

it('PIC-15 scene, backdrop and handout are shown with their picture to those who have them', () =>
  atTheTable(async (table) => {
    const { gm, mira, jory, sessionId, pictures } = table;
    for (const { page } of [gm, mira]) {
      expect(await widthOf(page.getByRole('img', { name: 'The snow road' }))).toBe(480);
    }
    await command(table, 'backdrop:show', { backdropId: 'gate' });
    for (const { page } of [gm, mira]) {
      const backdrop = page.getByTestId('backdrop');
      expect(await widthOf(backdrop.getByRole('img', { name: 'The iron gate' }))).toBe(480);
      expect(await backdrop.textContent()).toBe('The iron gate');
      await expectAccessible(page, 'a backdrop');
    }
    await mira.page.setViewportSize(phone);
    await expectNoOverflow(mira.page, 'a backdrop on a phone');
    await command(table, 'backdrop:show', { backdropId: null });
    await mira.page.getByTestId('backdrop').waitFor({ state: 'detached' });

    await gm.page.getByTestId('handout-compose').click();
    const composer = gm.page.getByRole('dialog');
    await composer.getByRole('button', { name: 'The sealed letter' }).click();
    await composer.getByRole('checkbox', { name: /Everybody/ }).click();
    await composer.getByRole('checkbox', { name: /Mira/ }).click();
    await expectAccessible(gm.page, 'a handout being made');
    await composer.getByRole('button', { name: 'Hand it out' }).click();
    const handed = mira.page.getByRole('dialog');
    expect(await widthOf(handed.getByRole('img', { name: 'A picture' }))).toBe(480);
    await expectNoOverflow(mira.page, 'a handout on a phone');
    await expectAccessible(mira.page, 'a handout on a phone');

    const letter = `/api/v1/uploads/${pictures.letter}?size=large&session=${sessionId}`;
    expect((await mira.context.request.get(letter)).status()).toBe(200);
    expect((await jory.context.request.get(letter)).status()).toBe(404);
    expect(jory.received.join()).not.toContain(pictures.letter);
  }));

it('PIC-16 the picture of a map shows a player the cells they know, and a cell as soon as it is revealed', () =>
  atTheTable(async (table) => {
    const { gm, mira, pictures } = table;
    await command(table, 'map:show', { mapId: 'cave' });
    const empty = await hrefAfter(mira.page, '');
    const [, , , hidden] = (await cellPixels(mira.page, [[1, 1]]))[0] ?? [];
    expect(hidden).toBe(0);
    await command(table, 'hex:reveal', { mapId: 'cave', keys: ['1,1'], to: 'all' });
    const one = await hrefAfter(mira.page, empty);
    const [known = [], unknown] = await cellPixels(mira.page, [
      [1, 1],
      [4, 2],
    ]);
    expect(known[3]).toBe(255);
    expect(unknown).toEqual([0, 0, 0, 0]);
    await command(table, 'hex:reveal', { mapId: 'cave', keys: ['4,2'], to: 'all' });
    await hrefAfter(mira.page, one);
    expect((await cellPixels(mira.page, [[4, 2]]))[0]?.[3]).toBe(255);
    expect((await cellPixels(gm.page, [[0, 0]]))[0]?.[3]).toBe(255);

    const token = { mapId: 'cave', at: '1,1', name: 'Grey wolf', kind: 'monster', pictureId: pictures.wolf };
    await command(table, 'token:create', token);
    const portrait = mira.page.getByRole('button', { name: /^Grey wolf/ }).locator('image');
    await portrait.waitFor({ state: 'attached' });
    expect(await portrait.getAttribute('href')).toContain(pictures.wolf);
    const wolf = `/api/v1/uploads/${pictures.wolf}`;
    const gone = await gm.context.request.delete(wolf, { headers: { origin: new URL(gm.origin).origin } });
    expect(gone.status()).toBe(200);
    await mira.page.reload();
    const initials = mira.page.getByRole('button', { name: /^Grey wolf/ }).getByText('GW');
    await initials.waitFor({ state: 'attached' });
  }));

/** What a browser tells a page that is looked at again. */
const lookAgain = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')));

it('PIC-20 another picture of the shown map is there when the page is looked at again or a minute later, and at once for the GM', () =>
  atTheTable(async (table) => {
    const { gm, mira, jory, sessionId, pictures } = table;
    await jory.page.clock.install();
    await jory.page.reload();
    await command(table, 'map:show', { mapId: 'cave' });
    await command(table, 'hex:reveal', { mapId: 'cave', keys: ['1,1'], to: 'all' });
    const pages = [gm.page, mira.page, jory.page];
    const before: string[] = [];
    for (const page of pages) {
      await expect.poll(async () => (await cellPixels(page, [[1, 1]]))[0]?.[3]).toBe(255);
      before.push((await mapPicture(page).getAttribute('href')) ?? '');
    }
    const [ofGm = '', ofMira = '', ofJory = ''] = before;
    const asked = (page: Page, status: number) =>
      page.waitForResponse((answer) => answer.url().includes('/maps/cave/picture') && answer.status() === status);
    const same = asked(mira.page, 304);
    await lookAgain(mira.page);
    await same;
    expect(await mapPicture(mira.page).getAttribute('href')).toBe(ofMira);

    const { upload } = await post(gm, '/api/v1/uploads', await draw(gm.page, '#2040e0'), 'image/png');
    const session = await gm.context.request.get(`/api/v1/sessions/${sessionId}`);
    const { adventureId } = ((await session.json()) as { data: { session: { adventureId: string } } }).data.session;
    const path = `/api/v1/adventures/${adventureId}`;
    const read = await gm.context.request.get(path);
    const [map] = ((await read.json()) as { data: { adventure: { maps: { pictureId: string }[] } } }).data.adventure
      .maps;
    expect(map?.pictureId).toBe(pictures.ground);
    const headers = { origin: new URL(gm.origin).origin };
    const data = { maps: [{ ...map, pictureId: upload.id }] };
    expect((await gm.context.request.patch(path, { headers, data })).status()).toBe(200);

    await gm.page.getByTestId('go-to-scene').click();
    await gm.page.getByRole('button', { name: 'Newest version' }).click();
    await gm.page.getByRole('button', { name: 'Take it over' }).click();
    await hrefAfter(gm.page, ofGm);
    expect(await mapPicture(mira.page).getAttribute('href')).toBe(ofMira);
    await lookAgain(mira.page);
    await hrefAfter(mira.page, ofMira);
    await jory.page.clock.fastForward('01:00');
    await hrefAfter(jory.page, ofJory);
    for (const page of pages) {
      const [red = 255, , blue = 0] = (await cellPixels(page, [[1, 1]]))[0] ?? [];
      expect([red < 80, blue > 180]).toEqual([true, true]);
    }
    expect((await cellPixels(mira.page, [[4, 2]]))[0]).toEqual([0, 0, 0, 0]);
  }));
