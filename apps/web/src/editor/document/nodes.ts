import type { AdventureNode } from '@moothall/client';
import { authorIdFrom } from './author-id.ts';
import type { EditorDocument } from './editor-document.ts';
import { changeEntry, idsOf, moveEntry, removeEntry, withFields } from './entries.ts';

export type NodeFields = { readonly [F in Exclude<keyof AdventureNode, 'id'>]?: AdventureNode[F] | undefined };

/** The id a node with this title would get. */
export function newNodeId(document: EditorDocument, title: string): string {
  return authorIdFrom(title, idsOf(document.nodes), 'scene');
}

/** The first node is where the adventure starts. */
export function addNode(
  document: EditorDocument,
  node: Pick<AdventureNode, 'title' | 'type'> & { readonly id?: string },
): EditorDocument {
  const id = node.id ?? newNodeId(document, node.title);
  if (document.nodes.some((known) => known.id === id)) return document;
  const fresh: AdventureNode = { id, type: node.type, title: node.title, content: '', choices: [] };
  return { ...document, nodes: [...document.nodes, fresh], startNodeId: document.startNodeId ?? id };
}

export function changeNode(document: EditorDocument, id: string, fields: NodeFields): EditorDocument {
  const nodes = changeEntry(document.nodes, id, (node) => withFields(node, fields));
  return nodes === document.nodes ? document : { ...document, nodes };
}

/** A copy beside it that leads where the first leads; nothing leads to it yet. */
export function duplicateNode(document: EditorDocument, id: string, title: string): EditorDocument {
  const index = document.nodes.findIndex((node) => node.id === id);
  const node = document.nodes[index];
  if (node === undefined) return document;
  const copy = { ...node, id: newNodeId(document, title), title };
  return { ...document, nodes: document.nodes.toSpliced(index + 1, 0, copy) };
}

export function moveNode(document: EditorDocument, id: string, by: number): EditorDocument {
  const nodes = moveEntry(document.nodes, id, by);
  return nodes === document.nodes ? document : { ...document, nodes };
}

/** The choices that lead to it go with it, so that nothing is left leading nowhere. */
export function removeNode(document: EditorDocument, id: string): EditorDocument {
  const left = removeEntry(document.nodes, id);
  if (left === document.nodes) return document;
  const nodes = left.map((node) =>
    node.choices.some(({ toNodeId }) => toNodeId === id)
      ? { ...node, choices: node.choices.filter(({ toNodeId }) => toNodeId !== id) }
      : node,
  );
  return { ...document, nodes, startNodeId: document.startNodeId === id ? null : document.startNodeId };
}

export function setStart(document: EditorDocument, id: string | null): EditorDocument {
  return document.startNodeId === id ? document : { ...document, startNodeId: id };
}
