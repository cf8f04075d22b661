import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { limits } from '../../src/gate/limits.ts';
import { createManualClock } from '../../src/gate/testing/manual-clock.ts';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { fetchPicture, plainPicture, upload, uploaded } from '../pictures.ts';
import { refused } from '../refused.ts';
import { openTable, seat, signUp, type WirePerson } from '../wire-client.ts';

/** Pictures and the people they belong to: faces, room, rates, and leaving. */
let server: DisposableServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

let side = 40;
async function freshPicture(owner: WirePerson, url = server.url): Promise<string> {
  side += 1;
  return uploaded(url, owner, await plainPicture(side, 13));
}
const at = (id: string): string => `/api/v1/uploads/${id}`;
const isServed = async (who: WirePerson | null, id: string): Promise<boolean> =>
  (await fetchPicture(server.url, who, at(id))).status === 200;

describe('faces', () => {
  it("PIC-14 of an account and a character are own pictures; an account's is then for everybody", async () => {
    const [person, other] = [await signUp(server.url, 'Uma'), await signUp(server.url, 'Otto')];
    const [mine, another, theirs] = [await freshPicture(person), await freshPicture(person), await freshPicture(other)];
    const hero = { name: 'Arla', class: 'Fighter', level: 1 };
    for (const avatarUrl of [at(theirs), at('00000000-0000-4000-8000-000000000000')]) {
      for (const [method, path, body] of [
        ['PATCH', '/me', {}],
        ['POST', '/characters', hero],
      ] as const) {
        const answer = await person.call(method, path, { ...body, avatarUrl });
        refused(answer, 400, 'VALIDATION_FAILED');
        expect(answer.body.error.details).toEqual({ avatarUrl: ['must be a picture of your own'] });
      }
    }
    expect([await isServed(null, mine), await isServed(other, mine)]).toEqual([false, false]);
    expect((await person.call('PATCH', '/me', { avatarUrl: at(mine) })).body.data.avatarUrl).toBe(at(mine));
    expect([await isServed(null, mine), await isServed(other, mine)]).toEqual([true, true]);
    const made = await person.call('POST', '/characters', { ...hero, avatarUrl: at(another) });
    expect([await isServed(person, another), await isServed(other, another)]).toEqual([true, false]);
    const path = `/characters/${made.body.data.character.id}`;
    refused(await person.call('PATCH', path, { avatarUrl: at(theirs) }), 400, 'VALIDATION_FAILED');
    await person.call('DELETE', `/uploads/${another}`);
    const kept = await person.call('PATCH', path, { avatarUrl: at(another), level: 2 });
    expect(kept.body.data.character).toMatchObject({ level: 2, avatarUrl: at(another) });
    await person.call('PATCH', '/me', { avatarUrl: null });
    expect([await isServed(null, mine), await isServed(person, mine)]).toEqual([false, true]);
  });

  it('PIC-10 a face changed since is still seen at the tables that show it, and nowhere else', async () => {
    const [gm, pia, stranger] = await Promise.all(['Gwen', 'Pia', 'Sven'].map((name) => signUp(server.url, name)));
    if (!gm || !pia || !stranger) throw new Error('nobody came');
    const old = await freshPicture(pia);
    const hero = { name: 'Arla', class: 'Fighter', level: 1, avatarUrl: at(old) };
    const characterId = (await pia.call('POST', '/characters', hero)).body.data.character.id;
    const table = await openTable(gm);
    await pia.call('POST', `/sessions/${table.sessionId}/join`, { characterId, code: table.code });
    const profile = await freshPicture(pia);
    await pia.call('PATCH', '/me', { avatarUrl: at(profile) });
    await seat(stranger, await openTable(gm), 'Sly');
    await pia.call('PATCH', '/me', { avatarUrl: null });
    expect(await isServed(gm, profile)).toBe(false);
    expect([await isServed(gm, old), await isServed(stranger, old)]).toEqual([true, false]);
  });

  it('PIC-10 the portrait of a character is for those at its table, and for no stranger', async () => {
    const [gm, pia, otto, stranger] = await Promise.all(
      ['Gwen', 'Pia', 'Otto', 'Sven'].map((name) => signUp(server.url, name)),
    );
    if (!gm || !pia || !otto || !stranger) throw new Error('nobody came');
    const portrait = await freshPicture(pia);
    const hero = { name: 'Arla', class: 'Fighter', level: 1, avatarUrl: at(portrait) };
    const characterId = (await pia.call('POST', '/characters', hero)).body.data.character.id;
    const table = await openTable(gm);
    await seat(otto, table, 'Bren');
    const who = async (query = '') =>
      Promise.all(
        [null, gm, pia, otto, stranger].map(
          async (one) => (await fetchPicture(server.url, one, `${at(portrait)}${query}`)).status,
        ),
      );
    expect(await who()).toEqual([404, 404, 200, 404, 404]);
    await pia.call('POST', `/sessions/${table.sessionId}/join`, { characterId, code: table.code });
    expect(await who()).toEqual([404, 200, 200, 200, 404]);
    const { participants } = (await otto.call('GET', `/sessions/${table.sessionId}`)).body.data.session;
    expect(participants.map(({ character }: { character: typeof hero }) => character.avatarUrl)).toContain(
      at(portrait),
    );
    await gm.call('POST', `/sessions/${table.sessionId}/end`, { outcome: 'cancelled' });
    expect(await who()).toEqual([404, 404, 200, 404, 404]);
    expect(await who(`?size=small&session=${table.sessionId}`)).toEqual([404, 200, 200, 200, 404]);
  });
});

