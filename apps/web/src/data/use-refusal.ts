import type { CallError } from '@moothall/client';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../shapes/refusal-text.ts';

/** Puts a refusal into the reader's words. */
export function useRefusal(): (error: CallError | undefined) => string | undefined {
  const { t, i18n } = useTranslation();
  return (error) => (error === undefined ? undefined : refusalText(i18n, t, error.code));
}
