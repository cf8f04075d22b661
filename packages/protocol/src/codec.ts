import { ok, type Refusal, type Result, refusal, refuse } from '@moothall/domain';

/** Bounds of anything a client sends as JSON (quality 3). Bytes are bounded by the door before parsing. */
export type JsonBounds = {
  readonly depth: number;
  readonly values: number;
  readonly stringLength: number;
  /** Below these members, each a path from the outside, strings may be longer: pictures travel as text. */
  readonly longStrings?: { readonly below: readonly string[]; readonly stringLength: number };
};

export const frameBounds: JsonBounds = { depth: 32, values: 10_000, stringLength: 16_384 };
export const adventureBounds: JsonBounds = { depth: 32, values: 400_000, stringLength: 16_384 };
/** The body as a whole is bounded by the door; one picture cannot be longer than it. */
export const adventureFileBounds: JsonBounds = {
  ...adventureBounds,
  longStrings: { below: ['pictures', 'data.pictures'], stringLength: 8_388_608 },
};

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
const loneSurrogate = /\p{Surrogate}/u;

function malformed(message: string): Refusal {
  return refusal('VALIDATION_FAILED', message, { '': [message] });
}

function textFault(text: string, stringLength: number): string | null {
  if (text.length > stringLength) return `a string is longer than ${stringLength}`;
  return text.includes('\u0000') || loneSurrogate.test(text) ? 'a string contains characters that are not text' : null;
}

/** Where a value stands: how deep, and how long its strings may be. `path` is kept only as far as long ones can begin. */
type Place = { readonly depth: number; readonly path: string; readonly stringLength: number };

function placeOf(key: string, { depth, path, stringLength }: Place, { longStrings }: JsonBounds): Place {
  if (longStrings === undefined || depth > 2) return { depth: depth + 1, path: '', stringLength };
  const inner = path === '' ? key : `${path}.${key}`;
  const isLong = longStrings.below.includes(inner);
  return { depth: depth + 1, path: inner, stringLength: isLong ? longStrings.stringLength : stringLength };
}

/** Walks without recursion: depth is what an attacker chooses. Only what holds other values waits to be opened. */
function boundsFault(root: unknown, bounds: JsonBounds): string | null {
  const open: { readonly held: object; readonly place: Place }[] = [];
  let values = 0;
  const meet = (value: unknown, place: Place): string | null => {
    values += 1;
    if (values > bounds.values) return `more than ${bounds.values} values`;
    if (place.depth > bounds.depth) return `nested deeper than ${bounds.depth}`;
    if (typeof value === 'string') return textFault(value, place.stringLength);
    if (typeof value === 'object' && value !== null) open.push({ held: value, place });
    return null;
  };
  const meetMembers = (held: object, place: Place): string | null => {
    const isList = Array.isArray(held);
    const ordinary = { depth: place.depth + 1, path: '', stringLength: place.stringLength };
    for (const key of Object.keys(held)) {
      if (forbiddenKeys.has(key)) return `"${key}" is not allowed as a name`;
      const nameFault = isList ? null : textFault(key, bounds.stringLength);
      const at = isList || bounds.longStrings === undefined ? ordinary : placeOf(key, place, bounds);
      const fault = nameFault ?? meet((held as Readonly<Record<string, unknown>>)[key], at);
      if (fault !== null) return fault;
    }
    return null;
  };
  let fault = meet(root, { depth: 1, path: '', stringLength: bounds.stringLength });
  for (let next = open.pop(); next !== undefined && fault === null; next = open.pop()) {
    fault = meetMembers(next.held, next.place);
  }
  return fault;
}

/** Parses JSON from outside; the refusal never repeats the input. */
export function parseJson(text: string, bounds: JsonBounds): Result<unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse(malformed('not valid JSON'));
  }
  const fault = boundsFault(value, bounds);
  return fault === null ? ok(value) : refuse(malformed(fault));
}
