import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { createPictureProcess, type PictureProcess, type ProcessLimits } from './picture-process.ts';
import type { PictureStore } from './picture-store.ts';
import { createRenderedPictures, type RenderedPictures } from './rendered-pictures.ts';

/** All there is about the bytes of pictures; who may see them is decided elsewhere. */
export type Pictures = {
  readonly store: PictureStore;
  readonly process: PictureProcess;
  /** Larger ones are not unpacked. */
  readonly maxPixels: number;
  readonly rendered: RenderedPictures;
  /** A folder for one piece of work, gone with it. */
  readonly workFolder: () => Promise<WorkFolder>;
};

export type WorkFolder = AsyncDisposable & { readonly path: string };

export type PictureParts = {
  readonly store: PictureStore;
  /** Where pictures lie while they are received and made: on the disk, not in memory. */
  readonly workRoot: string;
  readonly limits: ProcessLimits & { readonly pixels: number; readonly renderedBytes: number };
  readonly clock: Clock;
  readonly log: Log;
};

/** No upload takes so long; what is older was left by a crash. */
const leftOverMs = 60 * 60_000;

export async function openPictures({ store, workRoot, limits, clock, log }: PictureParts): Promise<Pictures> {
  await mkdir(workRoot, { recursive: true, mode: 0o700 });
  await removeLeftOvers(workRoot, clock.now());
  return {
    store,
    process: createPictureProcess({ limits, clock, log }),
    maxPixels: limits.pixels,
    rendered: createRenderedPictures(join(workRoot, `rendered-${randomUUID()}`), limits.renderedBytes),
    workFolder: async () => {
      const path = await mkdtemp(join(workRoot, 'work-'));
      return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
    },
  };
}

async function removeLeftOvers(root: string, now: number): Promise<void> {
  for (const name of await readdir(root)) {
    const path = join(root, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && now - found.mtimeMs > leftOverMs) await rm(path, { recursive: true, force: true });
  }
}
