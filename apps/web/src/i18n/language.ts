export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'moothall.language';

function supported(tag: string | null | undefined): Language | undefined {
  const primary = tag?.toLowerCase().split('-')[0];
  return languages.find((language) => language === primary);
}

/** The person's own choice, else the first language of the browser that we speak, else English. */
export function pickLanguage(chosen: string | null, browser: readonly string[]): Language {
  return supported(chosen) ?? browser.map(supported).find((language) => language !== undefined) ?? 'en';
}

export function readLanguage(storage: Storage, browser: readonly string[]): Language {
  return pickLanguage(storage.getItem(storageKey), browser);
}

export function writeLanguage(storage: Storage, language: Language): void {
  storage.setItem(storageKey, language);
}
