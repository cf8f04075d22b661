import { noteActionFor } from '../../vocabulary/actions-for-player.ts';
import type { Evolvers, Stamp } from '../../vocabulary/evolution.ts';
import type { ParticipantId } from '../../vocabulary/ids.ts';
import { hide, reveal } from '../../vocabulary/knowledge.ts';
import type { MapTable } from '../../vocabulary/map-table.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import { mapTableOf, tokenById } from '../../vocabulary/sight.ts';
import { changeToken, type Token, tokenForPlayers } from '../../vocabulary/token.ts';

function withMap(state: SessionState, mapId: string, change: (table: MapTable) => MapTable): SessionState {
  return { ...state, maps: { ...state.maps, [mapId]: change(mapTableOf(state, mapId)) } };
}

function withToken(state: SessionState, tokenId: string, change: (token: Token) => Token): SessionState {
  return { ...state, tokens: state.tokens.map((token) => (token.id === tokenId ? change(token) : token)) };
}

type Deed = { readonly tokenId: string; readonly type: string; readonly description: string };

/** Hiding somebody's token or a monster's hit points shows nothing to its player, so it may not show up later either. */
function looksTheSame(before: Token, after: Token | undefined): boolean {
  return after !== undefined && tokenForPlayers(before).version === tokenForPlayers(after).version;
}

/** What the GM does with a character in the player's absence goes on the list they get at their return (contract 1.5). */
function noted(
  before: SessionState,
  state: SessionState,
  { at, by }: Stamp,
  { tokenId, type, description }: Deed,
): SessionState {
  const token = tokenById(before, tokenId);
  const owner = token?.participantId;
  if (token === undefined || owner === undefined || by !== state.origin.gm.id) return state;
  if (looksTheSame(token, tokenById(state, tokenId))) return state;
  return noteActionFor(state, owner as ParticipantId, { at, type, description });
}

export const mapEvolvers: Evolvers<
  | 'map:shown'
  | 'hex:revealed'
  | 'hex:hidden'
  | 'hex:updated'
  | 'token:created'
  | 'token:moved'
  | 'token:updated'
  | 'token:deleted'
> = {
  'map:shown': (state, { mapId }, { at }) => ({ ...state, activeMapId: mapId, updatedAt: at }),
  'hex:revealed': (state, { mapId, keys, to }) =>
    withMap(state, mapId, (table) => ({ ...table, knowledge: reveal(table.knowledge, keys, to) })),
  'hex:hidden': (state, { mapId, keys, to }) =>
    withMap(state, mapId, (table) => ({ ...table, knowledge: hide(table.knowledge, keys, to) })),
  'hex:updated': (state, { mapId, changes }) =>
    withMap(state, mapId, (table) => ({
      ...table,
      cellChanges: { ...table.cellChanges, ...Object.fromEntries(changes.map(({ key, ...cell }) => [key, cell])) },
    })),
  'token:created': (state, { token }) => ({ ...state, tokens: [...state.tokens, token] }),
  'token:moved': (state, { tokenId, from, to }, stamp) =>
    noted(
      state,
      withToken(state, tokenId, (token) => ({ ...token, at: to })),
      stamp,
      { tokenId, type: 'token:move', description: `moved from ${from} to ${to}` },
    ),
  'token:updated': (state, { tokenId, changes }, stamp) =>
    noted(
      state,
      withToken(state, tokenId, (token) => changeToken(token, changes)),
      stamp,
      { tokenId, type: 'token:update', description: 'token changed' },
    ),
  'token:deleted': (state, { tokenId }) => ({ ...state, tokens: state.tokens.filter((token) => token.id !== tokenId) }),
};
