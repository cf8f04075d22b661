import { showBackdrop, showHandouts } from './rules/handouts/project.ts';
import { showNodes } from './rules/nodes/project.ts';
import type { Viewer } from './vocabulary/actor.ts';
import type { CellKey } from './vocabulary/adventure.ts';
import type { Field } from './vocabulary/cell-geometry.ts';
import { knownCells } from './vocabulary/knowledge.ts';
import { uploadIdOf } from './vocabulary/picture-url.ts';
import type { SessionState } from './vocabulary/session-state.ts';
import { mapOf, mapTableOf, tokensInSight } from './vocabulary/sight.ts';

function pinnedPictures({ adventure }: SessionState): readonly (string | undefined)[] {
  return [...adventure.nodes, ...adventure.maps, ...adventure.backdrops].map(({ pictureId }) => pictureId);
}

/**
 * The pictures this viewer's own table shows whole (contract 1.6). The picture of a map is none of them but for the
 * GM: what of it may be seen is for whoever renders it.
 */
export function picturesInSight(state: SessionState, viewer: Viewer): ReadonlySet<string> {
  const { node, visitedNodes } = showNodes(state, viewer);
  const shown = [
    node?.pictureId,
    ...visitedNodes.map(({ pictureId }) => pictureId),
    showBackdrop(state)?.pictureId,
    ...showHandouts(state, viewer).map(({ pictureId }) => pictureId),
    ...tokensInSight(state, viewer).map(({ pictureId }) => pictureId),
    ...(viewer.role === 'gm' ? pinnedPictures(state) : []),
  ];
  return new Set(shown.filter((id) => id !== undefined));
}

export type MapPictureSight = {
  readonly pictureId: string;
  readonly field: Field;
  /** What of it this viewer may see. */
  readonly known: 'all' | readonly CellKey[];
};

/**
 * What a viewer may see of a map's picture (contract 1.6): the shown map as far as they know it, the GM every map. Null:
 * for them there is no such picture.
 */
export function mapPictureInSight(state: SessionState, viewer: Viewer, mapId: string): MapPictureSight | null {
  const map = mapOf(state, mapId);
  if (map?.pictureId === undefined) return null;
  const { pictureId, grid, width, height } = map;
  const field = { grid, width, height };
  if (viewer.role === 'gm') return { pictureId, field, known: 'all' };
  if (state.activeMapId !== mapId) return null;
  if (!map.fog) return { pictureId, field, known: 'all' };
  const participantId = viewer.role === 'player' ? viewer.participantId : null;
  return { pictureId, field, known: knownCells(mapTableOf(state, mapId).knowledge, participantId) };
}

/** Whose face a picture at this table is: characters and people are shown as they came, whatever they changed since. */
export function facesAtTable(state: SessionState): readonly { readonly pictureId: string; readonly userId: string }[] {
  const { gm } = state.origin;
  const people = [
    { url: gm.avatarUrl, userId: gm.id },
    ...state.roster.spectators.map(({ user }) => ({ url: user.avatarUrl, userId: user.id })),
    ...state.roster.participants.flatMap(({ user, character }) => [
      { url: user.avatarUrl, userId: user.id },
      { url: character.avatarUrl, userId: user.id },
    ]),
  ];
  return people.flatMap(({ url, userId }) => {
    const pictureId = url === null ? null : uploadIdOf(url);
    return pictureId === null ? [] : [{ pictureId, userId }];
  });
}
