import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Masked, MaskJob } from './picture-job.ts';
import { uncover } from './uncover.ts';

/** Made anew whenever somebody learns a cell, so time counts more here than in what is kept. */
const encoding = { quality: 82, effort: 2, alphaQuality: 100 } as const;

/**
 * Blank pixels are blank before anything else is made of them, so that neither scaling nor encoding carries a trace of
 * them over a border.
 */
export async function mask({ from, to, field, known, longestSide }: MaskJob): Promise<Masked> {
  const { data, info } = await sharp(from, { failOn: 'error' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const shown = uncover({ width, height, data: asPixels(data) }, field, new Set(known));
  const raw = { width, height, channels: 4 } as const;
  const masked = sharp(Buffer.from(shown.data.buffer), { raw });
  const box = { width: longestSide, height: longestSide };
  const fitted = masked.resize({ ...box, fit: 'inside', withoutEnlargement: true });
  const bytes = await fitted.webp(encoding).toBuffer();
  await writeFile(to, bytes);
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function asPixels(bytes: Buffer): Uint32Array {
  // A view of four bytes a piece needs a start that four divides; a copy has one.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}
