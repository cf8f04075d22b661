import { gameVersion } from '../../vocabulary/game-version.ts';
import { type ViewEvolvers, withTable } from '../../vocabulary/view-evolution.ts';

export const gameViewEvolvers: ViewEvolvers<'game:updated'> = {
  'game:updated': (view, { changes }) => {
    const { game } = view.table;
    const updated = new Map((changes.updateInventory ?? []).map((item) => [item.id, item]));
    const gone = new Set(changes.removeInventory ?? []);
    const unset = new Set(changes.removeVariables ?? []);
    const cleared = new Set(changes.removeFlags ?? []);
    const kept = Object.entries(game.variables).filter(([name]) => !unset.has(name));
    const content = {
      inventory: [
        ...game.inventory.filter(({ id }) => !gone.has(id)).map((item) => updated.get(item.id) ?? item),
        ...(changes.addInventory ?? []),
      ],
      variables: { ...Object.fromEntries(kept), ...(changes.setVariables ?? {}) },
      flags: [...new Set([...game.flags.filter((flag) => !cleared.has(flag)), ...(changes.addFlags ?? [])])].sort(),
    };
    return withTable(view, { game: { ...game, ...content, version: gameVersion(content) } });
  },
};
