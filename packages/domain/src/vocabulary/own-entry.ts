/**
 * Looks up a key that somebody else chose. `toString` and `valueOf` are proper ids of an author, and a plain look-up
 * would answer with what every object inherits.
 */
export function ownEntry<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
