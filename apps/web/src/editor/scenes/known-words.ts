import type { EditorDocument } from '../document/editor-document.ts';

function sorted(words: Iterable<string>): readonly string[] {
  return [...new Set(words)].sort((left, right) => left.localeCompare(right));
}

type Nodes = EditorDocument['nodes'];

/** Flags that are set, removed or asked for anywhere, to be offered where another one is typed. */
export function knownFlags(nodes: Nodes): readonly string[] {
  return sorted(
    nodes.flatMap(({ setFlags = [], removeFlags = [], choices }) => [
      ...setFlags,
      ...removeFlags,
      ...choices.flatMap(({ requiredFlags = [], forbiddenFlags = [] }) => [...requiredFlags, ...forbiddenFlags]),
    ]),
  );
}

export function knownTags(nodes: Nodes): readonly string[] {
  return sorted(nodes.flatMap(({ tags = [] }) => tags));
}
