export type GameValue = string | number | boolean;
export type Variables = Readonly<Record<string, GameValue>>;
export type ValueKind = 'text' | 'number' | 'truth';

/** Names of the contract (1.9); the reserved ones would not be variables but parts of every object. */
export function isVariableName(name: string): boolean {
  return /^[A-Za-z0-9_.-]{1,64}$/.test(name) && !['__proto__', 'constructor', 'prototype'].includes(name);
}

export function kindOf(value: GameValue): ValueKind {
  switch (typeof value) {
    case 'number':
      return 'number';
    case 'boolean':
      return 'truth';
    default:
      return 'text';
  }
}

/** The same meaning in another kind, as far as there is one: "3" is 3, and what is no number is 0. */
export function asKind(value: GameValue, kind: ValueKind): GameValue {
  switch (kind) {
    case 'text':
      return String(value);
    case 'number': {
      const number = Number(value);
      return Number.isFinite(number) ? number : 0;
    }
    case 'truth':
      return value === true || value === 'true' || (typeof value === 'number' && value !== 0);
  }
}

/** In their order; undefined where none is left, because an empty list of variables is not written. */
export function withVariable(variables: Variables, name: string, value: GameValue): Variables {
  return { ...variables, [name]: value };
}

export function withoutVariable(variables: Variables, name: string): Variables | undefined {
  const { [name]: _, ...rest } = variables;
  return Object.keys(rest).length === 0 ? undefined : rest;
}
