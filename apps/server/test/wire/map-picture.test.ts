import { cellCentre, fieldBox } from '@moothall/domain';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { type Fetched, fetchPicture, type Pixels, pixelsOf, plainPicture, uploaded } from '../pictures.ts';
import { refused } from '../refused.ts';
import {
  type Opened,
  openTable,
  plainAdventure,
  seat,
  signInAsGuest,
  signUp,
  type WirePerson,
} from '../wire-client.ts';

/** The picture of a map: each sees the cells they know, and not one pixel more (PIC-12). */
let server: DisposableServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

/** No cell of these has the picture's size in whole pixels, so that borders run through pixels. */
const pictureWidth = 601;
const pictureHeight = 457;
type Grid = 'hex' | 'square';
const side = 4;

type Evening = {
  readonly table: Opened;
  readonly gm: WirePerson;
  readonly pia: WirePerson;
  readonly otto: WirePerson;
  readonly spectator: WirePerson;
  readonly piaId: string;
  readonly pictureId: string;
};

let nth = 0;
const say = async (who: WirePerson, { sessionId }: Opened, type: string, payload: object): Promise<void> => {
  nth += 1;
  const answer = await who.call('POST', `/sessions/${sessionId}/commands`, { id: `say-${nth}`, type, payload });
  if (answer.status !== 200) throw new Error(`${type}: ${JSON.stringify(answer.body)}`);
};

/** Bright noise, so that every pixel that comes through is seen. */
async function noise(): Promise<Buffer> {
  const data = Uint8Array.from(
    { length: pictureWidth * pictureHeight * 3 },
    (_, at) => 120 + ((at * 7919 + nth) % 130),
  );
  nth += 1;
  return sharp(data, { raw: { width: pictureWidth, height: pictureHeight, channels: 3 } })
    .png()
    .toBuffer();
}

async function evening(grid: Grid, { fog = true } = {}): Promise<Evening> {
  const gm = await signUp(server.url, 'Gwen');
  const pictureId = await uploaded(server.url, gm, await noise());
  const map = { id: 'cave', name: 'Cave', grid, width: side, height: side, fog, pictureId };
  const other = { ...map, id: 'next', name: 'Next' };
  const bare = { ...map, id: 'bare', name: 'Bare', pictureId: undefined };
  const adventure = { ...plainAdventure, recommendedPlayers: { min: 0, max: 6 }, maps: [map, other, bare] };
  const table = await openTable(gm, { settings: { allowSpectators: true } }, adventure);
  const [pia, otto, spectator] = [
    await signUp(server.url, 'Pia'),
    await signInAsGuest(server.url, 'Otto'),
    await signUp(server.url, 'Spike'),
  ];
  const { participantId: piaId } = await seat(pia, table, 'Arla');
  await seat(otto, table, 'Bren');
  await spectator.call('POST', `/sessions/${table.sessionId}/join`, { role: 'spectator', code: table.code });
  await gm.call('POST', `/sessions/${table.sessionId}/start`);
  await say(gm, table, 'map:show', { mapId: 'cave' });
  return { table, gm, pia, otto, spectator, piaId, pictureId };
}

const get = (who: WirePerson | null, { sessionId }: Opened, mapId = 'cave', query = ''): Promise<Fetched> =>
  fetchPicture(server.url, who, `/api/v1/sessions/${sessionId}/maps/${mapId}/picture${query}`);

const pixelsFor = async (who: WirePerson, table: Opened): Promise<Pixels> => pixelsOf((await get(who, table)).bytes);

