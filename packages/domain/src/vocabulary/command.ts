import { z } from 'zod';
import { cellKey } from './adventure.ts';
import { characterUpdate } from './character.ts';
import { chatSend } from './chat.ts';
import { combatEnd, combatStart, combatUpdate } from './combat.ts';
import { diceRequest, diceRoll } from './dice.ts';
import { gameUpdate, inventoryGive } from './game-update.ts';
import { backdropShow, handoutShow } from './handout.ts';
import { authorId, participantId, uuid } from './ids.ts';
import { seatsCeiling, sessionAccess, sessionOutcome } from './lifecycle.ts';
import { hexSelect, hexUpdate, mapShow } from './map-table.ts';
import { activityKind } from './presence.ts';
import { settingsChange } from './settings.ts';
import { draftUndo, modeSwitch, publishing } from './staging.ts';
import { plainText } from './text.ts';
import { tokenCreate, tokenDelete, tokenMove, tokenUpdate } from './token.ts';

const nothing = z.strictObject({});
const seat = z.strictObject({ participantId });
const ifVersion = z.string().max(64).optional();

export const kick = z.strictObject({
  participantId: z.string().min(1).max(64),
  reason: plainText(500).optional(),
  ban: z.boolean().optional(),
});
export const pause = z.strictObject({ message: plainText(500).optional() });
export const end = z.strictObject({ outcome: sessionOutcome, notes: plainText(4_000).optional() });
export const configure = z.strictObject({
  settings: settingsChange.optional(),
  maxPlayers: z.int().min(1).max(seatsCeiling).optional(),
  access: sessionAccess.optional(),
  ifVersion,
});
export const lock = z.strictObject({ locked: z.boolean() });

/** Durable commands with their payloads (contract 3.3). */
export const commandPayloads = {
  'chat:send': chatSend,
  'participant:ready': z.strictObject({ ready: z.boolean() }),
  'participant:orders': z.strictObject({ text: plainText(1_000) }),
  'participant:change-character': z.strictObject({ characterId: uuid }),
  'session:start': nothing,
  'session:pause': pause,
  'session:resume': nothing,
  'session:end': end,
  'session:configure': configure,
  'session:lock': lock,
  'session:rotate-code': nothing,
  'participant:kick': kick,
  'participant:free': seat,
  'participant:take-control': seat,
  'participant:release': seat,
  'participant:recovery-link': seat,
  'character:update': characterUpdate,
  'inventory:give': inventoryGive,
  'game:update': gameUpdate,
  'adventure:refresh': nothing,
  'node:go': z.strictObject({ nodeId: authorId }),
  'node:choose': z.strictObject({ choiceId: authorId }),
  'node:vote': z.strictObject({ choiceId: authorId }),
  'map:show': mapShow,
  'backdrop:show': backdropShow,
  'handout:show': handoutShow,
  'hex:reveal': hexSelect,
  'hex:hide': hexSelect,
  'hex:update': hexUpdate,
  'token:create': tokenCreate,
  'token:move': tokenMove,
  'token:update': tokenUpdate,
  'token:delete': tokenDelete,
  'dice:roll': diceRoll,
  'dice:request': diceRequest,
  'combat:start': combatStart,
  'combat:next-turn': nothing,
  'combat:end-turn': nothing,
  'combat:update': combatUpdate,
  'combat:end': combatEnd,
  'combat:auto-resolve': nothing,
  'broadcast:mode': modeSwitch,
  'broadcast:publish': publishing,
  'draft:undo': draftUndo,
  'draft:clear': nothing,
  'view:as': z.strictObject({ participantId, staged: z.boolean().optional() }),
  'safety:raise': nothing,
  'safety:acknowledge': nothing,
} as const;

export type CommandType = keyof typeof commandPayloads;
export type CommandPayload<T extends CommandType> = z.infer<(typeof commandPayloads)[T]>;
export type Command = {
  [T in CommandType]: { readonly type: T; readonly payload: CommandPayload<T> };
}[CommandType];
export type CommandOf<T extends CommandType> = Extract<Command, { readonly type: T }>;

/** Not durable, need no id (contract 3.1). */
export const passingPayloads = {
  ping: nothing,
  activity: z.strictObject({ kind: activityKind }),
  'presence:idle': z.strictObject({ idle: z.boolean() }),
  pointer: z.strictObject({ mapId: authorId, at: cellKey }),
  'token:dragging': z.strictObject({ tokenId: uuid, at: cellKey }),
} as const;
export type PassingType = keyof typeof passingPayloads;

export function isCommandType(type: string): type is CommandType {
  return Object.hasOwn(commandPayloads, type);
}
export function isPassingType(type: string): type is PassingType {
  return Object.hasOwn(passingPayloads, type);
}

/** Whose commit and retry memory name nobody (contract 3.3). */
export function isAnonymous(type: CommandType): boolean {
  return type === 'safety:raise';
}
