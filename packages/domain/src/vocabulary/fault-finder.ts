import { z } from 'zod';
import {
  type AdventureDocument,
  type AdventureMap,
  type AdventureNode,
  adventureFields,
  adventureMap,
  adventureNode,
  type Backdrop,
  backdrop,
  listLimits,
} from './adventure.ts';
import { cellsOutside, leadsNowhere, repeated, startsNowhere } from './adventure-faults.ts';
import { type FoundFault, faultsIn } from './fault-reason.ts';

function below(path: readonly (string | number)[], faults: readonly FoundFault[]): readonly FoundFault[] {
  return faults.length === 0 ? faults : faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
}

/** An adventure without its long lists, whose entries are looked at one by one. */
const head = z.strictObject({
  ...adventureFields,
  nodes: z.array(z.unknown()).max(listLimits.nodes),
  maps: z.array(z.unknown()).max(listLimits.maps),
  backdrops: z.array(z.unknown()).max(listLimits.backdrops),
});

function remembered<T extends object>(look: (entry: T) => readonly FoundFault[]): (entry: T) => readonly FoundFault[] {
  const known = new WeakMap<T, readonly FoundFault[]>();
  return (entry) => {
    const found = known.get(entry) ?? look(entry);
    known.set(entry, found);
    return found;
  };
}

/**
 * Finds what `newAdventure` would refuse, with reasons. Made to be asked after every keystroke: an entry that is the same
 * object as last time is not looked at again, so that documents must be changed by replacing, never in place.
 */
export function createFaultFinder(): (document: AdventureDocument) => readonly FoundFault[] {
  const ofNode = remembered((node: AdventureNode) => [
    ...faultsIn(adventureNode, node),
    ...repeated(node.choices, 'choices'),
  ]);
  const ofMap = remembered((map: AdventureMap) => [...faultsIn(adventureMap, map), ...cellsOutside(map)]);
  const ofBackdrop = remembered((entry: Backdrop) => faultsIn(backdrop, entry));
  return (document) => {
    const { nodes, maps, backdrops } = document;
    const nodeIds = new Set(nodes.map(({ id }) => id));
    return [
      ...faultsIn(head, document),
      ...startsNowhere(document, nodeIds),
      ...repeated(nodes, 'nodes'),
      ...repeated(maps, 'maps'),
      ...repeated(backdrops, 'backdrops'),
      ...nodes.flatMap((node, index) => below(['nodes', index], [...ofNode(node), ...leadsNowhere(node, nodeIds)])),
      ...maps.flatMap((map, index) => below(['maps', index], ofMap(map))),
      ...backdrops.flatMap((entry, index) => below(['backdrops', index], ofBackdrop(entry))),
    ];
  };
}
