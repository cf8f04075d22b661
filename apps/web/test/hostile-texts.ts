import { cleanName } from '@moothall/domain';
import { injections } from '../../server/test/hostile/corpus/injections.ts';
import { scripts } from '../../server/test/hostile/corpus/scripts.ts';
import { unicode } from '../../server/test/hostile/corpus/unicode.ts';

/** By these a page is known that shows the inside of a program; texts of the corpus that hold them cannot be told from it. */
export const traceOfFault = /\bundefined\b|\[object \w+\]|\bNaN\b|\bat .{0,80}:\d+:\d+/;

/** What is refused never comes to a page. */
const isKept = (text: string) => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
const shown = [...scripts, ...injections, ...unicode].filter((text) => isKept(text) && !traceOfFault.test(text));

/** All of the corpus in as few texts as the limit allows, scripts first; what is longer than the limit stays out. */
export function packed(limit: number): readonly string[] {
  const gap = '\n\n';
  const pieces: string[] = [];
  for (const text of shown.filter(({ length }) => length <= limit)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + gap.length + text.length <= limit) pieces.push(pieces.pop() + gap + text);
    else pieces.push(text);
  }
  return pieces;
}

/** Those that a name of this length may be, from the shortest to the longest, `count` of them evenly. */
export function names(limit: number, count: number): readonly string[] {
  const fitting = shown
    .filter((text) => cleanName(text).length > 0 && cleanName(text).length <= limit)
    .toSorted((left, right) => left.length - right.length);
  // One that turns the direction of reading, and one that no line can break, are always among them.
  const chosen = Array.from(
    { length: count - 2 },
    (_one, at) => fitting[Math.floor((at * fitting.length) / count)] ?? 'x',
  );
  return ['Gwen\u202e', ...chosen, 'w'.repeat(limit)];
}

/** Another of a list for every time it is asked, so that no payload has a field of its own. */
export function rota(list: readonly string[]): () => string {
  let next = 0;
  return () => list[next++ % list.length] ?? 'x';
}
