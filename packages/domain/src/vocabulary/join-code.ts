import { z } from 'zod';

/** Contract 1.2: no I, L, O, 0, 1, which people read wrongly from each other's screens. */
export const joinCodeAlphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
export const joinCodeLength = 6;

export function cleanJoinCode(input: string): string {
  return input
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '');
}

export const joinCode = z
  .string()
  .max(64)
  .overwrite(cleanJoinCode)
  .regex(new RegExp(`^[${joinCodeAlphabet}]{${joinCodeLength}}$`), 'not a join code');

/** `randomBelow(n)` must be uniform over 0..n-1 and cryptographically random. */
export function makeJoinCode(randomBelow: (bound: number) => number): string {
  return Array.from({ length: joinCodeLength }, () =>
    joinCodeAlphabet.charAt(randomBelow(joinCodeAlphabet.length)),
  ).join('');
}
