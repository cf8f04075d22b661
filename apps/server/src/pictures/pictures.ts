import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { createDrawingProcess, type DrawingProcess } from './draw-picture.ts';
import { createPictureProcess, type PictureProcess, type ProcessLimits } from './picture-process.ts';
import { type PictureStore, stopping } from './picture-store.ts';
import { createRenderedPictures, type RenderedPictures } from './rendered-pictures.ts';

/** All there is about the bytes of pictures; who may see them is decided elsewhere. */
export type Pictures = {
  readonly store: PictureStore;
  readonly process: PictureProcess;
  readonly draw: DrawingProcess['draw'];
  /** Larger ones are not unpacked. */
  readonly maxPixels: number;
  readonly rendered: RenderedPictures;
  /** A folder for one piece of work, gone with it. */
  readonly workFolder: () => Promise<WorkFolder>;
  /** Resolves when no picture is worked on any more and nothing of the work lies about. */
  readonly stop: () => Promise<void>;
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
  const renderedFolder = join(workRoot, `rendered-${randomUUID()}`);
  const pictureProcess = createPictureProcess({ limits, clock, log });
  const drawing = createDrawingProcess();
  const folders = createWorkFolders(workRoot);
  return {
    store,
    process: pictureProcess,
    draw: drawing.draw,
    maxPixels: limits.pixels,
    rendered: createRenderedPictures(renderedFolder, limits.renderedBytes),
    workFolder: folders.open,
    stop: async () => {
      await Promise.all([pictureProcess.stop(), drawing.stop()]);
      await folders.stop();
      await rm(renderedFolder, { recursive: true, force: true });
    },
  };
}

function createWorkFolders(root: string) {
  const open = new Set<string>();
  let isStopped = false;
  let allGone = (): void => {};
  return {
    open: async (): Promise<WorkFolder> => {
      if (isStopped) throw stopping();
      const path = await mkdtemp(join(root, 'work-'));
      open.add(path);
      const close = async (): Promise<void> => {
        await rm(path, { recursive: true, force: true });
        open.delete(path);
        if (open.size === 0) allGone();
      };
      return { path, [Symbol.asyncDispose]: close };
    },
    stop: async (): Promise<void> => {
      isStopped = true;
      await new Promise<void>((resolve) => {
        allGone = resolve;
        if (open.size === 0) resolve();
      });
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
