import type { Locator, Page } from 'playwright-core';
import { expectAccessible, expectNoOverflow } from './accessible.ts';
import { desk, type Person, phone } from './browser.ts';
import { draw, post } from './pictured-table.ts';

/** What tests of people's pictures do and look at. */
export async function look(page: Page, at: string): Promise<void> {
  await expectAccessible(page, at);
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await expectNoOverflow(page, `${at} at ${viewport.width}`);
  }
}

export async function portraitFile(page: Page, colour: string) {
  return { name: 'portrait.png', mimeType: 'image/png', buffer: await draw(page, colour) };
}

export const textFile = {
  name: 'letter.png',
  mimeType: 'image/png',
  buffer: Buffer.from('Dear Mira, this is no picture.'),
};

/** One byte more than is taken; made in the page, because so much would be long on its way there. */
export async function chooseTooLarge(input: Locator): Promise<void> {
  await input.evaluate((element) => {
    const chosen = new DataTransfer();
    chosen.items.add(new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'huge.png', { type: 'image/png' }));
    (element as HTMLInputElement).files = chosen.files;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** What is uploaded from this page stays on its way until it is let go. */
export async function holdUploads(page: Page): Promise<{ readonly letGo: () => void }> {
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/api/v1/uploads', async (route) => {
    if (route.request().method() === 'POST') await held;
    await route.continue();
  });
  return { letGo };
}

export const saved = (page: Page) => page.locator('[data-testid="character-sheet"][data-saving="saved"]').waitFor();

/** The upload a picture that can be seen shows. */
export async function shownId(picture: Locator): Promise<string> {
  await picture.first().waitFor();
  const address = await picture.first().evaluate(async (element) => {
    await (element as HTMLImageElement).decode();
    return (element as HTMLImageElement).src;
  });
  return /uploads\/([0-9a-f-]{36})/.exec(address)?.[1] ?? '';
}

/** Red, green and blue in its middle. */
export function colourOf(picture: Locator): Promise<readonly number[]> {
  return picture.evaluate(async (element) => {
    const image = element as HTMLImageElement;
    await image.decode();
    const pen = new OffscreenCanvas(1, 1).getContext('2d');
    if (pen === null) throw new Error('there is no canvas');
    pen.drawImage(image, image.naturalWidth / 2, image.naturalHeight / 2, 1, 1, 0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  });
}

export async function makeCharacter(person: Person, name: string, avatarUrl: string | null = null): Promise<string> {
  const { character } = await post(person, '/api/v1/characters', { name, class: 'Ranger', level: 1, avatarUrl });
  return character.id;
}

/** Answers the address under which people and characters name it. */
export async function upload(person: Person, colour: string): Promise<string> {
  const { upload: made } = await post(person, '/api/v1/uploads', await draw(person.page, colour), 'image/png');
  return `/api/v1/uploads/${made.id}`;
}
