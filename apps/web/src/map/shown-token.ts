import type { PendingCommand, TableView, YouView } from '@moothall/client';
import type { CellKey, Token } from './map-model.ts';

/** A token as it shows here and now: own moves at once, marked until the server has confirmed them. */
export interface ShownToken {
  readonly token: Token;
  readonly at: CellKey;
  readonly isPending: boolean;
  /** The GM has prepared its move; the others still see it where it was. */
  readonly isStaged: boolean;
  readonly isYours: boolean;
  readonly mayMove: boolean;
}

/** A change the GM has prepared and not published. */
export type MapDraft = NonNullable<TableView['drafts']>[number];

interface Seen {
  readonly tokens: readonly Token[];
  readonly mapId: string;
  /** Own commands without an answer; a refused one is gone from here, and its token is back where it was. */
  readonly pending: readonly PendingCommand[];
  readonly drafts: readonly MapDraft[];
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

/** Where a prepared move leads. Drafts come with whatever payload their command has. */
function stagedPlace(drafts: readonly MapDraft[], id: string): CellKey | undefined {
  const places = drafts.flatMap(({ type, payload }) => {
    const { tokenId, to } = payload as Readonly<Record<string, unknown>>;
    return type === 'token:move' && tokenId === id && typeof to === 'string' ? [to] : [];
  });
  return places.at(-1);
}

export function shownTokens({ tokens, mapId, pending, drafts, you }: Seen): readonly ShownToken[] {
  return tokens
    .filter((token) => token.mapId === mapId)
    .map((token) => {
      const own = pending.filter((command) => namesToken(command, token.id));
      const moves = own.flatMap((command) => (command.type === 'token:move' ? [command.payload.to] : []));
      const isYours = you.participantId !== null && token.participantId === you.participantId;
      const staged = stagedPlace(drafts, token.id);
      return {
        token,
        at: moves.at(-1) ?? staged ?? token.at,
        isPending: own.length > 0,
        isStaged: staged !== undefined,
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
