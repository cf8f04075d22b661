import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fetchPicture, upload } from '../pictures.ts';
import { fireAlone, report, type Shot } from './battery.ts';
import { badUploads } from './corpus/uploads.ts';
import { countRows, type Hall, openHall, stillPlays } from './stage.ts';

/** What no picture is, sent as one (quality 3); the borders of size are in `wire/uploads-hostile.test.ts`. */
let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall[Symbol.asyncDispose]());

const patientlyMs = 400_000;

test('HOST-14 what is no picture is refused, and leaves neither a row nor a file', {
  timeout: patientlyMs,
}, async () => {
  const before = await countRows(hall);
  const shots: readonly Shot[] = badUploads.map(({ what, type, bytes }) => ({
    what,
    fire: () => upload(hall.url, hall.gm, bytes, { 'content-type': type }),
  }));
  const tally = await fireAlone(shots);
  report('uploads', tally);
  expect(tally.taken).toBe(0);
  expect(await countRows(hall)).toEqual(before);
  const { dataDir } = hall.people.server;
  await vi.waitFor(async () => expect(await readdir(join(dataDir, 'pictures-work'))).toEqual([]));
  await stillPlays(hall);
});

test('HOST-14 a script in what a picture says about itself is gone from what is served', async () => {
  const script = '<script>window.__hit=1</script>';
  const carrier = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#345' } })
    .withExif({ IFD0: { ImageDescription: script, Artist: script } })
    .jpeg()
    .toBuffer();
  expect(carrier.includes(script)).toBe(true);
  const answer = await upload(hall.url, hall.gm, Buffer.concat([carrier, Buffer.from(script)]));
  expect(answer.status).toBe(201);
  const served = await fetchPicture(hall.url, hall.gm, answer.body.data.upload.url);
  expect(served.headers.get('content-type')).toBe('image/webp');
  expect(served.bytes.includes('script')).toBe(false);
});
