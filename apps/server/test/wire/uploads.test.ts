import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { fetchPicture, pixelsOf, plainPicture, upload, uploaded, uploadForm } from '../pictures.ts';
import { refused } from '../refused.ts';
import { signInAsGuest, signUp, type WirePerson } from '../wire-client.ts';

/** Pictures going up, being kept, and coming back to who sent them. */
let server: DisposableServer;
let person: WirePerson;
beforeAll(async () => {
  server = await startServer();
  person = await signUp(server.url, 'Uma');
});
afterAll(() => server[Symbol.asyncDispose]());

const send = (bytes: Uint8Array | string, headers: Record<string, string> = {}) =>
  upload(server.url, person, bytes, headers);

describe('uploading', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('PIC-1 takes %s and answers with what became of it', async (format) => {
    const answer = await send(await plainPicture(300, 200, format), { 'content-type': `image/${format}` });
    expect(answer.status).toBe(201);
    const { id, url, width, height, bytes, createdAt } = answer.body.data.upload;
    expect({ url, width, height }).toEqual({ url: `/api/v1/uploads/${id}`, width: 300, height: 200 });
    expect(createdAt).toMatch(/^\d{4}-\d\d-\d\dT.*\.\d{3}Z$/);
    const whole = await fetchPicture(server.url, person, url);
    expect(whole.bytes.length).toBe(bytes);
    expect(await sharp(whole.bytes).metadata()).toMatchObject({ format: 'webp', width: 300, height: 200 });
  });

  it('PIC-1 takes the one file of a form, whatever its field is called', async () => {
    const form = new FormData();
    form.set('anything', new Blob([await plainPicture(31, 17)]), 'x.exe');
    const answer = await uploadForm(server.url, person, form);
    expect(answer.body.data.upload).toMatchObject({ width: 31, height: 17 });
  });

  it('PIC-2 the first bytes decide, not what the sender calls it', async () => {
    const answer = await send(await plainPicture(32, 18, 'jpeg'), { 'content-type': 'image/webp' });
    expect(answer.status).toBe(201);
  });

  it('PIC-3 is upright, and nothing else of the file is kept', async () => {
    const secret = 'at home, 52.5200 N';
    const jpeg = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#123456' } })
      .withExif({ IFD0: { ImageDescription: secret } })
      .withMetadata({ orientation: 6 })
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    expect(jpeg.includes(secret)).toBe(true);
    const id = await uploaded(server.url, person, jpeg);
    const { bytes } = await fetchPicture(server.url, person, `/api/v1/uploads/${id}`);
    const found = await sharp(bytes).metadata();
    expect(found).toMatchObject({ width: 20, height: 40 });
    for (const kind of ['exif', 'icc', 'xmp', 'iptc', 'orientation'] as const) expect(found[kind]).toBeUndefined();
    expect(bytes.includes(secret)).toBe(false);
  });

  it('PIC-3 of something that moves the first picture is kept', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#0000ff'].map((background) =>
        sharp({ create: { width: 16, height: 16, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .webp({ lossless: true })
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    const id = await uploaded(server.url, person, moving);
    const { bytes } = await fetchPicture(server.url, person, `/api/v1/uploads/${id}`);
    expect((await sharp(bytes).metadata()).pages ?? 1).toBe(1);
    const [r, , b] = (await pixelsOf(bytes)).at(8, 8);
    expect(r).toBeGreaterThan(200);
    expect(b).toBeLessThan(50);
  });

  it('PIC-4 is kept in sizes, none larger than it came', async () => {
    const id = await uploaded(server.url, person, await plainPicture(5_000, 1_000));
    const sides = await Promise.all(
      ['small', 'medium', 'large', 'full'].map(async (size) => {
        const { bytes } = await fetchPicture(server.url, person, `/api/v1/uploads/${id}?size=${size}`);
        const { width, height } = await sharp(bytes).metadata();
        return [width, height];
      }),
    );
    expect(sides).toEqual([
      [160, 32],
      [640, 128],
      [1600, 320],
      [4096, 819],
    ]);
    const small = await uploaded(server.url, person, await plainPicture(100, 90));
    const { bytes } = await fetchPicture(server.url, person, `/api/v1/uploads/${small}?size=large`);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 100, height: 90 });
  });

  it('PIC-7 the same picture of the same person is one upload', async () => {
    const picture = await plainPicture(77, 33);
    const [first, second] = await Promise.all([send(picture), send(picture)]);
    expect(first.body.data.upload.id).toBe(second.body.data.upload.id);
    const other = await signUp(server.url, 'Otto');
    expect(await uploaded(server.url, other, picture)).not.toBe(first.body.data.upload.id);
  });
});

