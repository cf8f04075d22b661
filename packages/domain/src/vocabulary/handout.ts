import { z } from 'zod';
import { authorId, participantId, uuid } from './ids.ts';
import { plainText } from './text.ts';

export const backdropShow = z.strictObject({ backdropId: authorId.nullable() });
export const handoutShow = z
  .strictObject({
    pictureId: uuid.optional(),
    text: plainText(4_000, 1).optional(),
    to: z.union([z.literal('all'), z.array(participantId).min(1).max(8)]),
  })
  .refine(({ pictureId, text }) => pictureId !== undefined || text !== undefined, 'shows neither picture nor text');

/** Contract 3.2. */
export const handoutView = z.object({
  id: z.string(),
  pictureId: z.string().optional(),
  text: z.string().optional(),
});
export type Handout = z.infer<typeof handoutView>;
