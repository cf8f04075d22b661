import type { AdventureNode, TableView } from '@moothall/client';
import { tablePictureUrl } from '../../pictures/table-picture-url.ts';
import type { Scene, SceneChoice } from '../../shapes/scene.ts';
import type { Shown } from '../shown.tsx';

type Node = NonNullable<TableView['node']>;
type Choice = Node['choices'][number];

interface Known {
  readonly flags: readonly string[];
  readonly votes: TableView['votes'];
  /** Titles by node id, as far as they are known. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Only the GM's choices say where they lead and what they need. */
function choiceOf(choice: Choice, { flags, votes, titles }: Known): SceneChoice {
  const { id, text } = choice;
  const counted = { id, text, votes: votes[id] ?? 0 };
  if (!('toNodeId' in choice)) return counted;
  const { toNodeId, requiredFlags = [], forbiddenFlags = [] } = choice as AdventureNode['choices'][number];
  const isOpen =
    requiredFlags.every((flag) => flags.includes(flag)) && !forbiddenFlags.some((flag) => flags.includes(flag));
  return { ...counted, toNodeId, leadsTo: titles.get(toNodeId) ?? toNodeId, closed: !isOpen };
}

export function sceneOf({ session, table, adventure }: Pick<Shown, 'session' | 'table' | 'adventure'>): Scene | null {
  const { node } = table;
  if (node === null) return null;
  const titles = new Map(adventure?.nodes.map(({ id, title }) => [id, title]));
  const known = { flags: table.game.flags, votes: table.votes, titles };
  return {
    id: node.id,
    type: node.type,
    title: node.title,
    content: node.content,
    readAloud: node.readAloud,
    gmNotes: 'gmNotes' in node ? node.gmNotes : undefined,
    pictureUrl: node.pictureId && tablePictureUrl(session.id, node.pictureId, 'large'),
    choices: node.choices.map((choice) => choiceOf(choice, known)),
  };
}
