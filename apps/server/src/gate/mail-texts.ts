import type { MailLanguage } from './mail-language.ts';
import type { MailText } from './write-mail.ts';

/**
 * What our mails say. Nothing in them was written by somebody else, not even a name: whoever signs up with another
 * person's address would be sending that person a text of their own.
 */
export type MailTexts = {
  /** A new account's address, or a new address of an account; the link is good for a day. */
  readonly confirm: (link: URL) => MailText;
  /** To the old address. */
  readonly addressChanged: () => MailText;
  /** The link is good for an hour. */
  readonly reset: (link: URL) => MailText;
  /** From somebody on this server; who it is and what for, the page says that the link leads to. */
  readonly invited: (link: URL) => MailText;
  readonly expiring: (session: ExpiringSession) => MailText;
};

export type ExpiringSession = {
  readonly title: string;
  readonly isPaused: boolean;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly link: URL;
};

const en: MailTexts = {
  confirm: (link) => ({
    subject: 'Moothall: confirm your e-mail address',
    before: ['Somebody, hopefully you, gave this address for a Moothall account.', 'Within a day, confirm it here:'],
    link: { url: link, label: 'Confirm this address' },
    after: ['If it was not you, do nothing: without the confirmation the address means nothing there.'],
  }),
  addressChanged: () => ({
    subject: 'Moothall: your account has another e-mail address',
    before: [
      'The e-mail address of your Moothall account was changed, so this one no longer belongs to it.',
      'If it was not you, tell the person who runs your Moothall.',
    ],
    after: [],
  }),
  reset: (link) => ({
    subject: 'Moothall: a new password',
    before: [
      'Somebody, hopefully you, wants to set a new password for your Moothall account.',
      'Within an hour, do it here:',
    ],
    link: { url: link, label: 'Set a new password' },
    after: ['If it was not you, do nothing: the password stays as it is.'],
  }),
  invited: (link) => ({
    subject: 'Moothall: you are invited',
    before: [
      'Somebody who plays tabletop role-playing games at Moothall would like to have you with them.',
      'Who it is, and what they play, you see here:',
    ],
    link: { url: link, label: 'Open the invitation' },
    after: ['If you do not know what this is about, do nothing: without you nothing happens.'],
  }),
  expiring: ({ title, isPaused, at, link }) => ({
    subject: `Moothall: "${title}" is about to run out`,
    before: [
      `Your session of "${title}" ${isPaused ? 'is paused' : 'is waiting in its lobby'} and will be cancelled at ${moment(at, 'en')}.`,
      'To go on with it, open:',
    ],
    link: { url: link, label: 'Open the session' },
    after: [
      'To keep a pause for as long as it takes, turn on "keep paused" in its settings. Nothing of an ended session is lost: a new one can continue from it.',
    ],
  }),
};

const de: MailTexts = {
  confirm: (link) => ({
    subject: 'Moothall: Bestätige deine E-Mail-Adresse',
    before: [
      'Jemand, hoffentlich du, hat diese Adresse für ein Konto bei Moothall angegeben.',
      'Bestätige sie innerhalb eines Tages hier:',
    ],
    link: { url: link, label: 'Diese Adresse bestätigen' },
    after: ['Warst du es nicht, dann tu nichts: ohne die Bestätigung bedeutet die Adresse dort nichts.'],
  }),
  addressChanged: () => ({
    subject: 'Moothall: Dein Konto hat eine andere E-Mail-Adresse',
    before: [
      'Die E-Mail-Adresse deines Kontos bei Moothall wurde geändert; diese hier gehört nicht mehr dazu.',
      'Warst du es nicht, dann sag der Person Bescheid, die euer Moothall betreibt.',
    ],
    after: [],
  }),
  reset: (link) => ({
    subject: 'Moothall: Ein neues Passwort',
    before: [
      'Jemand, hoffentlich du, möchte ein neues Passwort für dein Konto bei Moothall setzen.',
      'Das geht innerhalb einer Stunde hier:',
    ],
    link: { url: link, label: 'Neues Passwort setzen' },
    after: ['Warst du es nicht, dann tu nichts: das Passwort bleibt, wie es ist.'],
  }),
  invited: (link) => ({
    subject: 'Moothall: Du bist eingeladen',
    before: [
      'Jemand, der bei Moothall Pen-&-Paper-Rollenspiele spielt, hätte dich gern dabei.',
      'Wer das ist und was gespielt wird, siehst du hier:',
    ],
    link: { url: link, label: 'Einladung öffnen' },
    after: ['Weißt du nicht, worum es geht, dann tu nichts: ohne dich passiert nichts.'],
  }),
  expiring: ({ title, isPaused, at, link }) => ({
    subject: `Moothall: „${title}“ läuft bald ab`,
    before: [
      `Deine Runde „${title}“ ${isPaused ? 'macht Pause' : 'wartet noch auf den Beginn'} und wird am ${moment(at, 'de')} abgebrochen.`,
      'Wenn es weitergehen soll, öffne sie hier:',
    ],
    link: { url: link, label: 'Runde öffnen' },
    after: [
      'Soll eine Pause so lange dauern, wie sie eben dauert, schalte in den Einstellungen der Runde „Pause behalten“ ein. Von einer beendeten Runde geht nichts verloren: eine neue kann dort weitermachen.',
    ],
  }),
};

/** In UTC, as the server does not know where the reader is. */
function moment(at: number, language: MailLanguage): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(at)} UTC`;
}

export const mailTexts: Readonly<Record<MailLanguage, MailTexts>> = { en, de };
