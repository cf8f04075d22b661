/** Room is left for a number behind it: ids are at most 64 characters (contract 5). */
const stemMax = 56;
const reserved: ReadonlySet<string> = new Set(['constructor', 'prototype']);

/** An id made once from a title: readable in an exported file, and the same as no other one. */
export function authorIdFrom(title: string, taken: Iterable<string>, fallback: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, stemMax)
    .replace(/^-+|-+$/g, '');
  const stem = plain === '' || reserved.has(plain) ? fallback : plain;
  const known = new Set(taken);
  if (!known.has(stem)) return stem;
  for (let number = 2; ; number += 1) if (!known.has(`${stem}-${number}`)) return `${stem}-${number}`;
}