describe('room and rates', () => {
  it('PIC-8 500 MiB of pictures, and not one byte more', async () => {
    const person = await signUp(server.url, 'Uma');
    const { records } = server.moothall.records.storage;
    const picture = await plainPicture(90, 90);
    const first = await upload(server.url, person, picture);
    const { bytes } = first.body.data.upload;
    const other = await plainPicture(90, 90, 'png', { r: 1, g: 2, b: 200 });
    const probe = await signUp(server.url, 'Otto');
    const needed = (await upload(server.url, probe, other)).body.data.upload.bytes;
    const filler = { ownerId: person.userId, sha256: 'x', width: 1, height: 1, createdAt: 0 };
    const id = '00000000-0000-4000-8000-0000000000ff';
    const fill = async (left: number) =>
      records.insertUpload({ ...filler, id, bytes: limits.pictures.bytesOfPerson - bytes - left }, Infinity);
    await fill(needed - 1);
    const answer = await upload(server.url, person, other);
    refused(answer, 403, 'NOT_ALLOWED');
    expect(answer.body.error.details).toMatchObject({ reason: 'storage-full', maxBytes: 524_288_000 });
    await records.deleteUpload(id);
    await fill(needed);
    expect((await upload(server.url, person, other)).status).toBe(201);
    await records.deleteUpload(id);
  });

  it('PIC-6 60 uploads an hour, and not one more', async () => {
    const clock = createManualClock(Date.now());
    const limited = await startServer({ environment: { RATE_LIMITS: 'on' }, clock });
    const person = await signUp(limited.url, 'Uma');
    const picture = await plainPicture(5, 5);
    for (let nth = 1; nth <= limits.rates.uploads.capacity; nth += 1)
      expect((await upload(limited.url, person, picture)).status).toBe(201);
    const answer = await upload(limited.url, person, picture);
    refused(answer, 429, 'RATE_LIMITED');
    expect(answer.headers.get('retry-after')).toBe('60');
    expect((await person.call('GET', '/limits')).body.data).toMatchObject({
      rates: { uploads: { per: 'person', capacity: 60 } },
      pictures: { pixels: 40_000_000, bytesOfPerson: 524_288_000 },
      input: { uploadBytes: 20_971_520 },
    });
    await limited[Symbol.asyncDispose]();
  });

  it('PIC-6 four at once per person; who sends a fifth is told to come back, and others are not held up', async () => {
    const [person, other] = [await signUp(server.url, 'Uma'), await signUp(server.url, 'Otto')];
    const picture = await plainPicture(21, 22);
    const held = Array.from({ length: limits.pictures.receivedAtOncePerPerson }, () => slowUpload(person, picture));
    const work = join(server.dataDir, 'pictures-work');
    await vi.waitFor(async () => expect(await readdir(work)).toHaveLength(held.length), 10_000);
    const fifth = await upload(server.url, person, picture);
    refused(fifth, 503, 'UNAVAILABLE');
    expect(fifth.headers.get('retry-after')).toBe('5');
    expect((await upload(server.url, other, picture)).status).toBe(201);
    for (const { finish } of held) finish();
    for (const { answer } of held) expect((await answer).status).toBe(201);
  });
});

/** Sends all but the end of a picture, and the end when it is told to. */
function slowUpload(person: WirePerson, picture: Buffer) {
  let finish = (): void => {};
  const told = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const body = new ReadableStream({
    async start(stream) {
      stream.enqueue(picture.subarray(0, 50));
      await told;
      stream.enqueue(picture.subarray(50));
      stream.close();
    },
  });
  const headers = { authorization: `Bearer ${person.token}`, 'content-type': 'image/png' };
  const options: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
  return { answer: fetch(`${server.url}/api/v1/uploads`, options), finish };
}

describe('leaving', () => {
  it('ACC-15 takes the pictures along, bytes and all, after ACC-14 named them', async () => {
    const own = await startServer();
    const person = await signUp(own.url, 'Uma');
    const gm = await signUp(own.url, 'Gwen');
    const [mine, theirs] = [await freshPicture(person, own.url), await freshPicture(gm, own.url)];
    await person.call('PATCH', '/me', { avatarUrl: at(mine) });
    const { uploads } = (await person.call('GET', '/me/export')).body.data;
    expect(uploads.map(({ id }: { id: string }) => id)).toEqual([mine]);
    await person.call('DELETE', '/me', { password: 'correct horse battery' });
    expect((await fetchPicture(own.url, gm, at(mine))).status).toBe(404);
    expect((await fetchPicture(own.url, gm, at(theirs))).status).toBe(200);
    const files = await readdir(join(own.dataDir, 'pictures'), { recursive: true });
    expect(files.filter((name) => name.endsWith('.webp'))).toHaveLength(1);
    expect(files.some((name) => name.includes(mine))).toBe(false);
    await own[Symbol.asyncDispose]();
  });
});
