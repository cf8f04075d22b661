/** What is different between two values, and nothing else: steps of undo keep this instead of whole documents. */
export type Difference =
  | { readonly kind: 'value'; readonly before: unknown; readonly after: unknown }
  | { readonly kind: 'members'; readonly members: Readonly<Record<string, Difference>> }
  | { readonly kind: 'places'; readonly places: readonly (readonly [index: number, Difference])[] }
  | {
      readonly kind: 'splice';
      readonly at: number;
      readonly before: readonly unknown[];
      readonly after: readonly unknown[];
    };

type Members = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Members {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function differenceOfLists(before: readonly unknown[], after: readonly unknown[]): Difference | null {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (before.length !== after.length) {
    const old = before.slice(start, before.length - end);
    return { kind: 'splice', at: start, before: old, after: after.slice(start, after.length - end) };
  }
  const places: (readonly [number, Difference])[] = [];
  for (let index = start; index < after.length - end; index += 1) {
    const inner = differenceOf(before[index], after[index]);
    if (inner !== null) places.push([index, inner]);
  }
  return places.length === 0 ? null : { kind: 'places', places };
}

function differenceOfMembers(before: Members, after: Members): Difference | null {
  // Without a prototype: a flag or a cell may be called anything.
  const members: Record<string, Difference> = Object.create(null) as Record<string, Difference>;
  for (const name of Object.keys(before)) {
    const inner = differenceOf(before[name], Object.hasOwn(after, name) ? after[name] : undefined);
    if (inner !== null) members[name] = inner;
  }
  for (const name of Object.keys(after)) {
    if (!Object.hasOwn(before, name)) members[name] = { kind: 'value', before: undefined, after: after[name] };
  }
  return Object.keys(members).length === 0 ? null : { kind: 'members', members };
}

/** Null when they say the same. What both share is not looked into, so that comparing costs what was changed. */
export function differenceOf(before: unknown, after: unknown): Difference | null {
  if (Object.is(before, after)) return null;
  if (Array.isArray(before) && Array.isArray(after)) return differenceOfLists(before, after);
  if (isRecord(before) && isRecord(after)) return differenceOfMembers(before, after);
  return { kind: 'value', before, after };
}

function sameMembers(left: Members, right: Members): boolean {
  const names = Object.keys(left);
  if (names.length !== Object.keys(right).length) return false;
  return names.every((name) => Object.hasOwn(right, name) && sameContent(left[name], right[name]));
}

/** Whether there is no difference; stops at the first one. */
export function sameContent(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((entry, index) => sameContent(entry, right[index]));
  }
  return isRecord(left) && isRecord(right) && sameMembers(left, right);
}

type Side = 'before' | 'after';

/** The value as it is on that side of the difference, given the value on the other. */
export function applyDifference(value: unknown, difference: Difference, side: Side): unknown {
  switch (difference.kind) {
    case 'value':
      return difference[side];
    case 'members': {
      const changed: Record<string, unknown> = { ...(value as Members) };
      for (const [name, inner] of Object.entries(difference.members)) {
        const next = applyDifference(changed[name], inner, side);
        if (next === undefined) delete changed[name];
        else changed[name] = next;
      }
      return changed;
    }
    case 'places': {
      const changed = [...(value as readonly unknown[])];
      for (const [index, inner] of difference.places) changed[index] = applyDifference(changed[index], inner, side);
      return changed;
    }
    case 'splice': {
      const there = side === 'before' ? difference.after : difference.before;
      return (value as readonly unknown[]).toSpliced(difference.at, there.length, ...difference[side]);
    }
  }
}

/** Roughly the bytes a value takes: two per letter, and a little for each thing that holds others. */
function weightOf(value: unknown): number {
  if (typeof value === 'string') return 16 + 2 * value.length;
  if (Array.isArray(value)) return value.reduce((sum: number, inner) => sum + weightOf(inner), 32);
  if (isRecord(value)) {
    return Object.entries(value).reduce((sum, [name, inner]) => sum + 16 + 2 * name.length + weightOf(inner), 32);
  }
  return 8;
}

export function weightOfDifference(difference: Difference): number {
  switch (difference.kind) {
    case 'value':
    case 'splice':
      return weightOf(difference.before) + weightOf(difference.after);
    case 'members':
      return Object.values(difference.members).reduce((sum, inner) => sum + 64 + weightOfDifference(inner), 64);
    case 'places':
      return difference.places.reduce((sum, [, inner]) => sum + 64 + weightOfDifference(inner), 64);
  }
}
