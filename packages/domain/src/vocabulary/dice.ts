import { z } from 'zod';
import { rollTotals } from './dice/rolled-term-schema.ts';
import { participantId, type UserId, uuid } from './ids.ts';
import { nameText, plainText } from './text.ts';

/** Contract 1.10. `blind`: the GM sees it, the roller learns only that it was rolled. */
export const rollVisibility = z.enum(['public', 'gm', 'blind', 'self']);
export type RollVisibility = z.infer<typeof rollVisibility>;

// The grammar itself is judged by the parser, which knows positions; here only what cannot be a notation at all.
const notation = plainText(256, 1);
export const labelMax = 100;
const label = nameText(labelMax);

export const diceRoll = z.strictObject({
  notation,
  visibility: rollVisibility.optional(),
  label: label.optional(),
  as: nameText(60).optional(),
  requestId: uuid.optional(),
});
export type DiceRoll = z.infer<typeof diceRoll>;

export const diceRequest = z.strictObject({
  participantIds: z.union([z.literal('all'), z.array(participantId).min(1).max(8)]),
  notation,
  difficulty: z.int().min(-1_000_000).max(1_000_000).optional(),
  label: label.optional(),
});

/** Contract 3.2. A roller who rolled blind gets no terms and a total of null. */
export const rollView = z.object({
  id: z.string(),
  at: z.string(),
  userId: z.string(),
  as: z.string().optional(),
  notation: z.string(),
  label: z.string().optional(),
  terms: rollTotals.shape.terms,
  total: rollTotals.shape.total.nullable(),
  visibility: rollVisibility,
  requestId: z.string().optional(),
  success: z.boolean().optional(),
  commandId: z.string(),
});
export type Roll = z.infer<typeof rollView> & { readonly userId: UserId };

export const requestView = z.object({
  id: z.string(),
  participantIds: z.array(z.string()).readonly(),
  notation: z.string(),
  difficulty: z.number().optional(),
  label: z.string().optional(),
});
export type RollRequest = z.infer<typeof requestView>;

/** What the roller of a blind roll may know of it. */
export function blindly(roll: Roll): Roll {
  const { success: _unknown, ...known } = roll;
  return { ...known, terms: [], total: null };
}
