import type { AdventureNode } from '@moothall/client';
import { authorIdFrom } from './author-id.ts';
import type { EditorDocument } from './editor-document.ts';
import { changeEntry, idsOf, moveEntry, removeEntry, withFields } from './entries.ts';

export type Choice = AdventureNode['choices'][number];
export type ChoiceFields = { readonly [F in Exclude<keyof Choice, 'id'>]?: Choice[F] | undefined };

function changeChoices(
  document: EditorDocument,
  nodeId: string,
  edit: (choices: Choice[]) => Choice[],
): EditorDocument {
  const nodes = changeEntry(document.nodes, nodeId, (node) => {
    const choices = edit(node.choices);
    return choices === node.choices ? node : { ...node, choices };
  });
  return nodes === document.nodes ? document : { ...document, nodes };
}

function newChoiceId(node: AdventureNode, text: string): string {
  return authorIdFrom(text, idsOf(node.choices), 'choice');
}

/** A way from one node to another; both may be the same one. */
export function addChoice(
  document: EditorDocument,
  nodeId: string,
  choice: Pick<Choice, 'text' | 'toNodeId'>,
): EditorDocument {
  const node = document.nodes.find(({ id }) => id === nodeId);
  if (node === undefined) return document;
  const fresh = { id: newChoiceId(node, choice.text), text: choice.text, toNodeId: choice.toNodeId };
  return changeChoices(document, nodeId, (choices) => [...choices, fresh]);
}

/** Draws a way; a second one to the same place is not drawn. The text is what players will read. */
export function connect(
  document: EditorDocument,
  way: { readonly fromNodeId: string; readonly toNodeId: string; readonly text: string },
): EditorDocument {
  const from = document.nodes.find(({ id }) => id === way.fromNodeId);
  if (from === undefined || !document.nodes.some(({ id }) => id === way.toNodeId)) return document;
  if (from.choices.some(({ toNodeId }) => toNodeId === way.toNodeId)) return document;
  return addChoice(document, way.fromNodeId, way);
}

export interface ChoiceAt {
  readonly nodeId: string;
  readonly choiceId: string;
}

export function changeChoice(document: EditorDocument, at: ChoiceAt, fields: ChoiceFields): EditorDocument {
  return changeChoices(document, at.nodeId, (choices) =>
    changeEntry(choices, at.choiceId, (choice) => withFields(choice, fields)),
  );
}

export function moveChoice(document: EditorDocument, at: ChoiceAt, by: number): EditorDocument {
  return changeChoices(document, at.nodeId, (choices) => moveEntry(choices, at.choiceId, by));
}

export function removeChoice(document: EditorDocument, at: ChoiceAt): EditorDocument {
  return changeChoices(document, at.nodeId, (choices) => removeEntry(choices, at.choiceId));
}
