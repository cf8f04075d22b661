import type { AdventureMap, AdventureNode, Cell, PinnedAdventure } from '../vocabulary/adventure.ts';
import { allCells } from '../vocabulary/cells.ts';
import { pick, type Scene } from './intent.ts';

/** What the author made of the adventure meanwhile: texts, choices, cells, more of it, less of it. */
export function newerAdventure(scene: Scene): PinnedAdventure {
  const { state, intent, limits } = scene;
  const changes = [newTexts, newChoices, newPaint, newNode, newTitle, ...(limits.secondHand ? [] : [lessOfIt])];
  return (pick(changes, intent.b) ?? newTexts)(state.adventure, scene);
}

type Rewrite = (adventure: PinnedAdventure, scene: Scene) => PinnedAdventure;

function withNode(
  adventure: PinnedAdventure,
  { intent }: Scene,
  change: (node: AdventureNode) => AdventureNode,
): PinnedAdventure {
  const chosen = pick(adventure.nodes, intent.a);
  return { ...adventure, nodes: adventure.nodes.map((node) => (node === chosen ? change(node) : node)) };
}

const newTexts: Rewrite = (adventure, scene) =>
  withNode(adventure, scene, (node) => ({
    ...node,
    content: scene.intent.flag ? `Content ${scene.word}` : node.content,
    gmNotes: `${node.gmNotes ?? ''} notes${scene.word}`,
  }));

const newChoices: Rewrite = (adventure, scene) =>
  withNode(adventure, scene, (node) => {
    const { c, flag } = scene.intent;
    if (flag) return { ...node, choices: node.choices.slice(1) };
    const choice = { id: 'newer', text: `Choice ${scene.word}`, toNodeId: node.id };
    const kept = node.choices.filter(({ id }) => id !== choice.id);
    return { ...node, choices: [...kept, c % 2 === 0 ? choice : { ...choice, requiredFlags: ['lit'] }] };
  });

function repainted(map: AdventureMap, { intent, word }: Scene): AdventureMap {
  const key = pick(allCells(map), intent.c) ?? '0,0';
  const cell: Cell = { terrain: 'rebuilt', feature: `feature ${word}` };
  return { ...map, width: map.width + (intent.flag ? 1 : 0), cells: { ...map.cells, [key]: cell } };
}

const newPaint: Rewrite = (adventure, scene) => {
  const chosen = pick(adventure.maps, scene.intent.a);
  return { ...adventure, maps: adventure.maps.map((map) => (map === chosen ? repainted(map, scene) : map)) };
};

const newNode: Rewrite = (adventure, { intent, word }) => {
  const fresh: AdventureNode = {
    id: `newer${intent.a}`,
    type: 'story',
    title: `Title ${word}`,
    content: `Content ${word}`,
    gmNotes: `notes${word}`,
    choices: [],
    setFlags: ['lit'],
  };
  return { ...adventure, nodes: [...adventure.nodes.filter(({ id }) => id !== fresh.id), fresh] };
};

const newTitle: Rewrite = (adventure, { intent, word }) => ({
  ...adventure,
  title: `Title ${word}`,
  recommendedPlayers: { min: intent.c % 3, max: 3 + (intent.c % 3) },
  backdrops: adventure.backdrops.map((backdrop) => ({ ...backdrop, name: `Backdrop ${word}` })),
});

/** What the table stands on may be among what is gone: then it is refused. */
const lessOfIt: Rewrite = (adventure, { intent }) => {
  const { a, c, flag } = intent;
  if (c % 4 === 0) return { ...adventure, maps: adventure.maps.filter((_, index) => index !== a % 3) };
  if (c % 4 === 1) return { ...adventure, backdrops: adventure.backdrops.filter((_, index) => index !== a % 2) };
  if (c % 4 === 2) {
    const maps = adventure.maps.map((map, index) =>
      index === a % 3 ? { ...map, ...(flag ? { fog: !map.fog } : { height: map.height - 1 }) } : map,
    );
    return { ...adventure, maps };
  }
  const gone = pick(adventure.nodes.slice(1), a)?.id;
  return {
    ...adventure,
    nodes: adventure.nodes
      .filter(({ id }) => id !== gone)
      .map((node) => ({ ...node, choices: node.choices.filter(({ toNodeId }) => toNodeId !== gone) })),
  };
};
