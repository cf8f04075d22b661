import { z } from 'zod';
import { participantId, uuid } from './ids.ts';
import { nameText } from './text.ts';

/** Contract 1.11. More than a hundred at once is no fight any more. */
const combatantsMax = 100;

const initiative = z.int().min(-1_000).max(1_000);
const hitPoints = z.int().min(-9_999).max(99_999);
const armorClass = z.int().min(-99).max(999);
const conditions = z.array(nameText(40)).max(20);

const newCombatant = z
  .strictObject({
    name: nameText(60),
    participantId: participantId.optional(),
    tokenId: uuid.optional(),
    initiative: initiative.optional(),
    hitPoints: hitPoints.optional(),
    armorClass: armorClass.optional(),
    hidden: z.boolean().optional(),
    minion: z.boolean().optional(),
  })
  .refine(({ participantId: seat, minion }) => seat === undefined || minion !== true, 'a character is no minion');
export type NewCombatant = z.infer<typeof newCombatant>;

export const combatOutcome = z.enum(['victory', 'defeat', 'fled', 'negotiated']);
export type CombatOutcome = z.infer<typeof combatOutcome>;

export const combatStart = z.strictObject({ combatants: z.array(newCombatant).min(1).max(combatantsMax) });
export const combatUpdate = z.strictObject({
  combatantId: uuid,
  hitPoints: hitPoints.optional(),
  conditions: conditions.optional(),
  hidden: z.boolean().optional(),
  initiative: initiative.optional(),
});
export const combatEnd = z.strictObject({
  outcome: combatOutcome,
  experience: z.int().min(0).max(1_000_000).optional(),
});

export type Combatant = {
  readonly id: string;
  readonly name: string;
  readonly participantId?: string;
  readonly tokenId?: string;
  readonly initiative: number;
  /** Of a character: the seat's own numbers, which rule. */
  readonly hitPoints?: number;
  readonly armorClass?: number;
  readonly conditions: readonly string[];
  readonly minion: boolean;
  readonly hidden: boolean;
};

export type Turn = { readonly round: number; readonly combatantId: string };

/**
 * `shown` is the turn players were last shown: while a hidden one acts their view stays as it was, and before the
 * first visible turn they see no fight at all (contract 1.6).
 */
export type Combat = {
  readonly id: string;
  readonly turn: Turn;
  readonly shown: Turn | null;
  /** In order of initiative. */
  readonly combatants: readonly Combatant[];
};

const combatantView = z.object({
  id: z.string(),
  name: z.string(),
  participantId: z.string().optional(),
  tokenId: z.string().optional(),
  initiative: z.number(),
  hitPoints: z.number().optional(),
  armorClass: z.number().optional(),
  conditions: z.array(z.string()).readonly(),
  minion: z.boolean().optional(),
  hidden: z.boolean().optional(),
});
export type CombatantView = z.infer<typeof combatantView>;

/** Contract 5. `hidden` and the enemies' numbers are the GM's. */
export const combatView = z.object({
  id: z.string(),
  round: z.number(),
  active: z.string().nullable(),
  combatants: z.array(combatantView).readonly(),
});
export type CombatView = z.infer<typeof combatView>;
