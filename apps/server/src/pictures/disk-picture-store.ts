import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nameOfKey, type PictureKey, type PictureStore, PicturesUnavailable } from './picture-store.ts';

/** Far longer than any picture takes to be written: what is older was left behind by a crash. */
const abandonedAfterMs = 60 * 60_000;

/** Pictures as files below one folder; what is being written lies in a folder of its own. */
export function createDiskPictureStore(root: string): PictureStore {
  const pathOf = (key: PictureKey): string => join(root, nameOfKey(key));
  const drafts = join(root, 'drafts');
  let swept: Promise<void> | undefined;
  return {
    put: (key, bytes) =>
      reached(async () => {
        swept ??= sweep(drafts).catch((error: unknown) => {
          swept = undefined;
          throw error;
        });
        await swept;
        await writeWhole(pathOf(key), join(drafts, randomUUID()), bytes);
      }),
    get: (key) =>
      reached(async () => {
        const file = await unlessMissing(open(pathOf(key), 'r'));
        if (file === null) return null;
        const { size } = await file.stat();
        return { bytes: size, stream: file.createReadStream() };
      }),
    delete: (key) =>
      reached(async () => {
        const path = pathOf(key);
        await rm(path, { force: true });
        // The folder of an upload goes with its last picture; it is not empty before.
        await rmdir(dirname(path)).catch(() => {});
      }),
  };
}

/** By age, because another server may be writing into the same folder. */
async function sweep(drafts: string): Promise<void> {
  await mkdir(drafts, { recursive: true, mode: 0o700 });
  for (const name of await readdir(drafts)) {
    const path = join(drafts, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > abandonedAfterMs) await rm(path, { force: true });
  }
}

/** Under another name until it is all there and on the disk: a crash leaves the whole file or none. */
async function writeWhole(path: string, draft: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  // The names are as durable as the bytes: this upload's folder, and the one it was made in.
  await syncFolder(folder);
  await syncFolder(dirname(folder));
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function unlessMissing<T>(opening: Promise<T>): Promise<T | null> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function reached<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    // What the system says has a code (ENOSPC, EACCES, EIO); anything else is our bug and stays one.
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    throw new PicturesUnavailable(`the folder of the pictures does not work: ${String(cause.code)}`, { cause });
  }
}
