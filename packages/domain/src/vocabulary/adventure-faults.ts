import { z } from 'zod';
import { type AdventureDocument, type AdventureMap, type AdventureNode, adventureFields } from './adventure.ts';
import { isCellOf } from './cells.ts';
import type { FoundFault } from './fault-reason.ts';

export function repeated(list: readonly { readonly id: string }[], name: string): readonly FoundFault[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, index) => {
    if (seen.has(id)) return [{ path: [name, index, 'id'], message: `"${id}" is used twice`, reason: 'used-twice' }];
    seen.add(id);
    return [];
  });
}

/** Paths are below the map. */
export function cellsOutside(map: AdventureMap): readonly FoundFault[] {
  return Object.keys(map.cells)
    .filter((key) => !isCellOf(map, key))
    .map((key) => ({ path: ['cells', key], message: `lies outside ${map.width} x ${map.height}`, reason: 'outside' }));
}

export function startsNowhere(
  adventure: Pick<AdventureDocument, 'startNodeId'>,
  nodeIds: ReadonlySet<string>,
): readonly FoundFault[] {
  const start = adventure.startNodeId;
  return start === null || nodeIds.has(start)
    ? []
    : [{ path: ['startNodeId'], message: `no node "${start}"`, reason: 'leads-nowhere' }];
}

/** Paths are below the node. */
export function leadsNowhere({ choices }: AdventureNode, nodeIds: ReadonlySet<string>): readonly FoundFault[] {
  return choices.flatMap((choice, index) =>
    nodeIds.has(choice.toNodeId)
      ? []
      : [{ path: ['choices', index, 'toNodeId'], message: `no node "${choice.toNodeId}"`, reason: 'leads-nowhere' }],
  );
}

function below(name: string, index: number, faults: readonly FoundFault[]): readonly FoundFault[] {
  return faults.map((fault) => ({ ...fault, path: [name, index, ...fault.path] }));
}

/** The parts of an adventure that refer to each other. */
type Referring = Pick<AdventureDocument, 'startNodeId' | 'nodes' | 'maps' | 'backdrops'>;

/** References that lead nowhere, ids used twice, cells outside their map: each with its path (contract 5). */
export function adventureFaults(adventure: Referring): readonly FoundFault[] {
  const { nodes, maps, backdrops } = adventure;
  const nodeIds = new Set(nodes.map((node) => node.id));
  return [
    ...repeated(nodes, 'nodes'),
    ...repeated(maps, 'maps'),
    ...repeated(backdrops, 'backdrops'),
    ...startsNowhere(adventure, nodeIds),
    ...nodes.flatMap((node, index) => below('nodes', index, repeated(node.choices, 'choices'))),
    ...nodes.flatMap((node, index) => below('nodes', index, leadsNowhere(node, nodeIds))),
    ...maps.flatMap((map, index) => below('maps', index, cellsOutside(map))),
  ];
}

export function reportFaults(adventure: Referring, context: z.RefinementCtx): void {
  for (const { path, message, reason } of adventureFaults(adventure)) {
    context.addIssue({ code: 'custom', path: [...path], message, params: { reason }, input: undefined });
  }
}

export const newAdventure = z.strictObject(adventureFields).superRefine(reportFaults);
export type NewAdventure = z.infer<typeof newAdventure>;

/** Fields to change; what they refer to is checked in the result as a whole, so no default may slip in here. */
export const adventureChange = z.strictObject({
  ...Object.fromEntries(
    Object.entries(adventureFields).map(([field, schema]) => [
      field,
      (schema instanceof z.ZodDefault ? schema.unwrap() : schema).optional(),
    ]),
  ),
  ifVersion: z.string().max(64).optional(),
});
export type AdventureChange = { readonly [F in keyof AdventureDocument]?: AdventureDocument[F] | undefined } & {
  readonly ifVersion?: string | undefined;
};
