import { isCellOf } from '../../vocabulary/cells.ts';
import type { CommandPayload } from '../../vocabulary/command.ts';
import { type Deciders, type Decision, decided } from '../../vocabulary/decision.ts';
import { refusal } from '../../vocabulary/refusal.ts';
import { type Result, refuse } from '../../vocabulary/result.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import { findLearners, findMap, selectCells } from './select.ts';

/** Reveal and hide are one thing with two directions. */
function learn(type: 'hex:revealed' | 'hex:hidden') {
  return (state: SessionState, payload: CommandPayload<'hex:reveal'>): Result<Decision> => {
    const map = findMap(state, payload.mapId);
    if (!map.ok) return map;
    const keys = selectCells(map.value, payload.keys);
    if (!keys.ok) return keys;
    const to = findLearners(state, payload.to);
    if (!to.ok) return to;
    return decided([{ type, mapId: map.value.id, keys: keys.value, to: to.value }]);
  };
}

export const mapDeciders: Deciders<'map:show' | 'hex:reveal' | 'hex:hide' | 'hex:update'> = {
  'map:show': (state, { mapId }) => {
    if (mapId === null) return decided([{ type: 'map:shown', mapId: null }]);
    const map = findMap(state, mapId);
    return map.ok ? decided([{ type: 'map:shown', mapId }]) : map;
  },
  'hex:reveal': learn('hex:revealed'),
  'hex:hide': learn('hex:hidden'),
  'hex:update': (state, { mapId, changes }) => {
    const map = findMap(state, mapId);
    if (!map.ok) return map;
    const outside = changes.find(({ key }) => !isCellOf(map.value, key));
    if (outside !== undefined) {
      return refuse(
        refusal('VALIDATION_FAILED', 'a cell lies outside the map', {
          changes: [`"${outside.key}" is not a cell of this map`],
        }),
      );
    }
    const contents = changes.map(({ key, terrain, feature }) =>
      feature === undefined ? { key, terrain } : { key, terrain, feature },
    );
    return decided([{ type: 'hex:updated', mapId, changes: contents }]);
  },
};
