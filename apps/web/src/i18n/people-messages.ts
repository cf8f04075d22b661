import type { i18n } from 'i18next';
import type { PeopleMessages } from './en/people-texts.ts';
import type { Language } from './language.ts';

/** The texts about accounts and settings come with those pages: whoever plays does not load them. */
const load: Record<Language, () => Promise<{ texts: PeopleMessages }>> = {
  en: () => import('./en/people-texts.ts'),
  de: () => import('./de/people-texts.ts'),
};

const loaded = new WeakMap<i18n, Map<string, Promise<void>>>();

async function add(instance: i18n, language: Language): Promise<void> {
  const { texts } = await load[language]();
  instance.addResourceBundle(language, 'translation', texts, true, true);
}

/** The same promise for the same language, as `use` needs it. */
export function peopleMessagesOf(instance: i18n): Promise<void> {
  const language: Language = instance.language === 'de' ? 'de' : 'en';
  const promises = loaded.get(instance) ?? new Map<string, Promise<void>>();
  loaded.set(instance, promises);
  const known = promises.get(language) ?? add(instance, language);
  promises.set(language, known);
  return known;
}
