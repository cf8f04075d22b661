import { decided, type InnerDeciders } from '../../vocabulary/decision.ts';
import { notAllowed, refusal } from '../../vocabulary/refusal.ts';
import { refuse } from '../../vocabulary/result.ts';

/**
 * The newest version of the adventure instead of the pinned one (contract 1.1). What the table already stands on must
 * still be there: visited nodes, the shown map and backdrop, maps that carry tokens or knowledge.
 */
export const refreshDeciders: InnerDeciders<'adventure:replace'> = {
  'adventure:replace': (state, { pin, adventure }, { actor }) => {
    if (actor.role !== 'gm') return refuse(refusal('NOT_GM', 'only the game master may do that'));
    if (pin === state.origin.pin) return decided([], { refreshed: false });
    const nodes = new Set(adventure.nodes.map(({ id }) => id));
    const lostNode = state.visitedNodeIds.find((id) => !nodes.has(id));
    if (lostNode !== undefined) {
      return refuse(notAllowed('node-in-use', `the new version lacks the visited node "${lostNode}"`));
    }
    const maps = new Map(adventure.maps.map((map) => [map.id, map]));
    const used = [...(state.activeMapId === null ? [] : [state.activeMapId]), ...Object.keys(state.maps)];
    const lostMap = [...used, ...state.tokens.map(({ mapId }) => mapId)].find((id) => {
      const old = state.adventure.maps.find((map) => map.id === id);
      const fresh = maps.get(id);
      return (
        fresh === undefined ||
        fresh.grid !== old?.grid ||
        fresh.width < old.width ||
        fresh.height < old.height ||
        fresh.fog !== old.fog
      );
    });
    if (lostMap !== undefined) {
      return refuse(notAllowed('map-in-use', `the new version lacks or shrinks the map "${lostMap}", which is in use`));
    }
    const backdropId = state.activeBackdropId;
    if (backdropId !== null && !adventure.backdrops.some(({ id }) => id === backdropId)) {
      return refuse(notAllowed('backdrop-in-use', 'the new version lacks the backdrop that is shown'));
    }
    return decided([{ type: 'adventure:refreshed', pin, adventure }], { refreshed: true });
  },
};