/** The cell a pixel's middle lies in, and whether all pixels around it lie in it too. */
function cellsOfPixels(grid: Grid): readonly { x: number; y: number; key: string; inside: boolean }[] {
  const box = fieldBox({ grid, width: side, height: side });
  const middles: { key: string; x: number; y: number }[] = [];
  for (let row = -1; row <= side; row += 1)
    for (let column = -1; column <= side; column += 1) {
      const first = column - (grid === 'hex' ? Math.floor(row / 2) : 0);
      middles.push({ key: `${first},${row}`, ...cellCentre(grid, first, row) });
    }
  const found: { x: number; y: number; key: string; inside: boolean }[] = [];
  for (let y = 0; y < pictureHeight; y += 1)
    for (let x = 0; x < pictureWidth; x += 1) {
      const at = (dx: number, dy: number): string => {
        const [px, py] = [((x + dx) / pictureWidth) * box.width, ((y + dy) / pictureHeight) * box.height];
        let [best, key] = [Infinity, ''];
        for (const middle of middles) {
          const [ax, ay] = [Math.abs(middle.x - px), Math.abs(middle.y - py)];
          const distance = grid === 'square' ? Math.max(ax, ay) : Math.hypot(ax, ay);
          if (distance < best) [best, key] = [distance, middle.key];
        }
        return key;
      };
      const around = [at(-1, -1), at(2, -1), at(-1, 2), at(2, 2), at(0.5, -1), at(0.5, 2)];
      found.push({ x, y, key: at(0.5, 0.5), inside: new Set(around).size === 1 });
    }
  return found;
}

const layout = { hex: cellsOfPixels('hex'), square: cellsOfPixels('square') };

/** Every pixel of unknown cells is nothing, every pixel well within a known one is there. */
function expectOnly(grid: Grid, pixels: Pixels, known: readonly string[]): void {
  expect([pixels.width, pixels.height]).toEqual([pictureWidth, pictureHeight]);
  let [leaked, missing, seen] = [0, 0, 0];
  for (const { x, y, key, inside } of layout[grid]) {
    const opacity = pixels.at(x, y)[3];
    if (!known.includes(key)) leaked += opacity === 0 ? 0 : 1;
    else if (inside) {
      seen += 1;
      missing += opacity === 255 ? 0 : 1;
    }
  }
  expect({ leaked, missing }).toEqual({ leaked: 0, missing: 0 });
  if (known.length > 0) expect(seen).toBeGreaterThan(1_000 * known.length);
}

describe.each(['square', 'hex'] as const)('a fogged %s map', (grid) => {
  it('PIC-12 shows each the cells they know, along all borders, as they come and go', async () => {
    const { table, gm, pia, otto, spectator, piaId, pictureId } = await evening(grid);
    await say(gm, table, 'hex:reveal', { mapId: 'cave', keys: ['0,0', '1,1'], to: 'all' });
    await say(gm, table, 'hex:reveal', { mapId: 'cave', keys: ['1,0'], to: [piaId] });
    expectOnly(grid, await pixelsFor(pia, table), ['0,0', '1,0', '1,1']);
    for (const other of [otto, spectator]) expectOnly(grid, await pixelsFor(other, table), ['0,0', '1,1']);
    const whole = await get(gm, table);
    expect((await sharp(whole.bytes).stats()).isOpaque).toBe(true);
    await say(gm, table, 'hex:reveal', { mapId: 'cave', keys: ['2,1'], to: 'all' });
    expectOnly(grid, await pixelsFor(otto, table), ['0,0', '1,1', '2,1']);
    await say(gm, table, 'hex:hide', { mapId: 'cave', keys: ['0,0'], to: 'all' });
    expectOnly(grid, await pixelsFor(pia, table), ['1,0', '1,1', '2,1']);
    for (const person of [pia, otto, spectator])
      expect((await fetchPicture(server.url, person, `/api/v1/uploads/${pictureId}`)).status).toBe(404);
  });
});

