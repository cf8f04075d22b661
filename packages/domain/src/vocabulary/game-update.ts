import { z } from 'zod';
import { gameName, participantId, uuid } from './ids.ts';
import { nameText, plainText } from './text.ts';

const quantity = z.int().min(1).max(1_000_000);
const names = z.array(gameName).min(1).max(100);

/** Contract 1.9. A variable set to null is removed; an item is taken whole, or as many of it as are named. */
export const gameUpdate = z.strictObject({
  addInventory: z
    .array(
      z.strictObject({
        name: nameText(100),
        quantity: quantity.optional(),
        description: plainText(2_000).optional(),
        holderId: participantId.optional(),
      }),
    )
    .min(1)
    .max(100)
    .optional(),
  removeInventory: z
    .array(z.union([uuid, z.strictObject({ id: uuid, quantity: quantity.optional() })]))
    .min(1)
    .max(100)
    .optional(),
  setVariables: z
    .record(gameName, z.union([plainText(2_000), z.number(), z.boolean(), z.null()]))
    .refine((variables) => Object.keys(variables).length <= 100, 'more than 100 at once')
    .optional(),
  addFlags: names.optional(),
  removeFlags: names.optional(),
  ifVersion: z.string().max(64).optional(),
});
export type GameUpdate = z.infer<typeof gameUpdate>;

export const inventoryGive = z.strictObject({
  itemId: uuid,
  quantity,
  to: z.union([participantId, z.literal('party')]),
});
