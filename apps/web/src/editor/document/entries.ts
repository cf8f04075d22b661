interface Entry {
  readonly id: string;
}

export function idsOf(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ id }) => id);
}

/** The very same list when nothing changed, so that an edit without effect is recognised as none. */
export function changeEntry<T extends Entry>(entries: T[], id: string, edit: (entry: T) => T): T[] {
  const index = entries.findIndex((entry) => entry.id === id);
  const entry = entries[index];
  if (entry === undefined) return entries;
  const changed = edit(entry);
  return changed === entry ? entries : entries.with(index, changed);
}

/** Moves an entry by so many places, as far as there are places. */
export function moveEntry<T extends Entry>(entries: T[], id: string, by: number): T[] {
  const from = entries.findIndex((entry) => entry.id === id);
  const entry = entries[from];
  if (entry === undefined) return entries;
  const to = Math.min(entries.length - 1, Math.max(0, from + by));
  return from === to ? entries : entries.toSpliced(from, 1).toSpliced(to, 0, entry);
}

export function removeEntry<T extends Entry>(entries: T[], id: string): T[] {
  return entries.some((entry) => entry.id === id) ? entries.filter((entry) => entry.id !== id) : entries;
}

/**
 * Sets fields of something; `undefined` takes an optional one away, so that it is not sent. Answers the same thing when
 * nothing changed.
 */
export function withFields<T extends object>(target: T, fields: { readonly [F in keyof T]?: T[F] | undefined }): T {
  const entries = Object.entries(fields) as [keyof T, T[keyof T] | undefined][];
  if (entries.every(([name, value]) => Object.is(target[name], value))) return target;
  const changed = { ...target };
  for (const [name, value] of entries) {
    if (value === undefined) delete changed[name];
    else changed[name] = value;
  }
  return changed;
}
