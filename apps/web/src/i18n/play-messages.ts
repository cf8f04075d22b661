import type { i18n } from 'i18next';
import type { PlayMessages } from './en/play.ts';
import type { Language } from './language.ts';

/** The texts of what is done at the table come with the table: whoever only looks for a session does not load them. */
const load: Record<Language, () => Promise<{ play: PlayMessages }>> = {
  en: () => import('./en/play.ts'),
  de: () => import('./de/play.ts'),
};

const loaded = new WeakMap<i18n, Map<string, Promise<void>>>();

async function add(instance: i18n, language: Language): Promise<void> {
  const { play } = await load[language]();
  instance.addResourceBundle(language, 'play', play);
}

/** The same promise for the same language, as `use` needs it. */
export function playMessagesOf(instance: i18n): Promise<void> {
  const language: Language = instance.language === 'de' ? 'de' : 'en';
  const promises = loaded.get(instance) ?? new Map<string, Promise<void>>();
  loaded.set(instance, promises);
  const known = promises.get(language) ?? add(instance, language);
  promises.set(language, known);
  return known;
}
