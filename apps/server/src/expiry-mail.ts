import type { Accounts } from './gate/accounts.ts';
import type { Mailer } from './gate/mail.ts';
import type { TellExpiring } from './rooms/caretaker.ts';

/** A day before a lobby or a pause runs out, its game master hears of it also where they are (contract 1.1). */
export function expiryMail(accounts: Accounts, mailer: Mailer, publicUrl: string): TellExpiring {
  return async ({ origin, adventure, status }, at) => {
    const to = await accounts.emailOf(origin.gm.id);
    if (to === null) return;
    const what = status === 'paused' ? 'is paused' : 'is waiting in its lobby';
    const text = [
      `Your session of "${adventure.title}" ${what} and will be cancelled at ${new Date(at).toUTCString()}.`,
      `To go on with it, open\n${publicUrl}/sessions/${origin.id}`,
      'To keep a pause for as long as it takes, turn on "keep paused" in its settings. Nothing of an ended session is lost: a new one can continue from it.',
    ];
    await mailer.send({
      to,
      subject: `Moothall: "${adventure.title}" is about to run out`,
      text: `${text.join('\n\n')}\n`,
    });
  };
}
