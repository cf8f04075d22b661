import type { UserId } from '@moothall/domain';
import type { Accounts } from './gate/accounts.ts';
import type { Mailer } from './gate/mail.ts';
import { mailTexts } from './gate/mail-texts.ts';
import type { Throttle } from './gate/throttle.ts';
import { writeMail } from './gate/write-mail.ts';
import type { Log } from './log.ts';
import type { InviteMail, InviteMails } from './records/invite-mails.ts';

type Parts = {
  readonly accounts: Pick<Accounts, 'contactOf'>;
  readonly mailer: Pick<Mailer, 'send'>;
  readonly log: Pick<Log, 'error'>;
  readonly throttle: Throttle;
};

/**
 * Invites by mail, in the language of who invites: friends speak the same, and asking the address's own account would
 * tell whether there is one.
 */
export function inviteMails({ accounts, mailer, log, throttle }: Parts): InviteMails {
  const write = async (inviterId: string, { to, url }: InviteMail): Promise<void> => {
    const language = (await accounts.contactOf(inviterId as UserId))?.language ?? 'en';
    await mailer.send(writeMail(to, language, mailTexts[language].invited(new URL(url))));
  };
  return {
    take: (inviterId) => throttle.take(inviterId),
    send: (inviterId, mail) => {
      // What mail servers say quotes the address.
      write(inviterId, mail).catch(() => log.error({}, 'an invite was not mailed'));
    },
  };
}
