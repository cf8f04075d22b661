import { ok, type Refusal, type Result, refusal, refuse } from '@moothall/domain';

/** Bounds of anything a client sends as JSON (quality 3). Bytes are bounded by the door before parsing. */
export type JsonBounds = { readonly depth: number; readonly values: number; readonly stringLength: number };

export const frameBounds: JsonBounds = { depth: 32, values: 10_000, stringLength: 16_384 };
export const adventureBounds: JsonBounds = { depth: 32, values: 400_000, stringLength: 16_384 };

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
const loneSurrogate = /\p{Surrogate}/u;

function malformed(message: string): Refusal {
  return refusal('VALIDATION_FAILED', message, { '': [message] });
}

function textFault(text: string, bounds: JsonBounds): string | null {
  if (text.length > bounds.stringLength) return `a string is longer than ${bounds.stringLength}`;
  return text.includes('\u0000') || loneSurrogate.test(text) ? 'a string contains characters that are not text' : null;
}

/** Walks without recursion: depth is what an attacker chooses. */
function boundsFault(root: unknown, bounds: JsonBounds): string | null {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 1 }];
  let values = 0;
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    const { value, depth } = item;
    values += 1;
    if (values > bounds.values) return `more than ${bounds.values} values`;
    if (depth > bounds.depth) return `nested deeper than ${bounds.depth}`;
    if (typeof value === 'string') {
      const fault = textFault(value, bounds);
      if (fault !== null) return fault;
    }
    if (value === null || typeof value !== 'object') continue;
    for (const [key, member] of Object.entries(value)) {
      if (forbiddenKeys.has(key)) return `"${key}" is not allowed as a name`;
      const fault = Array.isArray(value) ? null : textFault(key, bounds);
      if (fault !== null) return fault;
      open.push({ value: member, depth: depth + 1 });
    }
  }
  return null;
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
