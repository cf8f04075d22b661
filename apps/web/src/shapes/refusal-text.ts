import type { i18n, TFunction } from 'i18next';

/** The reader's words for an error code of the API; codes newer than this page get a general text. */
export function refusalText(i18n: i18n, t: TFunction, code: string): string {
  const key = `refusal.${code}`;
  return i18n.exists(key) ? i18n.t(key as 'refusal.UNKNOWN') : t('refusal.UNKNOWN');
}
