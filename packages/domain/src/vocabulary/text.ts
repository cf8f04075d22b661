import { z } from 'zod';

const loneSurrogate = /\p{Surrogate}/u;
// Directional overrides and isolates can make one name look like another (quality 3).
const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
// Line breaks and other control characters have no place in a name.
const controls = /\p{Cc}/gu;
// Fillers and blanks count as letters and signs and still leave nothing to be called by.
const visible = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u;

function isPlain(text: string): boolean {
  return !text.includes('\u0000') && !loneSurrogate.test(text);
}

const notText = { error: 'contains characters that are not text', params: { reason: 'not-text' } } as const;

/** Free text: kept as written, without NUL and lone surrogates, which databases and browsers treat differently. */
export function plainText(max: number, min = 0) {
  return z.string().min(min).max(max).refine(isPlain, notText);
}

export function cleanName(name: string): string {
  const cleaned = name.normalize('NFKC').replace(bidiControls, '').replace(controls, ' ').trim();
  return visible.test(cleaned) ? cleaned : '';
}

/** One-line names: NFKC, no direction controls, trimmed, nothing if nothing of it is seen, then measured. */
export function nameText(max: number, min = 1) {
  return z.string().max(16_384).refine(isPlain, notText).overwrite(cleanName).min(min).max(max);
}
