import type { AdventureNode } from '@moothall/client';

/** Scenes whose title, tag or id holds all the words. */
export function findScenes(nodes: readonly AdventureNode[], query: string): readonly AdventureNode[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return nodes;
  return nodes.filter(({ id, title, tags = [] }) => {
    const text = [title, id, ...tags].join('\n').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
