import { z } from 'zod';
import { adventureMap, adventureNode, backdrop, cell } from './adventure.ts';
import { character } from './character.ts';
import { combatView } from './combat.ts';
import { requestView, rollView } from './dice.ts';
import { handoutView } from './handout.ts';
import { participantId, userId } from './ids.ts';
import { sessionAccess, sessionOutcome, sessionStatus } from './lifecycle.ts';
import { presenceStatus } from './presence.ts';
import { settings } from './settings.ts';
import { broadcastMode, draftView } from './staging.ts';
import { tokenView } from './token.ts';

/** Shapes of contract section 5: what a viewer receives. Times are ISO 8601 UTC with milliseconds. */
const time = z.string();
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

export const personView = z.object({ id: userId, name: z.string(), avatarUrl: z.string().nullable() });

export const participantView = z.object({
  id: participantId,
  sessionId: z.string(),
  user: personView.extend({ isGuest: z.boolean() }),
  character: character
    .pick({
      id: true,
      name: true,
      class: true,
      level: true,
      hitPointsCurrent: true,
      hitPointsMax: true,
      armorClass: true,
      avatarUrl: true,
    })
    .extend({ sheet: character.shape.sheet.optional() }),
  joinedAt: time,
  leftAt: time.nullable(),
  ready: z.boolean(),
  status: z.enum(['seated', 'left', 'inactive']),
  presence: presenceStatus,
  controlledBy: z.enum(['player', 'gm']),
  orders: z.string().optional(),
  version: z.string(),
});
/** `sheet` and `orders` are for the owner and the GM. Stored frames say `disconnected`; presence travels apart. */
export type ParticipantView = z.infer<typeof participantView>;

const warning = z.object({ code: z.literal('PARTY_SIZE'), message: z.string() });

export const sessionView = z.object({
  id: z.string(),
  code: z.string().optional(),
  joinUrl: z.string().optional(),
  status: sessionStatus,
  access: sessionAccess,
  locked: z.boolean(),
  campaignId: z.string().nullable(),
  adventureId: z.string(),
  adventure: z.object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    recommendedPlayers: z.object({ min: z.number(), max: z.number() }),
  }),
  gm: personView,
  gmTitle: z.string(),
  maxPlayers: z.number(),
  minPlayers: z.number(),
  participants: list(participantView),
  participantCount: z.number(),
  currentNodeId: z.string().nullable(),
  visitedNodeIds: list(z.string()),
  activeMapId: z.string().nullable(),
  activeBackdropId: z.string().nullable(),
  pauseMessage: z.string().nullable(),
  pausedBy: userId.nullable(),
  createdAt: time,
  updatedAt: time,
  startedAt: time.nullable(),
  pausedAt: time.nullable(),
  endedAt: time.nullable(),
  outcome: sessionOutcome.nullable(),
  notes: z.string().nullable(),
  estimatedDurationMinutes: z.number(),
  settings,
  diceCommitment: z.string(),
  version: z.string(),
  warnings: list(warning),
});
export type SessionView = z.infer<typeof sessionView>;

export const chatMessageView = z.object({
  id: z.string(),
  at: time,
  userId: userId.optional(),
  as: z.string().optional(),
  kind: z.enum(['say', 'emote', 'ooc', 'announcement', 'system']),
  text: z.string(),
  to: list(z.string()).optional(),
});

/** A node as players know it: entered, without the GM's notes, with the choices open to them now. */
const playerNode = z.object({
  id: z.string(),
  type: adventureNode.shape.type,
  title: z.string(),
  content: z.string(),
  readAloud: z.string().optional(),
  pictureId: z.string().optional(),
  choices: list(z.object({ id: z.string(), text: z.string() })),
});
export type PlayerNode = z.infer<typeof playerNode>;

/** The GM's nodes are the adventure's own. */
export const nodeView = z.union([adventureNode, playerNode]);
export type NodeView = z.infer<typeof nodeView>;

export const itemView = z.object({
  id: z.string(),
  name: z.string(),
  quantity: z.number(),
  description: z.string().optional(),
  addedAtNodeId: z.string().optional(),
  holderId: z.string().optional(),
  version: z.string(),
});
export type ItemView = z.infer<typeof itemView>;

const turnEntryView = z.object({
  id: z.string(),
  at: time,
  type: z.enum(['narrative', 'roll', 'combat', 'decision', 'system']),
  actorId: z.string().optional(),
  actorName: z.string().optional(),
  content: z.string(),
  metadata: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .readonly()
    .optional(),
});

/** `version` covers inventory, variables and flags as the viewer sees them. */
export const gameView = z.object({
  inventory: list(itemView),
  variables: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  flags: list(z.string()),
  turnHistory: list(turnEntryView),
  version: z.string(),
});
export type GameView = z.infer<typeof gameView>;

export const mapView = adventureMap
  .pick({ id: true, name: true, grid: true, width: true, height: true, fog: true })
  .extend({ fog: z.boolean(), cells: z.record(z.string(), cell), pictureUrl: z.string().optional() });

const keys = list(z.string());
const knowledgeView = z.object({
  party: keys,
  reveals: z.record(z.string(), keys),
  hides: z.record(z.string(), keys),
});

export const tableView = z.object({
  node: nodeView.nullable(),
  visitedNodes: list(nodeView),
  game: gameView,
  /** How many would choose what at the current node. */
  votes: z.record(z.string(), z.number()),
  map: mapView.nullable(),
  backdrop: backdrop.nullable(),
  handouts: list(handoutView),
  tokens: list(tokenView),
  combat: combatView.nullable(),
  chat: list(chatMessageView),
  rolls: list(rollView),
  requests: list(requestView),
  gmPreparing: z.boolean(),
  safetyRaised: z.boolean(),
  knownCells: z.record(z.string(), knowledgeView).optional(),
  broadcastMode: broadcastMode.optional(),
  drafts: list(draftView).optional(),
});
/** The last three are the GM's; `knownCells` says per map who knows what. */
export type TableView = z.infer<typeof tableView>;

export const youView = z.object({
  userId,
  role: z.enum(['gm', 'player', 'spectator']),
  participantId: participantId.nullable(),
});
export type YouView = z.infer<typeof youView>;

/** Everything durable that one viewer knows; presence travels apart (contract 1.6). */
export type View = { readonly session: SessionView; readonly table: TableView };

export const connectedUser = z.object({
  userId,
  userName: z.string(),
  avatarUrl: z.string().nullable(),
  role: z.enum(['gm', 'player', 'spectator']),
  characterId: z.string().optional(),
  characterName: z.string().optional(),
  presence: presenceStatus,
});
export type ConnectedUser = z.infer<typeof connectedUser>;
