/** An adventure as far as its entries are named; in a file that is refused they may be anything. */
export type Lists = { readonly [L in 'nodes' | 'maps' | 'backdrops']?: unknown };

const shownMax = 60;

function shortened(name: string): string {
  return name.length > shownMax ? `${name.slice(0, shownMax).trimEnd()}…` : name;
}

/** What a person calls an entry of a list: its title or name, its id where it has none. */
export function entryName(list: unknown, index: number): string {
  const entry: unknown = Array.isArray(list) ? list[index] : undefined;
  if (typeof entry !== 'object' || entry === null) return '?';
  const { title, name, id }: { title?: unknown; name?: unknown; id?: unknown } = entry;
  const said = [title, name, id].find((text) => typeof text === 'string' && text.trim() !== '');
  return typeof said === 'string' ? shortened(said) : '?';
}
