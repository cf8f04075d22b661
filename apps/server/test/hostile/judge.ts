import { errors } from '@moothall/protocol';
import { expect } from 'vitest';
import type { Answer } from '../wire-client.ts';

/** Where a text shows the inside of the server: stack traces, paths, queries, the names of libraries' errors. */
const inside = [
  /\bat (async )?[\w.<>$ ]+ ?\(?[\w/:.-]+:\d+:\d+/,
  /node_modules/,
  /file:\/\/\//,
  /\/tmp\/|\/home\/|\/root\//,
  /\.[cm]?[jt]s:\d+/,
  /SQLITE_|SqliteError|PostgresError|syntax error at/i,
  /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM) .+\b(FROM|VALUES|SET|WHERE)\b/i,
  /constraint failed/i,
  /(Type|Range|Reference|Syntax)Error/,
  /FST_ERR|ECONN|ENOENT|EACCES/,
];

/** Names are one line, in one way of writing, and read from left to right as they stand (quality 3). */
const names = new Set(['name', 'title', 'class', 'gmTitle', 'note', 'terrain', 'feature', 'tags', 'user', 'character']);
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

function isClean(name: string): boolean {
  return name === name.normalize('NFKC') && !bidi.test(name) && !/\p{Cc}|\p{Surrogate}/u.test(name);
}

function* namesIn(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string' && names.has(key)) yield value;
  if (value === null || typeof value !== 'object') return;
  const isList = Array.isArray(value);
  for (const [inner, member] of Object.entries(value)) yield* namesIn(member, isList ? key : inner);
}

/** Short and plain ones stand in honest answers by chance. */
function isTelling(text: string): boolean {
  return text.length >= 8 && /[^\w ]/.test(text) && /[a-z]/i.test(text);
}

/** The refusal without what it may repeat: the caller's own thing as it is now. */
function withoutCurrent(body: Answer['body']): string {
  const { current: _current, ...details } = body.error.details ?? {};
  return JSON.stringify({ ...body, error: { ...body.error, details } });
}

export type Attack = { readonly what: string; readonly sent?: unknown };

function judgeRefusal({ status, body }: Answer, { what, sent }: Attack): void {
  const code = body?.error?.code as keyof typeof errors | undefined;
  expect(code === undefined ? JSON.stringify(body).slice(0, 200) : code in errors, what).toBe(true);
  if (code === undefined) return;
  expect(status, `${what}: ${code}`).toBe(errors[code].http);
  expect(status, `${what}: ${code} ${body.error.message}`).toBeLessThan(500);
  const told = withoutCurrent(body);
  for (const pattern of inside)
    expect(pattern.test(told), `${what} shows ${pattern}: ${told.slice(0, 300)}`).toBe(false);
  const repeated = typeof sent === 'string' && isTelling(sent) && told.includes(JSON.stringify(sent).slice(1, -1));
  expect(repeated, `${what} repeats what was sent: ${told.slice(0, 300)}`).toBe(false);
}

/** An answer is a success with clean names, or one of the closed table's refusals that shows nothing of us or of the sender. */
export function judge(answer: Answer, attack: Attack): 'taken' | 'refused' {
  const { status, headers, body } = answer;
  expect(headers.get('x-content-type-options'), attack.what).toBe('nosniff');
  expect(headers.get('set-cookie'), attack.what).toBeNull();
  if (typeof body === 'object') expect(headers.get('content-type'), attack.what).toMatch(/^application\/json/);
  if (status >= 200 && status < 300) {
    for (const name of namesIn(body?.data))
      expect(isClean(name), `${attack.what} kept ${JSON.stringify(name)}`).toBe(true);
    return 'taken';
  }
  judgeRefusal(answer, attack);
  return 'refused';
}
