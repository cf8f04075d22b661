import type { Browser, BrowserContextOptions } from 'playwright-core';
import { enter, type Person } from './browser.ts';
import { haveAccount } from './seated-table.ts';

/** A session on a map of any size, made by calls. */
export interface MapTable {
  readonly gm: Person;
  readonly sessionId: string;
}

interface Answered {
  readonly data: { readonly adventure: { readonly id: string }; readonly session: { readonly id: string } };
}

const terrains = ['grass', 'forest', 'hills', 'mountain', 'water', 'marsh', 'desert', 'snow', 'road', 'settlement'];

/** Patches of terrain, so that it is drawn as real maps are. */
function field(width: number, height: number): Record<string, { terrain: string; feature?: string }> {
  const cells: Record<string, { terrain: string; feature?: string }> = {};
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const patch = Math.floor(column / 4) * 7 + Math.floor(row / 3) * 3 + ((column * row) % 5 === 0 ? 1 : 0);
      const terrain = terrains[patch % terrains.length] ?? 'grass';
      const feature = (column * 13 + row * 7) % 40 === 0 ? { feature: `Landmark ${column} and ${row}` } : {};
      cells[`${column - Math.floor(row / 2)},${row}`] = { terrain, ...feature };
    }
  }
  return cells;
}

async function post(person: Person, path: string, body: object): Promise<Answered['data']> {
  const headers = { origin: new URL(person.origin).origin };
  const answer = await person.context.request.post(path, { data: body, headers });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return ((await answer.json()) as Answered).data;
}

function command(gm: Person, sessionId: string, type: string, payload: object): Promise<unknown> {
  const id = `${type}-${JSON.stringify(payload).length}-${Math.random()}`.slice(0, 64);
  return post(gm, `/api/v1/sessions/${sessionId}/commands`, { type, payload, id });
}

export interface MapSize {
  readonly width: number;
  readonly height: number;
  readonly tokens: number;
}

/** The GM's browser is at the table, the map is shown, a third of it is revealed. */
export async function openMapTable(
  browser: Browser,
  url: string,
  { width, height, tokens }: MapSize,
  options: BrowserContextOptions = {},
): Promise<MapTable> {
  const gm = await enter(browser, url, `Keeper of ${width * height}`, options);
  await haveAccount(gm);
  const map = { id: 'wide', name: 'The wide land', grid: 'hex', width, height, fog: true, cells: field(width, height) };
  const node = { id: 'start', type: 'story', title: 'Start', content: 'Here.', choices: [] };
  const { adventure } = await post(gm, '/api/v1/adventures', {
    title: 'Wide land',
    startNodeId: 'start',
    nodes: [node],
    maps: [map],
  });
  const { session } = await post(gm, '/api/v1/sessions', { adventureId: adventure.id, minPlayers: 0 });
  await command(gm, session.id, 'session:start', {});
  await command(gm, session.id, 'map:show', { mapId: 'wide' });
  const known = [0, 0, Math.floor(width / 2), Math.floor(height / 2)];
  await command(gm, session.id, 'hex:reveal', { mapId: 'wide', keys: { rectangles: [known] }, to: 'all' });
  for (let index = 0; index < tokens; index += 1) {
    const row = (index * 5) % height;
    const at = `${((index * 7) % width) - Math.floor(row / 2)},${row}`;
    await command(gm, session.id, 'token:create', { mapId: 'wide', at, name: `Token ${index}`, kind: 'monster' });
  }
  await gm.page.goto(`/sessions/${session.id}`);
  await gm.page.getByTestId('map-canvas').waitFor();
  return { gm, sessionId: session.id };
}
