import { type DiceResult, diceFault } from './dice-expression.ts';
import { diceLimits } from './dice-limits.ts';

// As everywhere in free text (vocabulary/text.ts, which loads the schema library and so is not imported here).
const loneSurrogate = /\p{Surrogate}/u;

/** The label of a notation: what follows its first `#`, as written but trimmed, or null. */
export function readLabel(notation: string): DiceResult<string | null> {
  const hash = notation.indexOf('#');
  const text = hash === -1 ? '' : notation.slice(hash + 1);
  const label = text.trim();
  if (label === '') return { ok: true, value: null };
  const start = hash + 1 + text.indexOf(label);
  const faults = [label.indexOf('\u0000'), label.search(loneSurrogate)].filter((index) => index !== -1);
  if (faults.length > 0) return diceFault(start + Math.min(...faults), 'a label holds only characters that are text');
  if (label.length > diceLimits.labelCharacters) {
    return diceFault(
      start + diceLimits.labelCharacters,
      `a label has at most ${diceLimits.labelCharacters} characters`,
    );
  }
  return { ok: true, value: label };
}
