import { z } from 'zod';
import { backdrop } from './adventure.ts';
import { character } from './character.ts';
import { combatOutcome, combatView } from './combat.ts';
import { requestView, rollView } from './dice.ts';
import { handoutView } from './handout.ts';
import { participantId, userId } from './ids.ts';
import { sessionAccess, sessionOutcome, sessionStatus } from './lifecycle.ts';
import { activityKind, presenceStatus } from './presence.ts';
import { settings } from './settings.ts';
import { broadcastMode, draftView } from './staging.ts';
import { tokenView } from './token.ts';
import {
  chatMessageView,
  connectedUser,
  gameView,
  itemView,
  mapView,
  nodeView,
  participantView,
  sessionView,
} from './view.ts';
import { cellContentView, statsView } from './view-parts.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const time = z.string();
/** What is shown already, as it reads now; nobody moved and nothing new was put on the table. */
const inPlace = z.literal(true).optional();

/** Durable events as viewers receive them (contract 3.2). */
export const viewEventPayloads = {
  'session:updated': z.object({
    status: sessionStatus,
    oldStatus: sessionStatus.optional(),
    reason: z.string().optional(),
    activeMapId: z.string().nullable(),
    activeBackdropId: z.string().nullable(),
    startedAt: time.nullable(),
    pausedAt: time.nullable(),
    endedAt: time.nullable(),
    pauseMessage: z.string().nullable().optional(),
    pausedBy: userId.nullable().optional(),
    settings: settings.optional(),
    maxPlayers: z.number().optional(),
    access: sessionAccess.optional(),
    locked: z.boolean().optional(),
    code: z.string().optional(),
    adventure: sessionView.shape.adventure.optional(),
  }),
  'session:ended': z.object({
    outcome: sessionOutcome,
    notes: z.string().optional(),
    stats: statsView,
    diceSeed: z.string(),
  }),
  'session:expiring': z.object({ at: time }),
  'participant:joined': z.object({ participant: participantView }),
  'participant:left': z.object({ participantId, userId, reason: z.enum(['left', 'kicked', 'freed']) }),
  'participant:updated': z.object({
    participantId,
    changes: participantView
      .pick({ ready: true, status: true, controlledBy: true, orders: true, character: true })
      .partial(),
  }),
  'participant:inactive': z.object({ participantId }),
  'participant:control-returned': z.object({
    actions: list(z.object({ at: time, type: z.string(), description: z.string() })),
  }),
  'presence:recorded': z.object({ userId, name: z.string(), status: z.enum(['connected', 'disconnected']) }),
  'chat:posted': z.object({ message: chatMessageView }),
  'node:changed': z.object({
    nodeId: z.string(),
    nodeType: z.string(),
    nodeTitle: z.string(),
    node: nodeView,
    /** The choice that led here. */
    choice: z.object({ id: z.string(), text: z.string() }).optional(),
    inPlace,
  }),
  'node:voted': z.object({ choiceId: z.string(), count: z.number() }),
  'game:updated': z.object({
    changes: z.object({
      addInventory: list(itemView).optional(),
      updateInventory: list(itemView).optional(),
      removeInventory: list(z.string()).optional(),
      setVariables: gameView.shape.variables.optional(),
      removeVariables: list(z.string()).optional(),
      addFlags: list(z.string()).optional(),
      removeFlags: list(z.string()).optional(),
    }),
  }),
  'character:updated': z.object({
    participantId,
    changes: character.pick({ hitPointsCurrent: true, hitPointsMax: true, armorClass: true, sheet: true }).partial(),
    version: z.string(),
  }),
  'map:shown': z.object({ map: mapView.nullable(), inPlace }),
  'backdrop:shown': z.object({ backdrop: backdrop.nullable(), inPlace }),
  'handout:shown': z.object({ handout: handoutView }),
  'hex:revealed': z.object({
    mapId: z.string(),
    hexes: list(cellContentView),
    tokens: list(tokenView),
    to: z.union([z.literal('all'), list(z.string())]).optional(),
  }),
  'hex:hidden': z.object({
    mapId: z.string(),
    keys: list(z.string()),
    to: z.union([z.literal('all'), list(z.string())]).optional(),
  }),
  'hex:updated': z.object({ mapId: z.string(), changes: list(cellContentView) }),
  'token:created': z.object({ token: tokenView }),
  'token:moved': z.object({ tokenId: z.string(), from: z.string(), to: z.string(), version: z.string() }),
  'token:updated': z.object({
    tokenId: z.string(),
    changes: tokenView.omit({ id: true, mapId: true, at: true, version: true }).partial().extend({
      participantId: z.string().nullable().optional(),
      pictureId: z.string().nullable().optional(),
      hitPoints: z.number().nullable().optional(),
    }),
    version: z.string(),
  }),
  'token:deleted': z.object({ tokenId: z.string() }),
  'dice:rolled': z.object({ roll: rollView }),
  'dice:requested': z.object({ request: requestView }),
  'combat:updated': z.object({
    combat: combatView.nullable(),
    outcome: combatOutcome.optional(),
    experience: z.number().optional(),
  }),
  'gm:preparing': z.object({ preparing: z.boolean() }),
  'staged:changes': z.object({ drafts: list(draftView), broadcastMode }),
  'safety:raised': z.object({}),
  'safety:acknowledged': z.object({}),
} as const;

export type ViewEventType = keyof typeof viewEventPayloads;
export type ViewEventPayload<T extends ViewEventType> = z.infer<(typeof viewEventPayloads)[T]>;
export type ViewEvent = {
  [T in ViewEventType]: { readonly type: T; readonly payload: ViewEventPayload<T> };
}[ViewEventType];
export type ViewEventOf<T extends ViewEventType> = Extract<ViewEvent, { readonly type: T }>;

/** Lost when nobody listens; never in the log (contract 3.2, marked ~). */
export const passingEventPayloads = {
  'user:connected': connectedUser,
  'user:disconnected': z.object({ userId }),
  'presence:changed': z.object({ userId, status: presenceStatus }),
  activity: z.object({ userId, kind: activityKind }),
  pointer: z.object({ userId, mapId: z.string(), at: z.string() }),
  'token:dragging': z.object({ userId, tokenId: z.string(), at: z.string() }),
  'session:participant-count': z.object({ count: z.number() }),
} as const;
export type PassingEventType = keyof typeof passingEventPayloads;
export type PassingEvent = {
  [T in PassingEventType]: { readonly type: T; readonly payload: z.infer<(typeof passingEventPayloads)[T]> };
}[PassingEventType];
