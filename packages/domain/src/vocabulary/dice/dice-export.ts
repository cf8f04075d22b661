import { z } from 'zod';
import type { StatedRoll } from './check-rolls.ts';
import { rollTotals } from './rolled-term-schema.ts';

const statedRoll = z.object({
  id: z.string(),
  userId: z.string(),
  commandId: z.string(),
  notation: z.string(),
  terms: rollTotals.shape.terms,
  total: rollTotals.shape.total.nullable(),
}) satisfies z.ZodType<StatedRoll>;

/** The part of a session's export that checking its dice needs; what else it holds is left aside. */
export const diceExport = z.object({
  session: z.object({ diceCommitment: z.string() }),
  diceSeed: z.string(),
  rolls: z.array(statedRoll).readonly(),
});
