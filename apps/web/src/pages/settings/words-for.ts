import type { CallError } from '@moothall/client';
import type { TFunction } from 'i18next';

/** Refusals of the account's own forms that say more by their reason than by their code. */
export function wordsFor(t: TFunction, { details }: CallError): string | undefined {
  switch (details?.reason) {
    case 'WRONG_PASSWORD':
    case 'INVALID_PASSWORD':
      return t('people.wrongPassword');
    case 'EMAIL_TAKEN':
      return t('people.addressTaken');
    case 'PASSWORD_TOO_SHORT':
      return t('account.shortPassword');
    default:
      return undefined;
  }
}
