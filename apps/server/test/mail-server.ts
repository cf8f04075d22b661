import { fileURLToPath } from 'node:url';
import { startChild } from './child-process.ts';

export type ReceivedMail = {
  readonly to: readonly string[];
  /** Who signed in to send it. */
  readonly user: string | null;
  /** As it came over the wire. */
  readonly raw: string;
  readonly subject: string;
  /** Both parts, decoded. */
  readonly text: string;
};

export type MailServer = AsyncDisposable & {
  readonly url: string;
  /** The nth mail to this address with this in it, arrived or still to come. */
  readonly mail: (to: string, containing: string, nth?: number) => Promise<ReceivedMail>;
  readonly received: () => readonly ReceivedMail[];
};

/** A real SMTP server in a process of its own. */
export async function startMailServer(): Promise<MailServer> {
  const child = startChild(fileURLToPath(new URL('./smtp-process.ts', import.meta.url)));
  const received: ReceivedMail[] = [];
  const waiting = new Set<() => void>();
  const lines = child.lines[Symbol.asyncIterator]();
  const { port } = JSON.parse(String((await lines.next()).value)) as { readonly port: number };
  const listen = async (): Promise<void> => {
    for (let line = await lines.next(); line.done !== true; line = await lines.next()) {
      received.push(decoded(JSON.parse(line.value)));
      for (const check of [...waiting]) check();
    }
  };
  void listen();
  return {
    url: `smtp://table:secret@127.0.0.1:${port}`,
    received: () => received,
    mail: (to, containing, nth = 1) =>
      new Promise((resolve) => {
        const check = (): void => {
          const fitting = received.filter((mail) => mail.to.includes(to) && mail.text.includes(containing));
          const found = fitting[nth - 1];
          if (found === undefined) return;
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
        check();
      }),
    [Symbol.asyncDispose]: child.kill,
  };
}

/** Enough of MIME for what we send: headers in one or more encoded words, bodies quoted-printable or plain. */
function decoded(mail: Pick<ReceivedMail, 'to' | 'user' | 'raw'>): ReceivedMail {
  const { raw } = mail;
  const subject = /^Subject: (.*(?:\r?\n[ \t].*)*)/m.exec(raw)?.[1] ?? '';
  return { ...mail, subject: words(subject.replace(/\?=\s+=\?/g, '?==?')), text: bytes(raw.replace(/=\r?\n/g, '')) };
}

function words(text: string): string {
  return text.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
    kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString() : bytes(word.replaceAll('_', ' ')),
  );
}

function bytes(text: string): string {
  const parts = text.split(/((?:=[0-9A-F]{2})+)/);
  return parts
    .map((part) => (/^(?:=[0-9A-F]{2})+$/.test(part) ? Buffer.from(part.replaceAll('=', ''), 'hex').toString() : part))
    .join('');
}