describe('the picture of a map', () => {
  it('PIC-12 smaller sizes are made of what is blank already', async () => {
    const { table, gm, pia } = await evening('square');
    await say(gm, table, 'hex:reveal', { mapId: 'cave', keys: ['0,0'], to: 'all' });
    const small = await pixelsOf((await get(pia, table, 'cave', '?size=small')).bytes);
    expect([small.width, small.height]).toEqual([160, 122]);
    expect(small.at(10, 10)[3]).toBe(255);
    for (const [x, y] of [
      [50, 10],
      [10, 40],
      [100, 100],
    ] as const)
      expect(small.at(x, y)[3]).toBe(0);
  });

  it('PIC-13 the tag changes with what the viewer sees, and with nothing else', async () => {
    const { table, gm, pia, otto, piaId } = await evening('square');
    const tag = async (who: WirePerson) => (await get(who, table)).headers.get('etag');
    expect(await tag(pia)).toBe('"blank"');
    const nothing = await get(pia, table);
    expect(await sharp(nothing.bytes).metadata()).toMatchObject({ width: 1, height: 1 });
    await say(gm, table, 'hex:reveal', { mapId: 'cave', keys: ['0,0'], to: 'all' });
    const [before, others] = [await tag(pia), await tag(otto)];
    expect(before).toBe(others);
    await say(gm, table, 'hex:reveal', { mapId: 'cave', keys: ['3,3'], to: [piaId] });
    expect(await tag(otto)).toBe(others);
    expect(await tag(pia)).not.toBe(before);
    const path = `/api/v1/sessions/${table.sessionId}/maps/cave/picture`;
    const headers = { 'if-none-match': others ?? '' };
    expect((await fetchPicture(server.url, otto, path, { headers })).status).toBe(304);
    expect((await fetchPicture(server.url, pia, path, { headers })).status).toBe(200);
  });

  it('PIC-13 another picture that differs only where nobody sees it is the same to them', async () => {
    const half = async (right: string): Promise<Buffer> => {
      const left = await plainPicture(200, 400, 'png', { r: 10, g: 200, b: 30 });
      const canvas = sharp({ create: { width: 400, height: 400, channels: 3, background: right } });
      return canvas
        .composite([{ input: left, left: 0, top: 0 }])
        .png()
        .toBuffer();
    };
    const tags: (string | null)[] = [];
    for (const hidden of ['#0000ff', '#ff0000']) {
      const gm = await signUp(server.url, 'Gwen');
      const pictureId = await uploaded(server.url, gm, await half(hidden));
      const map = { id: 'cave', name: 'Cave', grid: 'square', width: 4, height: 4, pictureId };
      const table = await openTable(gm, {}, { ...plainAdventure, recommendedPlayers: { min: 0, max: 6 }, maps: [map] });
      const pia = await signUp(server.url, 'Pia');
      await seat(pia, table, 'Arla');
      await gm.call('POST', `/sessions/${table.sessionId}/start`);
      await say(gm, table, 'map:show', { mapId: 'cave' });
      await say(gm, table, 'hex:reveal', { mapId: 'cave', keys: ['0,0', '0,1'], to: 'all' });
      tags.push((await get(pia, table)).headers.get('etag'));
    }
    expect(tags[0]).toMatch(/^"[0-9a-f]{32}"$/);
    expect(tags[1]).toBe(tags[0]);
  });

  it('PIC-12 a map without fog is whole for everybody at the table', async () => {
    const { table, otto, spectator, gm } = await evening('hex', { fog: false });
    for (const person of [otto, spectator, gm])
      expect((await sharp((await get(person, table)).bytes).stats()).isOpaque).toBe(true);
  });

  it('PIC-12 is there for those at the table, while the map is shown; to all others there is none', async () => {
    const { table, gm, pia, otto } = await evening('square');
    await say(gm, table, 'hex:reveal', { mapId: 'next', keys: ['0,0'], to: 'all' });
    const stranger = await signUp(server.url, 'Sven');
    const unknown = await get(stranger, { ...table, sessionId: '00000000-0000-4000-8000-000000000000' });
    const cases: readonly (readonly [WirePerson, string])[] = [
      [stranger, 'cave'],
      [pia, 'next'],
      [pia, 'bare'],
      [pia, 'no-such'],
      [gm, 'bare'],
      [gm, 'no-such'],
    ];
    for (const [who, mapId] of cases) {
      const { status, bytes } = await get(who, table, mapId);
      expect([mapId, status]).toEqual([mapId, 404]);
      const told = (body: Buffer) => String(body).replace(/"requestId":"[^"]*"/, '');
      expect(told(bytes)).toBe(told(unknown.bytes));
    }
    expect((await get(gm, table, 'next')).status).toBe(200);
    expect((await get(null, table)).status).toBe(401);
    const { participants } = (await gm.call('GET', `/sessions/${table.sessionId}`)).body.data.session;
    const seatOfOtto = participants.find(({ user }: { user: { id: string } }) => user.id === otto.userId);
    await gm.call('POST', `/sessions/${table.sessionId}/kick`, { participantId: seatOfOtto.id });
    expect((await get(otto, table)).status).toBe(404);
  });

  it('PIC-12 of somebody else is not served because a map names it', async () => {
    const owner = await signUp(server.url, 'Uma');
    const id = await uploaded(server.url, owner, await noise());
    const thief = await signUp(server.url, 'Thea');
    const maps = [{ id: 'cave', name: 'Cave', grid: 'square', width: 2, height: 2, pictureId: id }];
    const table = await openTable(thief, {}, { ...plainAdventure, maps });
    expect((await get(thief, table)).status).toBe(404);
  });

  it('PIC-12 that was deleted is missing', async () => {
    const { table, gm, pia, pictureId } = await evening('square');
    await say(gm, table, 'hex:reveal', { mapId: 'cave', keys: ['0,0'], to: 'all' });
    await gm.call('DELETE', `/uploads/${pictureId}`);
    for (const person of [gm, pia]) expect((await get(person, table)).status).toBe(404);
  });

  it('PIC-20 another picture of the shown map is served as soon as it is taken over, and never the one before', async () => {
    const { table, gm, pia } = await evening('square');
    await say(gm, table, 'hex:reveal', { mapId: 'cave', keys: ['0,0'], to: 'all' });
    const before = await Promise.all([gm, pia].map((person) => get(person, table)));
    const pictureId = await uploaded(server.url, gm, await noise());
    const { body } = await gm.call('GET', `/adventures/${table.adventureId}`);
    const maps = body.data.adventure.maps.map((map: object) => ({ ...map, pictureId }));
    expect((await gm.call('PATCH', `/adventures/${table.adventureId}`, { maps })).status).toBe(200);
    await say(gm, table, 'adventure:refresh', {});
    for (const [index, person] of [gm, pia].entries()) {
      const old = before[index]?.headers.get('etag') ?? '';
      const path = `/api/v1/sessions/${table.sessionId}/maps/cave/picture`;
      const now = await fetchPicture(server.url, person, path, { headers: { 'if-none-match': old } });
      expect(now.status).toBe(200);
      expect(now.headers.get('etag')).not.toBe(old);
    }
  });

  it('MAP-12 the map says where its picture is, the same to everybody, and nothing of which picture it is', async () => {
    const { table, gm, pia, pictureId } = await evening('hex');
    const url = `/api/v1/sessions/${table.sessionId}/maps/cave/picture`;
    for (const person of [gm, pia]) {
      const view = await person.call('GET', `/sessions/${table.sessionId}/view`);
      expect(view.body.data.table.map.pictureUrl).toBe(url);
    }
    const view = await pia.call('GET', `/sessions/${table.sessionId}/view`);
    expect(JSON.stringify(view.body)).not.toContain(pictureId);
    await say(gm, table, 'map:show', { mapId: 'bare' });
    const bare = await pia.call('GET', `/sessions/${table.sessionId}/view`);
    expect(bare.body.data.table.map).not.toHaveProperty('pictureUrl');
  });

  it.each(['?size=huge', '?known=all', '?as=gm'])('%s is refused', async (query) => {
    const person = await signUp(server.url, 'Pia');
    const id = '00000000-0000-4000-8000-000000000000';
    refused(await person.call('GET', `/sessions/${id}/maps/cave/picture${query}`), 400, 'VALIDATION_FAILED');
    refused(await person.call('GET', `/sessions/${id}/maps/..%2f/picture`), 400, 'VALIDATION_FAILED');
  });
});
