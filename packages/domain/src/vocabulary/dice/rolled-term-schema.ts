import { z } from 'zod';
import { diceLimits } from './dice-limits.ts';
import type { RolledTerm, RollTotals } from './rolled-term.ts';

const rolledDie = z.strictObject({
  sides: z.int().min(1).max(diceLimits.sides),
  value: z.int().min(-1).max(diceLimits.sides),
  kept: z.boolean(),
  exploded: z.literal(true).optional(),
  rerolled: z.literal(true).optional(),
  success: z.boolean().optional(),
});

/** `RolledTerm` in the log and in exports. */
export const rolledTerm = z.strictObject({
  notation: z.string().max(diceLimits.characters),
  value: z.int(),
  dice: z.array(rolledDie).max(diceLimits.dice).readonly(),
}) satisfies z.ZodType<RolledTerm>;

/** `RollTotals` in the log and in exports. */
export const rollTotals = z.strictObject({
  terms: z.array(rolledTerm).max(diceLimits.terms).readonly(),
  total: z.int(),
}) satisfies z.ZodType<RollTotals>;
