export type GameValue = string | number | boolean;

/** Contract 1.9: letters, digits, `_`, `-`, `.`; what scripts trip over is none. */
export function isGameName(name: string): boolean {
  return /^[A-Za-z0-9_.-]{1,64}$/.test(name) && !['__proto__', 'constructor', 'prototype'].includes(name);
}

/** Names that start with this are the GM's (contract 1.6). */
export function isSecret(name: string): boolean {
  return name.startsWith('gm.');
}

/** What is typed into a field for a variable: a number, yes or no, or else a text. */
export function readGameValue(text: string): GameValue {
  const trimmed = text.trim();
  if (trimmed === 'true' || trimmed === 'false') return trimmed === 'true';
  return trimmed !== '' && /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : text;
}
