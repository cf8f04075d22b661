import type { Size } from '../../map/camera.ts';
import type { Link } from './scene-graph.ts';

/** The words of a choice as far as there is room between two rows of cards. */
const lettersMax = 22;

/** What is drawn at a line. Some letters take two places in a string and are not to be cut. */
export function wordsOf({ text, requiredFlags, forbiddenFlags }: Link): string {
  const letters = [...text];
  const kept = letters.slice(0, lettersMax - 1).join('');
  const short = letters.length <= lettersMax ? text : `${kept.trimEnd()}…`;
  return requiredFlags.length + forbiddenFlags.length > 0 ? `⚑ ${short}` : short;
}

/** As the style sheet has it. */
const fontPx = 14;
/** Ascent and descent of the book face, rounded up. */
const lineHeight = 19;
/** The ground around the words, on each side. */
const margin = 4;

const lettersOfShare: readonly (readonly [letters: string, share: number])[] = [
  [" .,;:'’‘|", 0.23],
  ['cfijlst!?()[]/-"', 0.34],
  ['aegkoprvxyzIJ“”', 0.47],
  ['m', 0.8],
  ['MW@%&—…⚑', 1.08],
];
/** Of the font's size, each the widest of its letters in the italics of the book face. */
const shares = new Map(
  lettersOfShare.flatMap(([letters, share]) => [...letters].map((letter) => [letter, share] as const)),
);
const lowerShare = 0.55;
const upperShare = 0.78;
/** Letters the book face does not have come from a wider one; beyond these they are square, and pictographs wider still. */
const foreign = { from: 0x250, share: 0.7 };
const square = { from: 0x1100, share: 1 };
const pictograph = { from: 0x1f000, share: 1.4 };

function shareOf(letter: string): number {
  const listed = shares.get(letter);
  if (listed !== undefined) return listed;
  const code = letter.codePointAt(0) ?? 0;
  if (code >= pictograph.from) return pictograph.share;
  if (code >= square.from) return square.share;
  if (code >= foreign.from) return foreign.share;
  return letter === letter.toLowerCase() ? lowerShare : upperShare;
}

/** How much room the words take, estimated: a layout must not depend on whether the fonts have come yet. */
export function sizeOf(words: string): Size {
  let width = 0;
  for (const letter of words) width += shareOf(letter) * fontPx;
  return { width: Math.ceil(width) + 2 * margin, height: lineHeight };
}
