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
import { cellsOutside, type Fault, leadsNowhere, repeated, startsNowhere } from './adventure-faults.ts';

/** Why something is not accepted, for a page that says it in its reader's language. */
export type FaultReason =
  | 'missing'
  | 'too-long'
  | 'too-many'
  | 'too-small'
  | 'too-large'
  | 'not-a-name'
  | 'not-text'
  | 'min-above-max'
  | 'used-twice'
  | 'leads-nowhere'
  | 'outside'
  | 'other';

/** `limit` is the most or the least there may be, where the reason is a limit. */
export type FoundFault = Fault & { readonly reason: FaultReason; readonly limit?: number };

type Issue = z.core.$ZodIssue;

function reasonOf(issue: Issue): Pick<FoundFault, 'reason' | 'limit'> {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' ? { reason: 'missing' } : { reason: 'too-small', limit: Number(issue.minimum) };
    case 'too_big': {
      const limit = Number(issue.maximum);
      if (issue.origin === 'string') return { reason: 'too-long', limit };
      return { reason: issue.origin === 'array' ? 'too-many' : 'too-large', limit };
    }
    case 'invalid_format':
      return { reason: 'not-a-name' };
    case 'invalid_key':
      return { reason: 'not-a-name' };
    case 'custom':
      if (issue.path[0] === 'recommendedPlayers') return { reason: 'min-above-max' };
      return { reason: issue.message === 'reserved name' ? 'not-a-name' : 'not-text' };
    default:
      return { reason: 'other' };
  }
}

type Checked = { readonly success: true } | { readonly success: false; readonly error: z.core.$ZodError };

function issuesOf(parsed: Checked): readonly FoundFault[] {
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({
    path: issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
    message: issue.message,
    ...reasonOf(issue),
  }));
}

function because(reason: FaultReason, faults: readonly Fault[]): readonly FoundFault[] {
  return faults.map((fault) => ({ ...fault, reason }));
}

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
    ...issuesOf(adventureNode.safeParse(node)),
    ...because('used-twice', repeated(node.choices, 'choices')),
  ]);
  const ofMap = remembered((map: AdventureMap) => [
    ...issuesOf(adventureMap.safeParse(map)),
    ...because('outside', cellsOutside(map)),
  ]);
  const ofBackdrop = remembered((entry: Backdrop) => issuesOf(backdrop.safeParse(entry)));
  return (document) => {
    const { nodes, maps, backdrops } = document;
    const nodeIds = new Set(nodes.map(({ id }) => id));
    return [
      ...issuesOf(head.safeParse(document)),
      ...because('leads-nowhere', startsNowhere(document, nodeIds)),
      ...because('used-twice', [
        ...repeated(nodes, 'nodes'),
        ...repeated(maps, 'maps'),
        ...repeated(backdrops, 'backdrops'),
      ]),
      ...nodes.flatMap((node, index) =>
        below(['nodes', index], [...ofNode(node), ...because('leads-nowhere', leadsNowhere(node, nodeIds))]),
      ),
      ...maps.flatMap((map, index) => below(['maps', index], ofMap(map))),
      ...backdrops.flatMap((entry, index) => below(['backdrops', index], ofBackdrop(entry))),
    ];
  };
}