describe('who may upload', () => {
  it('PIC-6 accounts only', async () => {
    const picture = await plainPicture(10, 10);
    refused(await upload(server.url, null, picture), 401, 'UNAUTHENTICATED');
    const guest = await signInAsGuest(server.url, 'Gustav');
    refused(await upload(server.url, guest, picture), 403, 'GUESTS_NOT_ALLOWED', 'SESSION_025');
    refused(await send(picture, { origin: 'https://elsewhere.example' }), 403, 'NOT_ALLOWED');
  });
});

describe('own pictures', () => {
  it('PIC-9 are listed newest first in pages, and deleted with their bytes', async () => {
    const own = await startServer();
    const owner = await signUp(own.url, 'Uma');
    const ids: string[] = [];
    for (let side = 1; side <= 3; side += 1) ids.unshift(await uploaded(own.url, owner, await plainPicture(side, 9)));
    const list = async (query: string) => (await owner.call('GET', `/uploads?${query}`)).body;
    const first = await list('limit=2');
    const rest = await list(`limit=2&cursor=${first.meta.nextCursor}`);
    const listed = [...first.data.uploads, ...rest.data.uploads].map(({ id }) => id);
    expect(listed).toEqual(ids);
    const [newest = ''] = ids;
    const other = await signUp(own.url, 'Otto');
    refused(await other.call('DELETE', `/uploads/${newest}`), 404, 'NOT_FOUND');
    expect((await owner.call('DELETE', `/uploads/${newest}`)).body.data).toEqual({ deleted: true });
    refused(await owner.call('DELETE', `/uploads/${newest}`), 404, 'NOT_FOUND');
    refused(await owner.call('GET', `/uploads/${newest}`), 404, 'NOT_FOUND');
    const files = await readdir(join(own.dataDir, 'pictures'), { recursive: true });
    expect(files.filter((name) => name.includes(newest))).toEqual([]);
    expect(files.filter((name) => name.endsWith('.webp'))).toHaveLength(2);
    expect(await readdir(join(own.dataDir, 'pictures-work'))).toEqual([]);
    await own[Symbol.asyncDispose]();
  });

  it('PIC-11 come as nothing but a picture, kept privately and asked for again', async () => {
    const id = await uploaded(server.url, person, await plainPicture(60, 40));
    const path = `/api/v1/uploads/${id}`;
    const { headers, bytes } = await fetchPicture(server.url, person, path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-length': String(bytes.length),
      'cache-control': 'private, no-cache',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    const head = await fetchPicture(server.url, person, path, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('content-length')).toBe(String(bytes.length));
    expect(head.bytes).toHaveLength(0);
    const etag = headers.get('etag') ?? '';
    const again = await fetchPicture(server.url, person, path, { headers: { 'if-none-match': `"x", W/${etag}` } });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    const other = await fetchPicture(server.url, person, path, { headers: { 'if-none-match': '"x"' } });
    expect(other.status).toBe(200);
    const stranger = await signUp(server.url, 'Otto');
    const theirs = await fetchPicture(server.url, stranger, path, { headers: { 'if-none-match': etag } });
    expect(theirs.status).toBe(404);
  });
});
