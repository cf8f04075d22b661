import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { plainPicture, upload, uploaded, uploadForm } from '../pictures.ts';
import { refused } from '../refused.ts';
import { signUp, type WirePerson } from '../wire-client.ts';

/** What is no picture, too much of one, or more than one: a clear answer, and nothing left behind. */
let server: DisposableServer;
let person: WirePerson;
beforeAll(async () => {
  server = await startServer();
  person = await signUp(server.url, 'Uma');
});
afterAll(async () => {
  await vi.waitFor(async () => expect(await readdir(join(server.dataDir, 'pictures-work'))).toEqual([]));
  expect(await storedFiles()).toEqual([]);
  await server[Symbol.asyncDispose]();
});

const storedFiles = async () => {
  const names = await readdir(join(server.dataDir, 'pictures'), { recursive: true }).catch(() => []);
  return names.filter((name) => name.includes('.'));
};
const send = (bytes: Uint8Array | string, headers: Record<string, string> = {}) =>
  upload(server.url, person, bytes, headers);

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

/** A few kilobytes that say they are this many pixels, and partly are. */
function bomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = deflateSync(Buffer.alloc(Math.min(width + 1, 30_000) * 300));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, pngChunk('IHDR', head), pngChunk('IDAT', rows), pngChunk('IEND', Buffer.alloc(0))]);
}

describe('PIC-2 what is no picture is named so', () => {
  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['GIF', `GIF89a${'\0'.repeat(40)}`],
    ['PDF', '%PDF-1.7'],
    ['a line of text', 'x'],
    ['a zip', 'PK\u0003\u0004'],
    ['RIFF that is sound', `RIFF${'\0'.repeat(4)}WAVEfmt `],
  ])('%s', async (_name, text) => {
    refused(await send(text), 415, 'UNSUPPORTED_MEDIA_TYPE');
    refused(await send(`\n${text}`, { 'content-type': 'image/jpeg' }), 415, 'UNSUPPORTED_MEDIA_TYPE');
  });

  it.each(['application/json', 'image/svg+xml', 'image/gif', 'text/html', 'image/pngx', 'multipart/mixed'])(
    'sent as %s',
    async (type) => {
      refused(await send(await plainPicture(9, 9), { 'content-type': type }), 415, 'UNSUPPORTED_MEDIA_TYPE');
    },
  );
});

describe('PIC-5 broken and oversized pictures', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('half a %s, and one with its middle torn out', async (format) => {
    const noise = await sharp({
      create: {
        width: 400,
        height: 300,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .toFormat(format)
      .toBuffer();
    refused(await send(noise.subarray(0, noise.length / 2)), 400, 'VALIDATION_FAILED');
    refused(await send(noise.subarray(0, 30)), 400, 'VALIDATION_FAILED');
    const torn = Buffer.concat([noise.subarray(0, 40), noise.subarray(noise.length - 40)]);
    refused(await send(torn), 400, 'VALIDATION_FAILED');
  });

  it('an empty body', async () => {
    refused(await send(''), 400, 'VALIDATION_FAILED');
  });

  it('40 megapixels are taken, one row more is not', async () => {
    const row = (height: number) =>
      sharp({ create: { width: 8_000, height, channels: 3, background: '#fff' } })
        .png({ compressionLevel: 9 })
        .toBuffer();
    const answer = await send(await row(5_001));
    refused(answer, 413, 'PAYLOAD_TOO_LARGE');
    expect(answer.body.error.details).toEqual({ maxPixels: 40_000_000 });
    const taken = await send(await row(5_000));
    expect(taken.body.data.upload).toMatchObject({ width: 4_096, height: 2_560 });
    await person.call('DELETE', `/uploads/${taken.body.data.upload.id}`);
  });

  it.each([
    [60_000, 60_000],
    [2 ** 31 - 1, 2 ** 31 - 1],
    [1, 2 ** 31 - 1],
  ])('a bomb of %i x %i', async (width, height) => {
    const answer = await send(bomb(width, height));
    expect([400, 413]).toContain(answer.status);
    expect(['PAYLOAD_TOO_LARGE', 'VALIDATION_FAILED']).toContain(answer.body.error.code);
  });

  it('20 MiB are taken to be looked at, one byte more is not, said or unsaid', async () => {
    const limit = 20 * 2 ** 20;
    const padded = (bytes: number) =>
      Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(bytes - 8)]);
    refused(await send(padded(limit)), 400, 'VALIDATION_FAILED');
    refused(await send(padded(limit + 1)), 413, 'PAYLOAD_TOO_LARGE');
    refused(await send(padded(limit + 2 ** 20)), 413, 'PAYLOAD_TOO_LARGE');
    const form = new FormData();
    form.set('file', new Blob([padded(limit + 1)]));
    refused(await uploadForm(server.url, person, form), 413, 'PAYLOAD_TOO_LARGE');
  });

  it('a picture that is something else as well is nothing but a picture afterwards', async () => {
    const script = '<script>alert(1)</script>';
    const polyglot = Buffer.concat([await plainPicture(20, 20, 'jpeg'), Buffer.from(script)]);
    const answer = await send(polyglot);
    expect(answer.status).toBe(201);
    const { url, id } = answer.body.data.upload;
    const { body } = await person.call('GET', url.replace('/api/v1', ''));
    expect(String(body)).not.toContain('script');
    await person.call('DELETE', `/uploads/${id}`);
  });
});

describe('PIC-1 forms', () => {
  it('without a file, with a field, with two files, and cut off', async () => {
    const picture = new Blob([await plainPicture(9, 9)]);
    const none = new FormData();
    none.set('name', 'no file');
    refused(await uploadForm(server.url, person, none), 400, 'VALIDATION_FAILED');
    refused(await uploadForm(server.url, person, new FormData()), 400, 'VALIDATION_FAILED');
    const both = new FormData();
    both.set('file', picture);
    both.set('name', 'and more');
    refused(await uploadForm(server.url, person, both), 400, 'VALIDATION_FAILED');
    const two = new FormData();
    two.append('file', picture);
    two.append('file', picture);
    refused(await uploadForm(server.url, person, two), 400, 'VALIDATION_FAILED');
    const type = { 'content-type': 'multipart/form-data; boundary=x' };
    for (const text of [
      '',
      'not a form',
      '--x\r\n',
      '--x\r\ncontent-disposition: form-data; name="f"; filename="a"\r\n\r\nabc',
    ])
      refused(await send(text, type), 400, 'VALIDATION_FAILED');
    refused(await send('x', { 'content-type': 'multipart/form-data' }), 400, 'VALIDATION_FAILED');
  });

  it('a sender who goes away in the middle leaves nothing', async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    const head = `POST /api/v1/uploads HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${person.token}\r\n`;
    socket.write(`${head}content-type: image/png\r\ncontent-length: 100000\r\n\r\n${'x'.repeat(5_000)}`);
    await vi.waitFor(async () => expect(await readdir(join(server.dataDir, 'pictures-work'))).toHaveLength(1));
    socket.destroy();
    await vi.waitFor(async () => expect(await readdir(join(server.dataDir, 'pictures-work'))).toEqual([]));
    const id = await uploaded(server.url, person, await plainPicture(12, 12));
    await person.call('DELETE', `/uploads/${id}`);
  });
});
