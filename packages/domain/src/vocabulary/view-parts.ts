import { z } from 'zod';
import { cell } from './adventure.ts';
import { participantId } from './ids.ts';

export const cellContentView = cell.extend({ key: z.string() });

/** Contract 1.12; the five first names are fixed. */
export const statsView = z.object({
  durationMinutes: z.number(),
  nodesVisited: z.number(),
  diceRolled: z.number(),
  combatsCompleted: z.number(),
  experienceEarned: z.number(),
  messages: z.number(),
  participants: z
    .array(
      z.object({
        participantId,
        name: z.string(),
        rolls: z.number(),
        messages: z.number(),
        activeMinutes: z.number(),
      }),
    )
    .readonly(),
});
export type Stats = z.infer<typeof statsView>;
