import type { DiceTerm } from './dice-expression.ts';
import { type DiceMark, type DiceToken, scanDice } from './scan-dice.ts';

/** A place in a row of tokens, which only moves forward: reading is linear because nothing is read twice. */
export type DiceReader = {
  readonly peek: () => DiceToken;
  readonly take: () => DiceToken;
  /** How many tokens were taken so far. */
  readonly taken: () => number;
  /** The text of the tokens taken since then, without spaces. */
  readonly textSince: (taken: number) => string;
  /** What was met on the way, for the limits. */
  readonly met: { terms: number; nesting: number; readonly dice: DiceTerm[] };
};

export function createDiceReader(notation: string): DiceReader {
  const { tokens, end } = scanDice(notation);
  let next = 0;
  const peek = () => tokens[next] ?? end;
  return {
    peek,
    take: () => {
      const token = peek();
      next += 1;
      return token;
    },
    taken: () => next,
    textSince: (taken) =>
      tokens
        .slice(taken, next)
        // Everybody writes `dF`.
        .map(({ text }) => (text === 'f' ? 'F' : text))
        .join(''),
    met: { terms: 0, nesting: 0, dice: [] },
  };
}

/** Takes the next token if it is one of these, and says which. */
export function takeMark<const Marks extends readonly DiceMark[]>(
  reader: DiceReader,
  wanted: Marks,
): { readonly mark: Marks[number]; readonly position: number } | null {
  const token = reader.peek();
  const mark = wanted.find((candidate) => candidate === token.text);
  if (mark === undefined) return null;
  reader.take();
  return { mark, position: token.position };
}
