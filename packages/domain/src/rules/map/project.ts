import type { Viewer } from '../../vocabulary/actor.ts';
import type { CellKey } from '../../vocabulary/adventure.ts';
import type { SessionEventOf } from '../../vocabulary/event.ts';
import type { CellContent } from '../../vocabulary/map-table.ts';
import { type Change, each, nobody, type Projection, type Projectors } from '../../vocabulary/projection.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import { cellAt, mapOf, seesCell, seesToken, tokensAppeared } from '../../vocabulary/sight.ts';
import type { ViewEvent } from '../../vocabulary/view-event.ts';
import { showMap } from './show.ts';
import { tokenDifference } from './token-difference.ts';

function vanished({ before, after }: Change, viewer: Viewer, mapId: string): readonly ViewEvent[] {
  return before.tokens
    .filter((token) => token.mapId === mapId && seesToken(before, viewer, token) && !seesToken(after, viewer, token))
    .map((token) => token.id)
    .sort()
    .map((tokenId) => ({ type: 'token:deleted', payload: { tokenId } }));
}

function contents(state: SessionState, mapId: string, keys: readonly CellKey[]): readonly CellContent[] {
  const map = mapOf(state, mapId);
  return map === undefined ? [] : keys.map((key) => ({ key, ...cellAt(state, map, key) }));
}

function revealed({ mapId, keys, to }: SessionEventOf<'hex:revealed'>, change: Change): Projection {
  const { before, after } = change;
  return each((viewer) => {
    if (viewer.role === 'gm') {
      return [{ type: 'hex:revealed', payload: { mapId, hexes: contents(after, mapId, keys), tokens: [], to } }];
    }
    const learned = keys.filter((key) => seesCell(after, viewer, mapId, key) && !seesCell(before, viewer, mapId, key));
    // A reveal to all takes back single hides, so somebody may learn from it; nobody can lose sight by it.
    if (learned.length === 0) return [];
    const tokens = tokensAppeared(change, viewer, mapId);
    return [{ type: 'hex:revealed', payload: { mapId, hexes: contents(after, mapId, learned), tokens } }];
  });
}

function hidden({ mapId, keys, to }: SessionEventOf<'hex:hidden'>, change: Change): Projection {
  const { before, after } = change;
  return each((viewer) => {
    if (viewer.role === 'gm') return [{ type: 'hex:hidden', payload: { mapId, keys, to } }];
    const lost = keys.filter((key) => seesCell(before, viewer, mapId, key) && !seesCell(after, viewer, mapId, key));
    if (lost.length === 0) return [];
    return [{ type: 'hex:hidden', payload: { mapId, keys: lost } }, ...vanished(change, viewer, mapId)];
  });
}

function tokenChange(tokenId: string, { before, after }: Change): Projection {
  return each((viewer) => tokenDifference(before, after, viewer, tokenId));
}

export const mapProjectors: Projectors<
  | 'map:shown'
  | 'hex:revealed'
  | 'hex:hidden'
  | 'hex:updated'
  | 'token:created'
  | 'token:moved'
  | 'token:updated'
  | 'token:deleted'
> = {
  'map:shown': (_event, { after }) =>
    each((viewer) => [{ type: 'map:shown', payload: { map: showMap(after, viewer) } }]),
  'hex:revealed': revealed,
  'hex:hidden': hidden,
  'hex:updated': ({ mapId, changes }, { after }) => {
    if (mapOf(after, mapId) === undefined) return nobody;
    return each((viewer) => {
      const keys = changes.map(({ key }) => key);
      const known = contents(
        after,
        mapId,
        [...new Set(keys)].filter((key) => seesCell(after, viewer, mapId, key)),
      );
      return known.length === 0 ? [] : [{ type: 'hex:updated', payload: { mapId, changes: known } }];
    });
  },
  'token:created': ({ token }, change) => tokenChange(token.id, change),
  'token:moved': ({ tokenId }, change) => tokenChange(tokenId, change),
  'token:updated': ({ tokenId }, change) => tokenChange(tokenId, change),
  'token:deleted': ({ tokenId }, change) => tokenChange(tokenId, change),
};
