import type { Mail } from './mail.ts';
import type { MailLanguage } from './mail-language.ts';

/** One mail before it is set; paragraphs are plain text. */
export type MailText = {
  readonly subject: string;
  readonly before: readonly string[];
  readonly link?: { readonly url: URL; readonly label: string };
  readonly after: readonly string[];
};

/** Sets it twice: as plain text, and as HTML without styles, pictures or anything that would be fetched. */
export function writeMail(to: string, language: MailLanguage, { subject, before, link, after }: MailText): Mail {
  const plain = [...before, ...(link === undefined ? [] : [link.url.href]), ...after];
  const paragraphs = [
    ...before.map(escaped),
    ...(link === undefined ? [] : [`<a href="${escaped(link.url.href)}">${escaped(link.label)}</a>`]),
    ...after.map(escaped),
  ];
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  const head = `<meta charset="utf-8"><title>${escaped(subject)}</title>`;
  const html = `<!doctype html>\n<html lang="${language}"><head>${head}</head><body>\n${body}\n</body></html>\n`;
  return { to, subject, text: `${plain.join('\n\n')}\n`, html };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
