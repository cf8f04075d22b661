import { z } from 'zod';
import { uuid } from './ids.ts';

/** Contract 1.7. */
export const broadcastMode = z.enum(['immediate', 'staged']);
export type BroadcastMode = z.infer<typeof broadcastMode>;

/** Everything a draft list may hold: it is sent whole at each change, so both its length and its size are bounded. */
export const draftsMax = 200;
export const draftsTextMax = 262_144;

export const modeSwitch = z.strictObject({ mode: broadcastMode });
export const publishing = z.strictObject({ draftIds: z.array(uuid).min(1).max(draftsMax).optional() });
export const draftUndo = z
  .strictObject({
    draftId: uuid.optional(),
    index: z
      .int()
      .min(0)
      .max(draftsMax - 1)
      .optional(),
  })
  .refine(({ draftId, index }) => (draftId === undefined) !== (index === undefined), 'needs draftId or index');

/**
 * What becomes a draft instead of happening while the GM prepares. `chat:send` only as an announcement, `token:move`
 * only by the GM; everything else acts at once.
 */
const stageable = [
  'map:show',
  'backdrop:show',
  'node:go',
  'node:choose',
  'handout:show',
  'hex:reveal',
  'hex:hide',
  'hex:update',
  'token:create',
  'token:move',
  'token:update',
  'token:delete',
  'game:update',
  'chat:send',
  'combat:start',
] as const;
export type StageableType = (typeof stageable)[number];
const stageableTypes: ReadonlySet<string> = new Set(stageable);

export function isStageable(type: string): type is StageableType {
  return stageableTypes.has(type);
}

/**
 * A change that only the GM knows yet: the command, the ids its things will have, and the id its dice are thrown with,
 * so that publishing does exactly what was previewed.
 */
export type Draft = {
  readonly draftId: string;
  readonly description: string;
  readonly type: StageableType;
  readonly payload: unknown;
  readonly ids: readonly string[];
  readonly commandId: string;
};

export type Staging = { readonly mode: BroadcastMode; readonly drafts: readonly Draft[] };
export const nothingStaged: Staging = { mode: 'immediate', drafts: [] };

export const draftView = z.object({
  draftId: z.string(),
  description: z.string(),
  type: z.enum(stageable),
  payload: z.unknown(),
  ids: z.array(z.string()).readonly(),
});
export type DraftView = z.infer<typeof draftView>;
