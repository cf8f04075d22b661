import { diceBombs } from './dice.ts';
import { injections } from './injections.ts';
import { scripts } from './scripts.ts';
import { markdownBombs, slowTexts } from './slow-texts.ts';
import { unicode } from './unicode.ts';

/** Every hostile text there is; each of them goes into every field that takes text. */
export const texts: readonly string[] = [
  ...scripts,
  ...injections,
  ...unicode,
  ...slowTexts,
  ...markdownBombs,
  ...diceBombs,
];

/** Of each kind some, for the many fields deep inside an adventure or a command. */
export const someTexts: readonly string[] = texts.filter((_text, index) => index % 9 === 0);
