import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { enter, type Person } from './browser.ts';
import { haveAccount } from './seated-table.ts';

export interface WrittenAdventure {
  readonly startNodeId?: string;
  readonly nodes?: readonly object[];
  readonly maps?: readonly object[];
}

/** An author in front of one part of the editor, the adventure made by calls. */
export async function openEditor(
  browser: Browser,
  url: string,
  given: {
    readonly part: 'Graph' | 'Maps';
    readonly adventure: WrittenAdventure;
    readonly options?: BrowserContextOptions;
  },
): Promise<Person> {
  const author = await enter(browser, url, 'Ada the author', given.options ?? {});
  await haveAccount(author);
  const headers = { origin: new URL(author.origin).origin };
  const data = { title: 'The drowned valley', ...given.adventure };
  const answer = await author.context.request.post('/api/v1/adventures', { data, headers });
  if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`);
  const { id } = ((await answer.json()) as { data: { adventure: { id: string } } }).data.adventure;
  await author.page.goto(`/adventures/${id}/edit`);
  await author.page.getByRole('link', { name: given.part, exact: true }).click();
  return author;
}

export async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Undo/ }).click();
}

const terrains = ['grass', 'forest', 'hills', 'mountain', 'water', 'marsh', 'desert', 'snow', 'road', 'settlement'];

/** Every cell of an upright hex field painted in patches. */
export function paintedField(width: number, height: number): Record<string, { terrain: string; feature?: string }> {
  const cells: Record<string, { terrain: string; feature?: string }> = {};
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const patch = Math.floor(column / 4) * 7 + Math.floor(row / 3) * 3;
      const feature = (column * 13 + row * 7) % 40 === 0 ? { feature: `Landmark ${column} and ${row}` } : {};
      cells[`${column - Math.floor(row / 2)},${row}`] = {
        terrain: terrains[patch % terrains.length] ?? 'grass',
        ...feature,
      };
    }
  }
  return cells;
}

/** A seeded adventure like real ones: mostly onwards, sometimes back. */
export function manyScenes(count: number): readonly object[] {
  return Array.from({ length: count }, (_, at) => {
    const targets = [at + 1, at + 3 + (at % 5), at % 17 === 0 ? at - 9 : at + 6];
    const leads = targets.filter((to, place) => to >= 0 && to < count && (place === 0 || (at + place) % 3 > 0));
    return {
      id: `scene-${at}`,
      type: ['story', 'decision', 'challenge', 'combat', 'check'][at % 5],
      title: `Scene number ${at} of the long road`,
      content: 'Here.',
      choices: leads.map((to, place) => ({ id: `c${place}`, text: `Go on to ${to}`, toNodeId: `scene-${to}` })),
    };
  });
}
