// Longer ones first: `rr` is not `r` twice, `dl` is not a die.
const marks = [
  ...(['adv', 'dis', 'kh', 'kl', 'dh', 'dl', 'rr', '<=', '>='] as const),
  ...(['d', 'f', 'r', '+', '-', '*', '/', '(', ')', '%', '!', '<', '>', '='] as const),
];
export type DiceMark = (typeof marks)[number];

/** `text` is lower-case. `unknown` is a character no notation contains; the parser refuses it where it meets it. */
export type DiceToken =
  | { readonly kind: 'mark'; readonly position: number; readonly text: DiceMark }
  | { readonly kind: 'number'; readonly position: number; readonly text: string; readonly value: number }
  | { readonly kind: 'unknown'; readonly position: number; readonly text: string }
  | { readonly kind: 'end'; readonly position: number; readonly text: '' };

const spaces = new Set([' ', '\t']);

function isDigit(character: string): boolean {
  return /^[0-9]$/.test(character);
}

// ASCII alone: toLowerCase takes the Kelvin sign for a k and makes two characters of a dotted capital I.
function lowerCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function tokenAt(text: string, position: number): DiceToken {
  const mark = marks.find((candidate) => text.startsWith(candidate, position));
  if (mark !== undefined) return { kind: 'mark', position, text: mark };
  let end = position;
  while (isDigit(text.charAt(end))) end += 1;
  if (end === position) return { kind: 'unknown', position, text: text.charAt(position) };
  const digits = text.slice(position, end);
  return { kind: 'number', position, text: digits, value: Number(digits) };
}

/**
 * Cuts a notation into tokens, left to right, looking at each character once. The label, from the first `#` on, is left
 * out; `end` stands where it begins. Never fails.
 */
export function scanDice(notation: string): { readonly tokens: readonly DiceToken[]; readonly end: DiceToken } {
  const hash = notation.indexOf('#');
  const text = lowerCase(hash === -1 ? notation : notation.slice(0, hash));
  const tokens: DiceToken[] = [];
  for (let position = 0; position < text.length; ) {
    if (spaces.has(text.charAt(position))) {
      position += 1;
      continue;
    }
    const token = tokenAt(text, position);
    tokens.push(token);
    position += token.text.length;
  }
  return { tokens, end: { kind: 'end', position: text.length, text: '' } };
}
