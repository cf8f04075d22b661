import type { Viewer } from './actor.ts';
import type { AdventureMap, Cell, CellKey } from './adventure.ts';
import { blankCell } from './cells.ts';
import { knowsCell, nothingKnown } from './knowledge.ts';
import type { MapTable } from './map-table.ts';
import { ownEntry } from './own-entry.ts';
import type { SessionState } from './session-state.ts';
import { type Token, type TokenView, tokenForGm, tokenForPlayers } from './token.ts';

/** Who sees which cell and token: the one place that says so (contract 1.6). */

export function mapOf(state: SessionState, mapId: string): AdventureMap | undefined {
  return state.adventure.maps.find((map) => map.id === mapId);
}

const untouched: MapTable = { knowledge: nothingKnown, cellChanges: {} };

export function mapTableOf(state: SessionState, mapId: string): MapTable {
  return ownEntry(state.maps, mapId) ?? untouched;
}

export function cellAt(state: SessionState, map: AdventureMap, key: CellKey): Cell {
  return mapTableOf(state, map.id).cellChanges[key] ?? map.cells[key] ?? blankCell;
}

export function seesCell(state: SessionState, viewer: Viewer, mapId: string, key: CellKey): boolean {
  if (viewer.role === 'gm') return true;
  const map = mapOf(state, mapId);
  if (map === undefined) return false;
  if (!map.fog) return true;
  const participantId = viewer.role === 'player' ? viewer.participantId : null;
  return knowsCell(mapTableOf(state, mapId).knowledge, participantId, key);
}

export function ownsToken(viewer: Viewer, token: Token): boolean {
  return viewer.role === 'player' && token.participantId === viewer.participantId;
}

export function seesToken(state: SessionState, viewer: Viewer, token: Token): boolean {
  if (viewer.role === 'gm' || ownsToken(viewer, token)) return true;
  return !token.hidden && seesCell(state, viewer, token.mapId, token.at);
}

export function showToken(viewer: Viewer, token: Token): TokenView {
  return viewer.role === 'gm' ? tokenForGm(token) : tokenForPlayers(token);
}

export function tokenById(state: SessionState, tokenId: string): Token | undefined {
  return state.tokens.find((token) => token.id === tokenId);
}

/** By id, so that the order tells nothing of when a token came into sight. */
export function tokensInSight(state: SessionState, viewer: Viewer): readonly TokenView[] {
  return sortTokens(
    state.tokens.filter((token) => seesToken(state, viewer, token)).map((token) => showToken(viewer, token)),
  );
}

/** Tokens of one map that this viewer sees after a change and did not see before it. */
export function tokensAppeared(
  { before, after }: { readonly before: SessionState; readonly after: SessionState },
  viewer: Viewer,
  mapId: string,
): readonly TokenView[] {
  const fresh = after.tokens.filter(
    (token) => token.mapId === mapId && seesToken(after, viewer, token) && !seesToken(before, viewer, token),
  );
  return sortTokens(fresh.map((token) => showToken(viewer, token)));
}

export function sortTokens(tokens: readonly TokenView[]): readonly TokenView[] {
  return [...tokens].sort((left, right) => (left.id < right.id ? -1 : 1));
}
