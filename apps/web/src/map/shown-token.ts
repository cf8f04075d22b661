import type { PendingCommand, YouView } from '@moothall/client';
import type { CellKey, Token } from './map-model.ts';

/** A token as it shows here and now: own moves at once, marked until the server has confirmed them. */
export interface ShownToken {
  readonly token: Token;
  readonly at: CellKey;
  readonly isPending: boolean;
  readonly isYours: boolean;
  readonly mayMove: boolean;
}

interface Seen {
  readonly tokens: readonly Token[];
  readonly mapId: string;
  /** Own commands without an answer; a refused one is gone from here, and its token is back where it was. */
  readonly pending: readonly PendingCommand[];
  readonly you: YouView;
}

function namesToken(command: PendingCommand, id: string): boolean {
  switch (command.type) {
    case 'token:move':
    case 'token:update':
    case 'token:delete':
      return command.payload.tokenId === id;
    default:
      return false;
  }
}

export function shownTokens({ tokens, mapId, pending, you }: Seen): readonly ShownToken[] {
  return tokens
    .filter((token) => token.mapId === mapId)
    .map((token) => {
      const own = pending.filter((command) => namesToken(command, token.id));
      const moves = own.flatMap((command) => (command.type === 'token:move' ? [command.payload.to] : []));
      const isYours = you.participantId !== null && token.participantId === you.participantId;
      return {
        token,
        at: moves.at(-1) ?? token.at,
        isPending: own.length > 0,
        isYours,
        mayMove: you.role === 'gm' || isYours,
      };
    });
}

/** Cells somebody has drawn over and the server has not confirmed yet. */
export function pendingCells(pending: readonly PendingCommand[], mapId: string): readonly CellKey[] {
  return pending.flatMap((command) => {
    switch (command.type) {
      case 'hex:reveal':
      case 'hex:hide':
        return command.payload.mapId === mapId && Array.isArray(command.payload.keys) ? command.payload.keys : [];
      case 'hex:update':
        return command.payload.mapId === mapId ? command.payload.changes.map(({ key }) => key) : [];
      default:
        return [];
    }
  });
}
