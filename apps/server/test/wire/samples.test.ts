import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { samplePictureIds } from '../../src/samples/sample-pictures.ts';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { fetchPicture } from '../pictures.ts';
import { signInAsGuest, signUp, type WirePerson } from '../wire-client.ts';

/** The samples as somebody finds them who has only just started a server. */
let server: DisposableServer;
let host: WirePerson;
beforeAll(async () => {
  server = await startServer();
  host = await signUp(server.url, 'Hanna');
});
afterAll(() => server[Symbol.asyncDispose]());

type Card = { readonly id: string; readonly title: string };

/** What a call answers. */
async function told(who: WirePerson, method: string, path: string, body?: object) {
  return (await who.call(method, path, body)).body.data;
}

async function shelf(who: WirePerson): Promise<readonly Card[]> {
  const { adventures } = await told(who, 'GET', '/adventures?scope=community');
  return adventures;
}

async function onShelf(who: WirePerson, title: string): Promise<string> {
  const found = (await shelf(who)).find((card) => card.title.includes(title));
  if (found === undefined) throw new Error(`${title} is not there`);
  return found.id;
}

const storedFolders = async (): Promise<readonly string[]> => {
  const folders = await readdir(join(server.dataDir, 'pictures'), { recursive: true }).catch(() => []);
  return folders.filter((name) => name.endsWith('.webp'));
};

it('SAMPLE-9 a fresh server has both adventures; a start draws nothing', async () => {
  expect((await shelf(host)).map(({ title }) => title).sort()).toEqual([
    'The Bell Beneath Ossing Weir',
    'The Toll at Kestrel Pass',
  ]);
  expect(await storedFolders()).toEqual([]);
});

it('SAMPLE-9 every picture an adventure names is served to who may read it, drawn when it is first looked at', async () => {
  const id = await onShelf(host, 'Kestrel Pass');
  const { adventure } = await told(host, 'GET', `/adventures/${id}`);
  const named: readonly string[] = [
    ...adventure.nodes.flatMap((node: { pictureId?: string }) => node.pictureId ?? []),
    ...adventure.maps.flatMap((map: { pictureId?: string }) => map.pictureId ?? []),
    ...adventure.backdrops.map((backdrop: { pictureId: string }) => backdrop.pictureId),
  ];
  expect(named).toHaveLength(4);
  for (const pictureId of named) {
    const answers = await Promise.all(
      [1, 2, 3].map(() => fetchPicture(server.url, host, `/api/v1/uploads/${pictureId}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers[0]?.headers.get('content-type')).toBe('image/webp');
  }
  // Whoever asked at once waited for one drawing; each is kept in its sizes and there is nothing beside them.
  expect(new Set((await storedFolders()).map((name) => name.split('/').at(-2))).size).toBe(4);
});

it('SAMPLE-9 who may not see a picture cannot have it drawn either', async () => {
  const before = await storedFolders();
  const unseen = samplePictureIds.lauds;
  expect((await fetchPicture(server.url, null, `/api/v1/uploads/${unseen}`)).status).toBe(404);
  expect(await storedFolders()).toEqual(before);
});

it('SAMPLE-10 portraits are for everybody who chooses; a character made from one keeps it', async () => {
  const guest = await signInAsGuest(server.url, 'Gus');
  const { characters } = await told(guest, 'GET', '/sample-characters');
  expect(characters).toHaveLength(6);
  for (const { avatarUrl } of characters.slice(0, 2)) {
    const portrait = await fetch(`${server.url}${avatarUrl}?size=small`);
    expect([portrait.status, portrait.headers.get('content-type')]).toEqual([200, 'image/webp']);
  }
  const { character } = await told(guest, 'POST', '/characters', characters[0]);
  expect(character.avatarUrl).toBe(characters[0].avatarUrl);
});

it('SAMPLE-9 a map that nobody looked at before is drawn for the table, and an adventure goes out with its pictures', async () => {
  const adventureId = await onShelf(host, 'Kestrel Pass');
  const file = await told(host, 'GET', `/adventures/${adventureId}/export`);
  expect(Object.keys(file.pictures)).toHaveLength(4);
  await using fresh = await startServer();
  const gm = await signUp(fresh.url, 'Gwen');
  const { session } = await told(gm, 'POST', '/sessions', {
    adventureId: await onShelf(gm, 'Ossing Weir'),
    minPlayers: 0,
  });
  await told(gm, 'POST', `/sessions/${session.id}/start`);
  const show = { id: 'show', type: 'map:show', payload: { mapId: 'wendle-vale' } };
  await told(gm, 'POST', `/sessions/${session.id}/commands`, show);
  const { map } = (await told(gm, 'GET', `/sessions/${session.id}/view`)).table;
  expect((await fetchPicture(fresh.url, gm, map.pictureUrl)).status).toBe(200);
});

it('the short adventure is played over the wire from the iron door to its end', async () => {
  const adventureId = await onShelf(host, 'Kestrel Pass');
  const { session } = await told(host, 'POST', '/sessions', { adventureId });
  const player = await signUp(server.url, 'Pia');
  const { characters } = await told(player, 'GET', '/sample-characters');
  const { character } = await told(player, 'POST', '/characters', characters[1]);
  await told(player, 'POST', `/sessions/${session.id}/join`, { code: session.code, characterId: character.id });
  await told(host, 'POST', `/sessions/${session.id}/start`);
  let commands = 0;
  const say = (type: string, payload: object) => {
    commands += 1;
    return told(host, 'POST', `/sessions/${session.id}/commands`, { id: `step-${commands}`, type, payload });
  };
  const scene = async (who: WirePerson) => (await told(who, 'GET', `/sessions/${session.id}/view`)).table;
  const choices = async (): Promise<readonly string[]> =>
    (await scene(player)).node.choices.map(({ id }: { id: string }) => id);
  expect((await scene(player)).node).toMatchObject({ id: 'iron-door', pictureId: samplePictureIds['snow-road'] });
  expect(await choices()).toEqual(['parley', 'shutter', 'force', 'pay']);
  await say('node:choose', { choiceId: 'shutter' });
  await say('map:show', { mapId: 'toll-house' });
  await say('hex:reveal', { mapId: 'toll-house', keys: { rectangles: [[6, 0, 8, 3]] }, to: 'all' });
  const inKitchen = (await scene(player)).map.cells;
  expect(inKitchen['7,0'].feature).toMatch(/shutter/);
  expect(inKitchen['14,3']).toBeUndefined();
  await say('node:choose', { choiceId: 'out' });
  // The house is awake now, and the shutter is found no more.
  expect(await choices()).toEqual(['parley', 'force', 'pay']);
  await say('node:choose', { choiceId: 'parley' });
  await say('node:choose', { choiceId: 'argued' });
  const end = await scene(player);
  expect(end.node).toMatchObject({ id: 'refund', choices: [] });
  expect(end.game.flags).toContain('pass-open');
  expect(end.game.inventory.map(({ name }: { name: string }) => name).sort()).toEqual([
    'Candle',
    'Receipt',
    'Silver pieces',
  ]);
  const { stats } = await told(host, 'POST', `/sessions/${session.id}/end`, { outcome: 'completed' });
  expect(stats).toMatchObject({ nodesVisited: 3, experienceEarned: 450 });
  const { character: after } = await told(player, 'GET', `/characters/${character.id}`);
  expect(after.experience).toBe(character.experience + 450);
});
