import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ConfigRefused, readConfig } from '../../src/config.ts';
import { startServer } from '../disposable-server.ts';
import { fetchPicture, plainPicture, upload, uploaded } from '../pictures.ts';
import { refused } from '../refused.ts';
import { startS3Server } from '../s3-server.ts';
import { signUp } from '../wire-client.ts';

const settingsOf = ({ settings }: Awaited<ReturnType<typeof startS3Server>>) => ({
  PICTURES_S3_ENDPOINT: settings.endpoint,
  PICTURES_S3_BUCKET: settings.bucket,
  PICTURES_S3_REGION: settings.region,
  PICTURES_S3_ACCESS_KEY_ID: settings.accessKeyId,
  PICTURES_S3_SECRET_ACCESS_KEY: settings.secretAccessKey,
});

it('PIC-18 with an S3-compatible service, pictures are there and nowhere else; when it is away, that is said', async () => {
  const s3 = await startS3Server();
  await using server = await startServer({ environment: settingsOf(s3) });
  const person = await signUp(server.url, 'Uma');
  const id = await uploaded(server.url, person, await plainPicture(700, 300));
  const sizes = async () => {
    const names = await readdir(join(s3.folder, 'pictures'), { recursive: true });
    // How that server names what it keeps of an object: its bytes, and two notes about them.
    return names.filter((name) => name.endsWith('.webp._S3rver_object'));
  };
  const stored = new Set(await sizes());
  expect(stored.size).toBe(3);
  for (const name of stored) expect(name).toContain(`${id.slice(0, 2)}/${id}/`);
  expect(await readdir(server.dataDir)).not.toContain('pictures');
  const path = `/api/v1/uploads/${id}?size=small`;
  expect((await fetchPicture(server.url, person, path)).bytes.subarray(8, 12).toString()).toBe('WEBP');
  await person.call('DELETE', `/uploads/${id}`);
  expect(await sizes()).toEqual([]);
  const another = await uploaded(server.url, person, await plainPicture(70, 30));
  await s3[Symbol.asyncDispose]();
  const away = await upload(server.url, person, await plainPicture(71, 31));
  refused(away, 503, 'UNAVAILABLE');
  expect(away.headers.get('retry-after')).not.toBeNull();
  refused(await person.call('GET', `/uploads/${another}`), 503, 'UNAVAILABLE');
  refused(await person.call('DELETE', `/uploads/${another}`), 503, 'UNAVAILABLE');
  expect((await person.call('GET', '/uploads')).body.data.uploads).toHaveLength(1);
});

it('PIC-18 all of its settings or none, and both keys by file', async () => {
  const all = {
    PICTURES_S3_ENDPOINT: 'https://s3.example.org',
    PICTURES_S3_BUCKET: 'pictures',
    PICTURES_S3_REGION: 'eu-1',
    PICTURES_S3_ACCESS_KEY_ID: 'key',
    PICTURES_S3_SECRET_ACCESS_KEY: 'secret',
  };
  expect(readConfig({}).picturesS3).toBeNull();
  expect(readConfig(all).picturesS3).toEqual({
    endpoint: 'https://s3.example.org',
    bucket: 'pictures',
    region: 'eu-1',
    accessKeyId: 'key',
    secretAccessKey: 'secret',
  });
  for (const name of Object.keys(all)) {
    const refusedFor = () => readConfig({ ...all, [name]: undefined });
    expect(refusedFor).toThrow(ConfigRefused);
    expect(refusedFor).toThrow(`${name} is missing`);
  }
  expect(() => readConfig({ ...all, PICTURES_S3_ENDPOINT: 's3.example.org' })).toThrow('PICTURES_S3_ENDPOINT');
  expect(() => readConfig({ ...all, PICTURES_S3_BUCKET: '../x' })).toThrow('PICTURES_S3_BUCKET');
  const folder = await mkdtemp(join(tmpdir(), 'moothall-config-'));
  const file = join(folder, 'secret');
  await writeFile(file, 'from a file\n');
  const { PICTURES_S3_SECRET_ACCESS_KEY: _given, ...others } = all;
  const read = readConfig({ ...others, PICTURES_S3_SECRET_ACCESS_KEY_FILE: file });
  expect(read.picturesS3?.secretAccessKey).toBe('from a file');
  await rm(folder, { recursive: true });
});
