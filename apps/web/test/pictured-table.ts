import type { Browser, Page } from 'playwright-core';
import { enter, type Person } from './browser.ts';
import { haveAccount } from './seated-table.ts';

/** A table whose adventure has a picture everywhere there can be one, each of another colour. */
export interface PicturedTable {
  readonly gm: Person;
  readonly mira: Person;
  readonly jory: Person;
  readonly sessionId: string;
  readonly pictures: Pictures;
}

const colours = { ground: '#7a9a4a', road: '#4a7a9a', gate: '#9a7a4a', letter: '#9a4a7a', wolf: '#4a4a4a' } as const;
type Pictures = Readonly<Record<keyof typeof colours, string>>;

interface Answered {
  readonly data: {
    readonly upload: { readonly id: string };
    readonly adventure: { readonly id: string };
    readonly character: { readonly id: string };
    readonly session: { readonly id: string; readonly code: string };
  };
}

export async function post(
  person: Person,
  path: string,
  data: object | Buffer,
  type?: string,
): Promise<Answered['data']> {
  const origin = new URL(person.origin).origin;
  const headers = { origin, ...(type === undefined ? {} : { 'content-type': type }) };
  const answer = await person.context.request.post(path, { data, headers });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return ((await answer.json()) as Answered).data;
}

/** Drawn by the browser itself: 480 by 320, of one colour. */
export async function draw(page: Page, colour: string): Promise<Buffer> {
  const url = await page.evaluate((fill) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [480, 320];
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('there is no canvas');
    pen.fillStyle = fill;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png');
  }, colour);
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

async function uploadAll(gm: Person): Promise<Pictures> {
  await gm.page.goto('/');
  const entries: [string, string][] = [];
  for (const [name, colour] of Object.entries(colours)) {
    const { upload } = await post(gm, '/api/v1/uploads', await draw(gm.page, colour), 'image/png');
    entries.push([name, upload.id]);
  }
  return Object.fromEntries(entries) as Pictures;
}

function adventureWith({ ground, road, gate, letter }: Pictures): object {
  const rows = Array.from({ length: 4 }, (_, y) => Array.from({ length: 6 }, (_, x) => `${x},${y}`));
  const cells = Object.fromEntries(rows.flat().map((key) => [key, { terrain: 'floor' }]));
  const node = { type: 'story', content: 'Here.', choices: [] };
  return {
    title: 'Pictures',
    startNodeId: 'road',
    nodes: [
      { ...node, id: 'road', title: 'The snow road', pictureId: road, pictureForPlayers: true },
      { ...node, id: 'letter', title: 'The sealed letter', pictureId: letter },
    ],
    maps: [{ id: 'cave', name: 'The cave', grid: 'square', width: 6, height: 4, fog: true, cells, pictureId: ground }],
    backdrops: [{ id: 'gate', name: 'The iron gate', pictureId: gate }],
  };
}

export function command({ gm, sessionId }: Pick<PicturedTable, 'gm' | 'sessionId'>, type: string, payload: object) {
  const id = `${type}-${Math.random()}`.slice(0, 64);
  return post(gm, `/api/v1/sessions/${sessionId}/commands`, { type, payload, id });
}

export async function openPicturedTable(browser: Browser, url: string): Promise<PicturedTable> {
  const [gm, mira, jory] = [
    await enter(browser, url, 'Old Tobias'),
    await enter(browser, url, 'Mira'),
    await enter(browser, url, 'Jory'),
  ];
  for (const person of [gm, mira, jory]) await haveAccount(person);
  const pictures = await uploadAll(gm);
  const { adventure } = await post(gm, '/api/v1/adventures', adventureWith(pictures));
  const { session } = await post(gm, '/api/v1/sessions', { adventureId: adventure.id });
  for (const person of [mira, jory]) {
    const { character } = await post(person, '/api/v1/characters', { name: person.name, class: 'Ranger', level: 1 });
    await post(person, `/api/v1/sessions/${session.id}/join`, { code: session.code, characterId: character.id });
  }
  const table = { gm, mira, jory, sessionId: session.id, pictures };
  await command(table, 'session:start', {});
  for (const { page } of [gm, mira, jory]) {
    await page.goto(`/sessions/${session.id}`);
    await page.getByTestId('node-title').waitFor();
  }
  return table;
}
