import type { AdventureDocument } from '@moothall/client';
import { isDeadEnd, reachable } from '../document/find-hints.ts';

type Node = AdventureDocument['nodes'][number];
type Choice = Node['choices'][number];

/** What an author should look at again. */
export const sceneFaults = ['unreachable', 'deadEnd', 'nowhere'] as const;
export type SceneFault = (typeof sceneFaults)[number];

export interface Scene {
  readonly id: string;
  readonly title: string;
  readonly type: Node['type'];
  readonly isStart: boolean;
  readonly ending: 'victory' | 'failure' | null;
  /** How many flags entering it sets or removes. */
  readonly flags: number;
  readonly faults: readonly SceneFault[];
  readonly links: readonly Link[];
}

/** A choice as the graph shows it: from a scene to another one, or to nothing. */
export interface Link {
  /** Choice ids are unique within their scene only. */
  readonly id: string;
  readonly choiceId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly text: string;
  readonly requiredFlags: readonly string[];
  readonly forbiddenFlags: readonly string[];
  readonly isBroken: boolean;
}

export interface SceneGraph {
  readonly scenes: readonly Scene[];
  readonly links: readonly Link[];
  readonly byId: ReadonlyMap<string, Scene>;
  /** In the order of the document. */
  readonly faulty: Readonly<Record<SceneFault, readonly Scene[]>>;
}

function linkOf(fromId: string, choice: Choice, ids: ReadonlySet<string>): Link {
  return {
    id: `${fromId}/${choice.id}`,
    choiceId: choice.id,
    fromId,
    toId: choice.toNodeId,
    text: choice.text,
    requiredFlags: choice.requiredFlags ?? [],
    forbiddenFlags: choice.forbiddenFlags ?? [],
    isBroken: !ids.has(choice.toNodeId),
  };
}

function endingOf({ isVictory, isFailure }: Node): Scene['ending'] {
  if (isVictory === true) return 'victory';
  return isFailure === true ? 'failure' : null;
}

/** GRAPH-1 to GRAPH-4: the document as scenes, choices and what is wrong with them. */
export function sceneGraph(document: AdventureDocument): SceneGraph {
  const { nodes, startNodeId } = document;
  const ids = new Set(nodes.map(({ id }) => id));
  const reached = reachable(document);
  const scenes = nodes.map((node): Scene => {
    const links = node.choices.map((choice) => linkOf(node.id, choice, ids));
    const ending = endingOf(node);
    const is: Readonly<Record<SceneFault, boolean>> = {
      unreachable: !reached.has(node.id),
      deadEnd: isDeadEnd(node),
      nowhere: links.some(({ isBroken }) => isBroken),
    };
    const flags = (node.setFlags?.length ?? 0) + (node.removeFlags?.length ?? 0);
    const faults = sceneFaults.filter((fault) => is[fault]);
    const { id, title, type } = node;
    return { id, title, type, isStart: id === startNodeId, ending, flags, faults, links };
  });
  const having = (fault: SceneFault) => scenes.filter(({ faults }) => faults.includes(fault));
  return {
    scenes,
    links: scenes.flatMap(({ links }) => links),
    byId: new Map(scenes.map((scene) => [scene.id, scene])),
    faulty: { unreachable: having('unreachable'), deadEnd: having('deadEnd'), nowhere: having('nowhere') },
  };
}
