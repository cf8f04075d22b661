import type { i18n } from 'i18next';
import type { Language } from './language.ts';

type Bundle = { readonly namespace: string; readonly texts: object };

/**
 * Texts that come with the pages that need them, so that nobody else loads them. Gives the same promise for the same
 * language, as `use` needs it. Texts of a namespace that is there already are added to it.
 */
export function lazyMessages(load: Record<Language, () => Promise<Bundle>>): (instance: i18n) => Promise<void> {
  const loaded = new WeakMap<i18n, Map<Language, Promise<void>>>();
  const add = async (instance: i18n, language: Language): Promise<void> => {
    const { namespace, texts } = await load[language]();
    instance.addResourceBundle(language, namespace, texts, true, true);
  };
  return (instance) => {
    const language: Language = instance.language === 'de' ? 'de' : 'en';
    const promises = loaded.get(instance) ?? new Map<Language, Promise<void>>();
    loaded.set(instance, promises);
    const known = promises.get(language) ?? add(instance, language);
    promises.set(language, known);
    return known;
  };
}
