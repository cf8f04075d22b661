import { z } from 'zod';
import { type AdventureDocument, type AdventureMap, adventureFields } from './adventure.ts';
import { isCellOf } from './cells.ts';

export type Fault = { readonly path: readonly (string | number)[]; readonly message: string };

function repeated(list: readonly { readonly id: string }[], name: string): Fault[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, index) => {
    if (seen.has(id)) return [{ path: [name, index, 'id'], message: `"${id}" is used twice` }];
    seen.add(id);
    return [];
  });
}

function cellsOutside(map: AdventureMap, index: number): Fault[] {
  return Object.keys(map.cells)
    .filter((key) => !isCellOf(map, key))
    .map((key) => ({ path: ['maps', index, 'cells', key], message: `lies outside ${map.width} x ${map.height}` }));
}

/** References that lead nowhere, ids used twice, cells outside their map: each with its path (contract 5). */
function adventureFaults(adventure: AdventureDocument): readonly Fault[] {
  const nodeIds = new Set(adventure.nodes.map((node) => node.id));
  const start = adventure.startNodeId;
  return [
    ...repeated(adventure.nodes, 'nodes'),
    ...repeated(adventure.maps, 'maps'),
    ...repeated(adventure.backdrops, 'backdrops'),
    ...(start !== null && !nodeIds.has(start) ? [{ path: ['startNodeId'], message: `no node "${start}"` }] : []),
    ...adventure.nodes.flatMap((node, nodeIndex) => [
      ...repeated(node.choices, 'choices').map((fault) => ({ ...fault, path: ['nodes', nodeIndex, ...fault.path] })),
      ...node.choices.flatMap((choice, index) =>
        nodeIds.has(choice.toNodeId)
          ? []
          : [{ path: ['nodes', nodeIndex, 'choices', index, 'toNodeId'], message: `no node "${choice.toNodeId}"` }],
      ),
    ]),
    ...adventure.maps.flatMap(cellsOutside),
  ];
}

function reportFaults(adventure: AdventureDocument, context: z.RefinementCtx): void {
  for (const fault of adventureFaults(adventure)) {
    context.addIssue({ code: 'custom', path: [...fault.path], message: fault.message, input: undefined });
  }
}

export const newAdventure = z.strictObject(adventureFields).superRefine(reportFaults);
export type NewAdventure = z.infer<typeof newAdventure>;

/** Fields to change; the result as a whole is checked with `newAdventure` again, so no default may slip in here. */
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
