import type { AdventureNode, TableView } from '@moothall/client';
import type { Scene, SceneChoice } from '../../shapes/scene.ts';
import type { Journal } from '../../table/journal-panel.tsx';

type Node = NonNullable<TableView['node']>;
type Choice = Node['choices'][number];

interface Known {
  readonly flags: readonly string[];
  /** Titles by node id, as far as they are known. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Only the GM's choices say where they lead and what they need. */
function choiceOf(choice: Choice, { flags, titles }: Known): SceneChoice {
  const { id, text } = choice;
  if (!('toNodeId' in choice)) return { id, text };
  const { toNodeId, requiredFlags = [], forbiddenFlags = [] } = choice as AdventureNode['choices'][number];
  const isOpen =
    requiredFlags.every((flag) => flags.includes(flag)) && !forbiddenFlags.some((flag) => flags.includes(flag));
  return { id, text, leadsTo: titles.get(toNodeId) ?? toNodeId, closed: !isOpen };
}

export function sceneOf(table: TableView, titles: ReadonlyMap<string, string>): Scene | null {
  const { node } = table;
  if (node === null) return null;
  const known = { flags: table.game.flags, titles };
  return {
    id: node.id,
    type: node.type,
    title: node.title,
    content: node.content,
    readAloud: node.readAloud,
    gmNotes: 'gmNotes' in node ? node.gmNotes : undefined,
    choices: node.choices.map((choice) => choiceOf(choice, known)),
  };
}

export function journalOf({ visitedNodes, game }: TableView): Journal {
  return { scenes: visitedNodes, items: game.inventory };
}
