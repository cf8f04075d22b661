import { showBackdrop } from './rules/handouts/project.ts';
import { sessionUpdated, showAdventure } from './rules/lifecycle/project.ts';
import { cellsDifference } from './rules/map/cells-difference.ts';
import { showMap } from './rules/map/show.ts';
import { tokenDifference } from './rules/map/token-difference.ts';
import { entered, nodeChanged, showNode, showVotes, votesDifference } from './rules/nodes/project.ts';
import type { Viewer } from './vocabulary/actor.ts';
import { stableJson } from './vocabulary/content-version.ts';
import type { SessionEvent } from './vocabulary/event.ts';
import { gameDifference } from './vocabulary/game-view.ts';
import { choiceOf, nodeOf } from './vocabulary/node-entry.ts';
import type { SessionState } from './vocabulary/session-state.ts';
import type { ViewEvent } from './vocabulary/view-event.ts';

type Two = { readonly before: SessionState; readonly after: SessionState; readonly events: readonly SessionEvent[] };

/** Nodes the party came through are told as left behind, in order; the last one is where it stands. */
function nodes({ before, after, events }: Two, viewer: Viewer): readonly ViewEvent[] {
  let here = before.currentNodeId;
  return events.flatMap((event) => {
    if (event.type !== 'node:entered') return [];
    const node = nodeOf(after, event.nodeId);
    const how = entered(choiceOf(before, here, event.choiceId));
    here = event.nodeId;
    if (node === undefined) return [];
    return [nodeChanged(after, viewer, node, how)];
  });
}

function shownThings({ after, events }: Two, viewer: Viewer): readonly ViewEvent[] {
  const has = (type: SessionEvent['type']) => events.some((event) => event.type === type);
  return [
    ...(has('backdrop:shown') ? [{ type: 'backdrop:shown', payload: { backdrop: showBackdrop(after) } } as const] : []),
    ...(has('map:shown') ? [{ type: 'map:shown', payload: { map: showMap(after, viewer) } } as const] : []),
  ];
}

function onMaps(two: Two, viewer: Viewer): readonly ViewEvent[] {
  const { before, after, events } = two;
  const touched = events.flatMap((event) => (event.type.startsWith('hex:') && 'mapId' in event ? [event.mapId] : []));
  // In an order of their own: that of the drafts would tell which map was prepared first, out of sight.
  const mapIds = [...new Set(touched)].filter((mapId) => mapId !== null).sort();
  const cells = mapIds.flatMap((mapId) => cellsDifference(before, after, viewer, mapId));
  const told = new Set(
    cells.flatMap((event) => (event.type === 'hex:revealed' ? event.payload.tokens.map(({ id }) => id) : [])),
  );
  const ids = [...new Set([...before.tokens, ...after.tokens].map(({ id }) => id))].sort();
  return [...cells, ...ids.filter((id) => !told.has(id)).flatMap((id) => tokenDifference(before, after, viewer, id))];
}

/**
 * What one viewer sees of a published commit: the difference of the table before and after, and nothing that was only
 * in between (contract 1.7, law b). Announcements and handouts are told apart, they leave no state to compare.
 */
export function publishedDifference(two: Two, viewer: Viewer): readonly ViewEvent[] {
  const game = gameDifference(two.before.game, two.after.game, viewer);
  return [...nodes(two, viewer), ...(game === null ? [] : [game]), ...shownThings(two, viewer), ...onMaps(two, viewer)];
}

function adventureUpdated(before: SessionState, after: SessionState): readonly ViewEvent[] {
  const adventure = showAdventure(after);
  return stableJson(showAdventure(before)) === stableJson(adventure) ? [] : [sessionUpdated(after, { adventure })];
}

/** What one viewer sees of a newer version of the adventure: what they know of it already, as it reads now. */
export function refreshedDifference(before: SessionState, after: SessionState, viewer: Viewer): readonly ViewEvent[] {
  const changed = after.visitedNodeIds.flatMap((id) => {
    const [old, fresh] = [nodeOf(before, id), nodeOf(after, id)];
    if (old === undefined || fresh === undefined) return [];
    const isSame = stableJson(showNode(before, viewer, old)) === stableJson(showNode(after, viewer, fresh));
    return isSame ? [] : [nodeChanged(after, viewer, fresh, { inPlace: true })];
  });
  const [oldMap, map] = [showMap(before, viewer), showMap(after, viewer)];
  const [oldBackdrop, backdrop] = [showBackdrop(before), showBackdrop(after)];
  return [
    ...changed,
    // A choice that is gone takes its votes along.
    ...votesDifference(showVotes(before, viewer), showVotes(after, viewer)),
    ...(stableJson(oldMap) === stableJson(map)
      ? []
      : [{ type: 'map:shown', payload: { map, inPlace: true } } as const]),
    ...(stableJson(oldBackdrop) === stableJson(backdrop)
      ? []
      : [{ type: 'backdrop:shown', payload: { backdrop, inPlace: true } } as const]),
    ...adventureUpdated(before, after),
  ];
}
