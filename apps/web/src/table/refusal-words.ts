import type { CallError } from '@moothall/client';
import type { i18n } from 'i18next';
import { refusalText } from '../shapes/refusal-text.ts';

/** Why not, in the reader's words: the particular reason where the server gave one, else the text of the code. */
export function refusalWords(i18n: i18n, error: CallError): string {
  const t = i18n.getFixedT(null, 'play');
  const { reason, position } = error.details ?? {};
  if (error.code === 'DICE_INVALID' && typeof position === 'number') return t('reason.dice', { place: position + 1 });
  const key = `reason.${String(reason)}`;
  if (reason !== undefined && i18n.exists(key, { ns: 'play' })) return t(key as 'reason.answered');
  return refusalText(i18n, i18n.getFixedT(null, 'translation'), error.code);
}
