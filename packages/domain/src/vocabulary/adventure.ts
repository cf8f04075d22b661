import { z } from 'zod';
import { authorId, gameName, uuid } from './ids.ts';
import { nameText, plainText } from './text.ts';

/** Limits of the contract and of issue-sized adventures: 2,000 nodes, 50 maps, 200 x 200 cells. */
export const listLimits = { nodes: 2_000, maps: 50, backdrops: 100 } as const;
export const mapSideMax = 200;

const gameValue = z.union([plainText(2_000), z.number(), z.boolean()]);
const pictureId = uuid;

export const choice = z.strictObject({
  id: authorId,
  text: plainText(500, 1),
  toNodeId: authorId,
  requiredFlags: z.array(gameName).max(50).optional(),
  forbiddenFlags: z.array(gameName).max(50).optional(),
});
export type Choice = z.infer<typeof choice>;

const nodeType = z.enum(['story', 'decision', 'challenge', 'combat', 'check']);
export type NodeType = z.infer<typeof nodeType>;

export const adventureNode = z.strictObject({
  id: authorId,
  type: nodeType,
  title: nameText(200),
  content: plainText(16_384),
  readAloud: plainText(16_384).optional(),
  gmNotes: plainText(16_384).optional(),
  pictureId: pictureId.optional(),
  pictureForPlayers: z.boolean().optional(),
  choices: z.array(choice).max(50).default([]),
  setFlags: z.array(gameName).max(50).optional(),
  removeFlags: z.array(gameName).max(50).optional(),
  setVariables: z.record(gameName, gameValue).optional(),
  itemRewards: z
    .array(
      z.strictObject({
        name: nameText(100),
        quantity: z.int().min(1).max(1_000_000).optional(),
        description: plainText(2_000).optional(),
      }),
    )
    .max(50)
    .optional(),
  experience: z.int().min(0).max(1_000_000).optional(),
  isVictory: z.boolean().optional(),
  isFailure: z.boolean().optional(),
  tags: z.array(nameText(50)).max(50).optional(),
});
export type AdventureNode = z.infer<typeof adventureNode>;

/** `"q,r"` axial on hex maps, `"x,y"` on square ones. */
export const cellKey = z.string().regex(/^-?\d{1,3},-?\d{1,3}$/, 'not a cell');
export type CellKey = string;

export const cell = z.strictObject({ terrain: nameText(50), feature: nameText(200).optional() });
export type Cell = z.infer<typeof cell>;

export const adventureMap = z.strictObject({
  id: authorId,
  name: nameText(100),
  grid: z.enum(['hex', 'square']),
  width: z.int().min(1).max(mapSideMax),
  height: z.int().min(1).max(mapSideMax),
  fog: z.boolean().default(true),
  cells: z.record(cellKey, cell).default({}),
  pictureId: pictureId.optional(),
});
export type AdventureMap = z.infer<typeof adventureMap>;

export const backdrop = z.strictObject({ id: authorId, name: nameText(100), pictureId });
export type Backdrop = z.infer<typeof backdrop>;

const adventureVisibility = z.enum(['private', 'campaign', 'community']);

const partySize = z.int().min(0).max(8);
const recommendedPlayers = z
  .strictObject({ min: partySize, max: partySize })
  .refine((size) => size.min <= size.max, { error: 'min is above max', params: { reason: 'min-above-max' } });

/** What an author writes. Everything but title, start node and nodes has a default. */
export const adventureFields = {
  title: nameText(100),
  description: plainText(2_000).default(''),
  visibility: adventureVisibility.default('private'),
  campaignId: uuid.nullable().default(null),
  recommendedPlayers: recommendedPlayers.default({ min: 1, max: 6 }),
  estimatedDurationMinutes: z.int().min(1).max(10_000).default(60),
  startNodeId: authorId.nullable().default(null),
  nodes: z.array(adventureNode).max(listLimits.nodes).default([]),
  maps: z.array(adventureMap).max(listLimits.maps).default([]),
  backdrops: z.array(backdrop).max(listLimits.backdrops).default([]),
};

const adventureBody = z.strictObject(adventureFields);
export type AdventureDocument = z.infer<typeof adventureBody>;

/** What a session pins and plays: the document with the adventure's id. */
export type PinnedAdventure = AdventureDocument & { readonly id: string };
export type Adventure = PinnedAdventure & { readonly ownerId: string; readonly version: string };
