import { createHash } from 'node:crypto';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { type Admitted, fileOfSize, type PictureJob } from './picture-job.ts';
import { longestSides, type PictureSize, storedSizes } from './picture-size.ts';
import { isPlainWebp } from './plain-webp.ts';
import { UnfitPicture } from './unfit-picture.ts';

type AdmitJob = Extract<PictureJob, { readonly kind: 'encode' | 'keep' }>;

const formats: readonly string[] = ['png', 'jpeg', 'webp'];
/** Chosen by eye on maps with fine lines: below it their edges fray. */
const quality = { full: 88, smaller: 82 } as const;

/** A stranger's file becomes our own; throws `UnfitPicture`. Writes every size into the folder. */
export async function admit(job: AdmitJob): Promise<Admitted> {
  const full = join(job.folder, fileOfSize('full'));
  const dimensions = await (job.kind === 'encode' ? encode(job, full) : keep(job, full));
  for (const size of storedSizes(dimensions)) {
    if (size !== 'full') await shrink(full, join(job.folder, fileOfSize(size)), size);
  }
  const bytes = await readFile(full);
  return { ...dimensions, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The first picture of the file, upright, as sRGB and without whatever else was in it, which the library leaves out. */
async function encode({ from, maxPixels }: AdmitJob, to: string) {
  await look(from, maxPixels);
  const picture = open(from, maxPixels).autoOrient();
  const fitted = picture.resize({ ...box('full'), fit: 'inside', withoutEnlargement: true });
  return write(fitted.webp({ quality: quality.full }), to);
}

async function keep({ from, maxPixels }: AdmitJob, to: string) {
  const { format, width, height } = await look(from, maxPixels);
  const fits = Math.max(width, height) <= longestSides.full;
  if (format !== 'webp' || !fits || !isPlainWebp(await readFile(from))) throw new UnfitPicture('not-plain');
  // Every pixel is decoded once, so that what is kept can be shown.
  await readable(open(from, maxPixels).greyscale().raw().toBuffer());
  await copyFile(from, to);
  return { width, height };
}

function open(from: string, maxPixels: number) {
  return sharp(from, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 });
}

/** Reads the head of the file only: a bomb is refused before anything is unpacked. */
async function look(from: string, maxPixels: number) {
  const { format, width, height } = await readable(sharp(from, { limitInputPixels: false, pages: 1 }).metadata());
  if (!formats.includes(format)) throw new UnfitPicture('unreadable');
  if (width * height > maxPixels) throw new UnfitPicture('too-many-pixels');
  return { format, width, height };
}

async function shrink(from: string, to: string, size: PictureSize): Promise<void> {
  const fitted = sharp(from, { failOn: 'error' }).resize({ ...box(size), fit: 'inside' });
  await write(fitted.webp({ quality: quality.smaller }), to);
}

/** Apart from the encoding, so that a full disk is not taken for a broken picture. */
async function write(picture: Sharp, to: string) {
  const { data, info } = await readable(picture.toBuffer({ resolveWithObject: true }));
  await writeFile(to, data);
  return { width: info.width, height: info.height };
}

function box(size: PictureSize) {
  return { width: longestSides[size], height: longestSides[size] };
}

/** What the library throws is about the file: it has no other inputs here. */
async function readable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const isTooLarge = error instanceof Error && error.message.includes('pixel limit');
    throw new UnfitPicture(isTooLarge ? 'too-many-pixels' : 'unreadable');
  }
}
