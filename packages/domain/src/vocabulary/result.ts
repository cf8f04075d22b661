import type { Refusal } from './refusal.ts';

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse<T>(reason: Refusal): Result<T> {
  return { ok: false, refusal: reason };
}

/** Marks a branch the types rule out; reached only by a bug of ours. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
