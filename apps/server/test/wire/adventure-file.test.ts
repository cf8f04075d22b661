import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { fetchPicture, plainPicture, uploaded } from '../pictures.ts';
import { refused } from '../refused.ts';
import { type Json, plainAdventure, signInAsGuest, signUp, type WirePerson } from '../wire-client.ts';

/** An adventure as one file: out, in again, and to another server. */
let server: DisposableServer;
let elsewhere: DisposableServer;
let author: WirePerson;
let reader: WirePerson;
let stranger: WirePerson;
beforeAll(async () => {
  [server, elsewhere] = await Promise.all([startServer(), startServer()]);
  author = await signUp(server.url, 'Ada');
  reader = await signUp(server.url, 'Rhea');
  stranger = await signUp(elsewhere.url, 'Stan');
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await elsewhere[Symbol.asyncDispose]();
});

const picture = async (width: number) => uploaded(server.url, author, await plainPicture(width, 40));

async function written(visibility = 'private'): Promise<string> {
  const [scene, ground, hall] = [await picture(60), await picture(61), await picture(62)];
  const [door, cellar] = plainAdventure.nodes;
  const [cave, yard] = plainAdventure.maps;
  const made = await author.call('POST', '/adventures', {
    ...plainAdventure,
    visibility,
    nodes: [{ ...door, pictureId: scene, pictureForPlayers: true }, cellar],
    maps: [{ ...cave, pictureId: ground }, yard],
    backdrops: [{ id: 'hall', name: 'Hall', pictureId: hall }],
  });
  return made.body.data.adventure.id;
}

const exported = async (who: WirePerson, id: string) => (await who.call('GET', `/adventures/${id}/export`)).body.data;
const imported = (who: WirePerson, file: unknown) => who.call('POST', '/adventures/import', file);
const counted = async (who: WirePerson) => ({
  adventures: (await who.call('GET', '/adventures')).body.data.adventures.length,
  uploads: (await who.call('GET', '/uploads')).body.data.uploads.length,
});

describe('out and in again', () => {
  it('ADV-11 comes back byte for byte, here and on another server, pictures and all', async () => {
    const id = await written();
    const file = await exported(author, id);
    expect(Object.keys(file.pictures)).toHaveLength(3);
    for (const [person, url] of [
      [author, server.url],
      [stranger, elsewhere.url],
    ] as const) {
      const made = await imported(person, file);
      expect(made.status).toBe(201);
      const adventure = made.body.data.adventure;
      expect(adventure).toMatchObject({ ownerId: person.userId, visibility: 'private', campaignId: null });
      expect(JSON.stringify(await exported(person, adventure.id))).toBe(JSON.stringify(file));
      const shown = await fetchPicture(url, person, `/api/v1/uploads/${adventure.maps[0].pictureId}`);
      expect(await sharp(shown.bytes).metadata()).toMatchObject({ format: 'webp', width: 61 });
    }
  });
  it('ADV-10 is a file with a harmless name, and comes in as it was sent out, envelope and all', async () => {
    const id = await written();
    const answer = await author.call('GET', `/adventures/${id}/export`);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="the-test-cellar.moothall.json"');
    expect((await imported(stranger, answer.body)).status).toBe(201);
  });
  it('ADV-14 the same pictures are kept once, however often the file comes in', async () => {
    const file = await exported(author, await written());
    const before = await counted(stranger);
    await imported(stranger, file);
    const once = await counted(stranger);
    await imported(stranger, file);
    const twice = await counted(stranger);
    expect(twice).toEqual({ adventures: once.adventures + 1, uploads: once.uploads });
    expect(once.uploads).toBeLessThanOrEqual(before.uploads + 3);
  });
  it('ADV-10 goes to those who may read all of it', async () => {
    const own = await written();
    refused(await reader.call('GET', `/adventures/${own}/export`), 404, 'ADVENTURE_NOT_FOUND', 'SESSION_013');
    const shared = await written('community');
    expect((await reader.call('GET', `/adventures/${shared}/export`)).status).toBe(200);
    const opened = await author.call('POST', '/sessions', { adventureId: shared });
    const characterId = (await reader.call('POST', '/characters', { name: 'N', class: 'C', level: 1 })).body.data
      .character.id;
    await reader.call('POST', `/sessions/${opened.body.data.session.id}/join`, { characterId });
    refused(await reader.call('GET', `/adventures/${shared}/export`), 404, 'ADVENTURE_NOT_FOUND', 'SESSION_013');
  });
  it('ADV-12 a picture that is gone or somebody else’s stays out of the file', async () => {
    const foreign = await uploaded(server.url, reader, await plainPicture(70, 40));
    const nodes = [{ ...plainAdventure.nodes[0], choices: [], pictureId: foreign }];
    const made = await author.call('POST', '/adventures', { ...plainAdventure, nodes });
    const file = await exported(author, made.body.data.adventure.id);
    expect(file.pictures).toEqual({});
    expect(file.adventure.nodes[0]).not.toHaveProperty('pictureId');
  });
});

