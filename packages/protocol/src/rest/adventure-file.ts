import { adventureContent, pictureDigest } from '@moothall/domain';
import { z } from 'zod';

/** Far more than a file of 8 MiB holds in practice; each is looked into before anything is kept. */
const picturesMax = 250;

/** One adventure with its pictures, to be carried from one Moothall to another (ADV-10). */
export const adventureFile = z.strictObject({
  format: z.literal('moothall-adventure'),
  version: z.literal(1),
  adventure: adventureContent,
  /** By the SHA-256 of the bytes, by which the adventure names them; plain WebP, as base64. */
  pictures: z
    .record(pictureDigest, z.strictObject({ contentType: z.literal('image/webp'), data: z.base64() }))
    .refine((pictures) => Object.keys(pictures).length <= picturesMax, `more than ${picturesMax} pictures`),
});
export type AdventureFile = z.infer<typeof adventureFile>;

/** The file as it is, or as the export's answer wraps it: whoever saved the answer has the whole. */
export function adventureFileOf(body: unknown): unknown {
  const isEnvelope = typeof body === 'object' && body !== null && 'success' in body && 'data' in body;
  return isEnvelope ? body.data : body;
}

export const adventureFileBody = z.preprocess(adventureFileOf, adventureFile);
