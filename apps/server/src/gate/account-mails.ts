import type { Log } from '../log.ts';
import type { Mailer } from './mail.ts';
import type { MailLanguage } from './mail-language.ts';
import { mailTexts } from './mail-texts.ts';
import { type MailText, writeMail } from './write-mail.ts';

/**
 * Mails about an account. None is waited for: how long a mail takes would tell whether there is an account, and a mail
 * server that is away must not fail what was done.
 */
export type AccountMails = {
  readonly confirm: (to: Reader, token: string) => void;
  readonly addressChanged: (to: Reader) => void;
  readonly reset: (to: Reader, token: string) => void;
};

export type Reader = { readonly email: string; readonly language: MailLanguage };

type Parts = { readonly mailer: Mailer; readonly publicUrl: string; readonly log: Log };

export function createAccountMails({ mailer, publicUrl, log }: Parts): AccountMails {
  const send = ({ email, language }: Reader, text: MailText): void => {
    mailer
      .send(writeMail(email, language, text))
      // What mail servers say quotes the address.
      .catch(() => log.error({ subject: text.subject }, 'a mail was not sent'));
  };
  const link = (page: string, token: string) => new URL(`${page}?token=${encodeURIComponent(token)}`, publicUrl);
  return {
    confirm: (to, token) => send(to, mailTexts[to.language].confirm(link('/verify', token))),
    addressChanged: (to) => send(to, mailTexts[to.language].addressChanged()),
    reset: (to, token) => send(to, mailTexts[to.language].reset(link('/reset', token))),
  };
}