describe('a file that is refused', () => {
  const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const withPicture = (file: Json, bytes: Uint8Array, named = digestOf(bytes)) => ({
    ...file,
    adventure: { title: 'x', backdrops: [{ id: 'b', name: 'b', pictureId: named }] },
    pictures: { [named]: { contentType: 'image/webp', data: Buffer.from(bytes).toString('base64') } },
  });
  let file: Json;
  beforeAll(async () => {
    file = await exported(author, await written());
  });
  const hostile: readonly (readonly [string, () => unknown, readonly string[]])[] = [
    ['no file at all', () => ({}), ['format', 'version', 'adventure', 'pictures']],
    ['another format', () => ({ ...file, format: 'zip' }), ['format']],
    ['a later version', () => ({ ...file, version: 2 }), ['version']],
    ['an unknown field', () => ({ ...file, run: 'rm -rf /' }), ['run']],
    ['who it belongs to', () => ({ ...file, adventure: { title: 'x', ownerId: 'me' } }), ['adventure.ownerId']],
    [
      'a start that is not there',
      () => ({ ...file, adventure: { title: 'x', startNodeId: 'y' }, pictures: {} }),
      ['adventure.startNodeId'],
    ],
    ['a picture for nothing', () => ({ ...file, adventure: { title: 'x' } }), []],
    [
      'a picture by its upload’s id',
      () => ({
        ...file,
        adventure: {
          title: 'x',
          backdrops: [{ id: 'b', name: 'b', pictureId: '11111111-1111-4111-8111-111111111111' }],
        },
      }),
      ['adventure.backdrops.0.pictureId'],
    ],
  ];
  it.each(hostile)('ADV-13 with %s leaves nothing behind and names the place', async (_what, body, paths) => {
    const before = await counted(stranger);
    const answer = await imported(stranger, body());
    refused(answer, 400, 'VALIDATION_FAILED');
    if (paths.length > 0) expect(Object.keys(answer.body.error.details)).toEqual(paths);
    expect(await counted(stranger)).toEqual(before);
  });
  it('ADV-13 so do pictures that are missing, misnamed, not plain or none', async () => {
    const before = await counted(stranger);
    const missing = await imported(stranger, { ...file, pictures: {} });
    refused(missing, 400, 'VALIDATION_FAILED');
    expect(Object.keys(missing.body.error.details)).toContain('adventure.nodes.0.pictureId');
    const webp = await plainPicture(30, 30, 'webp');
    const png = await plainPicture(30, 30, 'png');
    const noisy = await sharp(png)
      .withExif({ IFD0: { ImageDescription: 'x' } })
      .webp()
      .toBuffer();
    for (const bytes of [png, noisy, Buffer.from('RIFF\u0004\0\0\0WEBP'), Buffer.from('<svg/>'), Buffer.from('')]) {
      const answer = await imported(stranger, withPicture(file, bytes));
      refused(answer, 400, 'VALIDATION_FAILED');
      expect(Object.keys(answer.body.error.details)).toEqual([`pictures.${digestOf(bytes)}`]);
    }
    refused(await imported(stranger, withPicture(file, webp, 'a'.repeat(64))), 400, 'VALIDATION_FAILED');
    expect(await counted(stranger)).toEqual(before);
    expect((await imported(stranger, withPicture(file, webp))).status).toBe(201);
  });
  it('ADV-13 a good picture before a bad one is taken away again', async () => {
    const before = await counted(stranger);
    const good = await plainPicture(33, 33, 'webp');
    const bad = Buffer.from('not a picture');
    const inOrder = [good, bad].map((bytes) => [digestOf(bytes), bytes.toString('base64')] as const);
    const answer = await imported(stranger, {
      ...file,
      adventure: {
        title: 'x',
        backdrops: inOrder.map(([pictureId], index) => ({ id: `b${index}`, name: 'b', pictureId })),
      },
      pictures: Object.fromEntries(inOrder.map(([digest, data]) => [digest, { contentType: 'image/webp', data }])),
    });
    refused(answer, 400, 'VALIDATION_FAILED');
    expect(await counted(stranger)).toEqual(before);
  });
  it('ADV-13 a guest keeps nothing, a stranger is not listened to, and 8 MiB are enough', async () => {
    const guest = await signInAsGuest(elsewhere.url, 'Gus');
    refused(await imported(guest, file), 403, 'GUESTS_NOT_ALLOWED', 'SESSION_025');
    const large = JSON.stringify({ ...file, adventure: { title: 'x', description: 'y'.repeat(300_000) } });
    const anonymous = await fetch(`${elsewhere.url}/api/v1/adventures/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: large,
    });
    expect(anonymous.status).toBe(401);
    refused(await imported(stranger, ' '.repeat(8_388_609)), 413, 'PAYLOAD_TOO_LARGE');
  });
});
