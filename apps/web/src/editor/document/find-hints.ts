import type { AdventureNode } from '@moothall/client';
import type { EditorDocument } from './editor-document.ts';

/** Not wrong, and stored all the same: something an author probably did not mean. */
export interface Hint {
  readonly kind: 'unreachable' | 'dead-end' | 'no-start' | 'no-scenes';
  /** The scene it is about; null for the whole adventure. */
  readonly nodeId: string | null;
}

export function reachable(document: EditorDocument): ReadonlySet<string> {
  const byId = new Map(document.nodes.map((node) => [node.id, node]));
  const seen = new Set<string>();
  const open = document.startNodeId === null ? [] : [document.startNodeId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = byId.get(id);
    if (node === undefined || seen.has(id)) continue;
    seen.add(id);
    for (const { toNodeId } of node.choices) open.push(toNodeId);
  }
  return seen;
}

export function isDeadEnd(node: AdventureNode): boolean {
  return node.choices.length === 0 && node.isVictory !== true && node.isFailure !== true;
}

/** Conditions are left aside: whether flags ever come together is for the author to know. */
export function findHints(document: EditorDocument): readonly Hint[] {
  if (document.nodes.length === 0) return [{ kind: 'no-scenes', nodeId: null }];
  if (document.startNodeId === null) return [{ kind: 'no-start', nodeId: null }];
  const seen = reachable(document);
  return document.nodes.flatMap((node): Hint[] => [
    ...(seen.has(node.id) ? [] : [{ kind: 'unreachable', nodeId: node.id } as const]),
    ...(isDeadEnd(node) ? [{ kind: 'dead-end', nodeId: node.id } as const] : []),
  ]);
}
