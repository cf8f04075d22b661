import { expect, it } from 'vitest';
import { expiryMail } from './expiry-mail.ts';
import type { Mail } from './gate/mail.ts';
import type { MailLanguage } from './gate/mail-language.ts';
import type { TellExpiring } from './rooms/caretaker.ts';

type State = Parameters<TellExpiring>[0];

function mailsTo(
  email: string | null,
  language: MailLanguage = 'en',
): { readonly tell: TellExpiring; readonly sent: readonly Mail[] } {
  const sent: Mail[] = [];
  const accounts = { contactOf: async () => (email === null ? null : { email, language }) };
  const mailer = {
    send: async (mail: Mail) => {
      sent.push(mail);
    },
  };
  return { tell: expiryMail(accounts, mailer, 'http://table.test'), sent };
}

const paused = {
  origin: { id: 'the-session', gm: { id: 'gwen' } },
  adventure: { title: 'The Cellar' },
  status: 'paused',
} as unknown as State;

it('TIME the mail says which session, until when, and where to go on with it', async () => {
  const { tell, sent } = mailsTo('gwen@example.org');
  await tell(paused, Date.UTC(2031, 0, 8, 18));
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ to: 'gwen@example.org', subject: expect.stringContaining('The Cellar') });
  expect(sent[0]?.text).toContain('http://table.test/sessions/the-session');
  expect(sent[0]?.text).toContain('Wednesday, January 8, 2031 at 6:00 PM UTC');
});

it('TIME the mail is in the language of its reader', async () => {
  const { tell, sent } = mailsTo('gwen@example.org', 'de');
  await tell(paused, Date.UTC(2031, 0, 8, 18));
  expect(sent[0]?.subject).toContain('läuft bald ab');
  expect(sent[0]?.text).toContain('Mittwoch, 8. Januar 2031 um 18:00 UTC');
  expect(sent[0]?.html).toContain('<html lang="de">');
});

it('TIME nobody is written to who has no address', async () => {
  const { tell, sent } = mailsTo(null);
  await tell(paused, 0);
  expect(sent).toEqual([]);
});
