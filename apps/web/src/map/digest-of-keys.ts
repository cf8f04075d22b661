import type { CellKey } from './map-model.ts';

/** FNV-1a, 32 bits. */
const offset = 0x811c9dc5;
const prime = 0x01000193;

function hashOf(key: CellKey): number {
  let hash = offset;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), prime);
  return hash >>> 0;
}

/** The same for the same cells in whatever order; told apart by number, sum and exclusive sum of their hashes. */
export function digestOfKeys(keys: readonly CellKey[]): string {
  let [sum, mixed] = [0, 0];
  for (const key of keys) {
    const hash = hashOf(key);
    sum = (sum + hash) >>> 0;
    mixed = (mixed ^ Math.imul(hash, prime)) >>> 0;
  }
  return `${keys.length.toString(36)}-${sum.toString(36)}-${mixed.toString(36)}`;
}
