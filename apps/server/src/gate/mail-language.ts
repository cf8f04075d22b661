/** What mails can be written in; the web app speaks the same. */
export const mailLanguages = ['en', 'de'] as const;
export type MailLanguage = (typeof mailLanguages)[number];

/** From what the account remembers; anything else is English. */
export function mailLanguage(stored: string | null | undefined): MailLanguage {
  return mailLanguages.find((language) => language === stored) ?? 'en';
}

/** The first language of an `Accept-Language` header that we write in; null when there is none. */
export function acceptedLanguage(header: string | null): MailLanguage | null {
  const wished = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = Number(parameters.find((one) => one.trim().startsWith('q='))?.split('=')[1] ?? 1);
      return { language: mailLanguages.find((known) => known === tag.split('-')[0]), quality };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  return wished.find(({ language }) => language !== undefined)?.language ?? null;
}
