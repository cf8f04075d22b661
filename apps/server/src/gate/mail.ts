import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same text, for readers that show nothing else well. */
  readonly html?: string;
};

export type Mailer = {
  readonly send: (mail: Mail) => Promise<void>;
  /** Removes what is still lying here for this address; what a mail server has taken is out of our hands. */
  readonly forget: (email: string) => Promise<void>;
};

export type MailSettings = {
  /** `smtp://user:password@host:port`; without it mails become files in `outboxDir`. */
  readonly smtpUrl: string | null;
  readonly from: string;
  readonly outboxDir: string;
};

/** A mail server that does not answer must not hold up whoever waits for the mail to be gone. */
const smtpTimeoutMs = 15_000;

export function createMailer(settings: MailSettings, clock: Clock, chance: Chance): Mailer {
  const { smtpUrl, from, outboxDir } = settings;
  return smtpUrl === null ? createOutbox({ from, outboxDir }, clock, chance) : createSmtpMailer(smtpUrl, from);
}

// Texts are ours, but nothing in them may ever make the mailer read a file or fetch an address.
const closed = { disableFileAccess: true, disableUrlAccess: true } as const;

function createSmtpMailer(url: string, from: string): Mailer {
  const transport = nodemailer.createTransport({
    ...closed,
    url,
    connectionTimeout: smtpTimeoutMs,
    greetingTimeout: smtpTimeoutMs,
    socketTimeout: smtpTimeoutMs,
  });
  return {
    send: async (mail) => {
      await transport.sendMail({ ...mail, from });
    },
    forget: async () => {},
  };
}

/** One readable file per mail, named so that they sort by time. */
function createOutbox(
  { from, outboxDir }: Pick<MailSettings, 'from' | 'outboxDir'>,
  clock: Clock,
  chance: Chance,
): Mailer {
  const transport = nodemailer.createTransport({ ...closed, streamTransport: true, buffer: true, newline: 'unix' });
  return {
    send: async (mail) => {
      const { message } = await transport.sendMail({ ...mail, from });
      const time = new Date(clock.now()).toISOString().replaceAll(':', '-');
      await mkdir(outboxDir, { recursive: true, mode: 0o700 });
      // It may hold a way into somebody's account.
      await writeFile(join(outboxDir, `${time}-${chance.uuid()}.eml`), message, { mode: 0o600, flag: 'wx' });
    },
    forget: async (email) => {
      // The folder is made with the first mail.
      const names = await readdir(outboxDir).catch(() => []);
      for (const name of names.filter((one) => one.endsWith('.eml'))) {
        const path = join(outboxDir, name);
        // Gone since it was listed: somebody else is being forgotten at the same time, or the host tidied up.
        const text = await readFile(path, 'utf8').catch(ignoringAbsence);
        if (text.toLowerCase().includes(`\nto: ${email.toLowerCase()}\n`)) await rm(path, { force: true });
      }
    },
  };
}

function ignoringAbsence(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
  throw error;
}
