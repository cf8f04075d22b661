import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDiskPictureStore } from './disk-picture-store.ts';
import { describePictureStore } from './picture-store.contract.ts';
import { PicturesUnavailable } from './picture-store.ts';

const temporaryFolder = async () => {
  const path = await mkdtemp(join(tmpdir(), 'moothall-pictures-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
};

describePictureStore('pictures on the disk', async () => {
  const folder = await temporaryFolder();
  return { store: createDiskPictureStore(join(folder.path, 'pictures')), ...folder };
});

test('lie in folders by the first letters of their id, readable by the server alone, with nothing beside them', async () => {
  await using folder = await temporaryFolder();
  const store = createDiskPictureStore(folder.path);
  const uploadId = randomUUID();
  await store.put({ uploadId, size: 'small' }, Buffer.from('x'));
  const file = join(folder.path, uploadId.slice(0, 2), uploadId, 'small.webp');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(join(folder.path, uploadId.slice(0, 2), uploadId))).toEqual(['small.webp']);
  await store.delete({ uploadId, size: 'small' });
  expect(await readdir(join(folder.path, uploadId.slice(0, 2)))).toEqual([]);
});

test('what a crash left half written is swept away, what is being written is not', async () => {
  await using folder = await temporaryFolder();
  const drafts = join(folder.path, 'drafts');
  await mkdir(drafts);
  const old = new Date(Date.now() - 2 * 60 * 60_000);
  for (const name of ['left', 'fresh']) await writeFile(join(drafts, name), 'half');
  await utimes(join(drafts, 'left'), old, old);
  await createDiskPictureStore(folder.path).put({ uploadId: randomUUID(), size: 'full' }, Buffer.from('x'));
  expect(await readdir(drafts)).toEqual(['fresh']);
});

test('a place that does not work is named so', async () => {
  await using folder = await temporaryFolder();
  const root = join(folder.path, 'file');
  await writeFile(root, 'not a folder');
  await chmod(root, 0o600);
  const store = createDiskPictureStore(root);
  const putting = store.put({ uploadId: randomUUID(), size: 'full' }, Buffer.from('x'));
  await expect(putting).rejects.toBeInstanceOf(PicturesUnavailable);
});
