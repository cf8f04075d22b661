import { createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredPicture } from './picture-store.ts';

/** One picture that was made for whoever may see exactly this. */
export type RenderedPicture = { readonly sha256: string; readonly open: () => Promise<StoredPicture | null> };

export type RenderedPictures = {
  /** The picture under this key; asked for by several at once it is made once. `render` writes it to a file. */
  readonly get: (key: string, render: (to: string) => Promise<Made>) => Promise<RenderedPicture>;
};

export type Made = { readonly bytes: number; readonly sha256: string };
type Kept = Made & { readonly file: string };

/** Keeps what was used last, as files: 200 pictures of a full screen. */
export function createRenderedPictures(folder: string, maxBytes: number): RenderedPictures {
  const kept = new Map<string, Kept>();
  const making = new Map<string, Promise<Kept>>();
  let usedBytes = 0;

  const forget = async (key: string, { file, bytes }: Kept): Promise<void> => {
    if (kept.delete(key)) usedBytes -= bytes;
    await rm(file, { force: true });
  };
  const makeRoom = async (): Promise<void> => {
    // The map's order is that of last use; whoever reads a file that goes keeps what they opened.
    for (const [key, oldest] of kept) {
      if (usedBytes <= maxBytes) return;
      await forget(key, oldest);
    }
  };
  const make = async (key: string, render: (to: string) => Promise<Made>): Promise<Kept> => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, `${createHash('sha256').update(key).digest('hex')}.webp`);
    const fresh: Kept = { file, ...(await render(file)) };
    kept.set(key, fresh);
    usedBytes += fresh.bytes;
    await makeRoom();
    return fresh;
  };
  const find = async (key: string, render: (to: string) => Promise<Made>): Promise<Kept> => {
    const known = kept.get(key);
    if (known !== undefined) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const underWay = making.get(key) ?? make(key, render).finally(() => making.delete(key));
    making.set(key, underWay);
    return underWay;
  };
  return {
    get: async (key, render) => {
      const { file, sha256 } = await find(key, render);
      return { sha256, open: async () => (await openFile(file)) ?? openFile((await find(key, render)).file) };
    },
  };
}

/** Null when it had to make room meanwhile. */
async function openFile(file: string): Promise<StoredPicture | null> {
  const handle = await open(file, 'r').catch(() => null);
  return handle === null ? null : { bytes: (await handle.stat()).size, stream: handle.createReadStream() };
}
