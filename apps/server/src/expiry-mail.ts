import type { Accounts } from './gate/accounts.ts';
import type { Mailer } from './gate/mail.ts';
import { mailTexts } from './gate/mail-texts.ts';
import { writeMail } from './gate/write-mail.ts';
import type { TellExpiring } from './rooms/caretaker.ts';

/** A day before a lobby or a pause runs out, its game master hears of it also where they are (contract 1.1). */
export function expiryMail(
  accounts: Pick<Accounts, 'contactOf'>,
  mailer: Pick<Mailer, 'send'>,
  publicUrl: string,
): TellExpiring {
  return async ({ origin, adventure, status }, at) => {
    const contact = await accounts.contactOf(origin.gm.id);
    if (contact === null) return;
    const { email, language } = contact;
    const text = mailTexts[language].expiring({
      title: adventure.title,
      isPaused: status === 'paused',
      at,
      link: new URL(`/sessions/${origin.id}`, publicUrl),
    });
    await mailer.send(writeMail(email, language, text));
  };
}
